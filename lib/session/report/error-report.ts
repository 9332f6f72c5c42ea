import { compareGrades, withoutAccents, type Entry, type FlagCode, type Student } from '../../roster/index.ts';
import { flagLabel, hasFlag } from '../flag-words.ts';
import { verdictSentence } from '../directory/directory-words.ts';
import type { Mailboxes } from '../../review/people/mailboxes.ts';
import { gradeText, listName } from '../../records/student-name.ts';

/** The problems that a report can ask others to solve. */
export const reportedProblems = ['missing-email', 'invalid-email', 'duplicate-email'] as const satisfies FlagCode[];

export type ReportedProblem = (typeof reportedProblems)[number];

/** The columns, which `findColumns` knows again. */
export const reportHeader: readonly string[] = [
  'Student ID',
  'Last name',
  'First name',
  'Grade',
  'Homeroom',
  'School',
  'Problem',
  'Present email',
  'New email',
];

export type Division = 'school' | 'grade' | 'homeroom';

/** What the school's list of mailboxes says; never read on the way back. */
export const MAILBOX = 'Mailbox';

/** The columns, with that of mailboxes where there is a list of them. */
export function headerOf(mailboxes: Mailboxes | null): readonly string[] {
  return mailboxes ? reportHeader.toSpliced(-1, 0, MAILBOX) : reportHeader;
}

/** One sheet to hand to somebody. */
export interface ReportSection {
  /** "Whole school", "Grade 05", "Homeroom 5B, Ada Carver" with the teacher where there is one. */
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** Students with one of the problems; who is skipped needs no report. */
export function reportedEntries(entries: readonly Entry[], wanted: readonly ReportedProblem[]): Entry[] {
  return entries.filter((entry) => entry.outcome !== 'skipped' && wanted.some((code) => hasFlag(entry.flags, code)));
}

/** The report in parts, grades in the school's own order; inside a part by grade, homeroom and name. */
export function divideReport(
  entries: readonly Entry[],
  division: Division,
  gradeOrder: readonly string[],
): ReportSection[] {
  const byGrade = compareGrades(gradeOrder);
  const sorted = [...entries].sort(
    ({ student: a }, { student: b }) =>
      byGrade(a.gradeLevel, b.gradeLevel) ||
      byText.compare(a.homeroom ?? '', b.homeroom ?? '') ||
      byText.compare(listName(a), listName(b)),
  );
  if (division === 'school') return sorted.length > 0 ? [{ title: 'Whole school', entries: sorted }] : [];
  const parts = Map.groupBy(sorted, ({ student }) =>
    (division === 'grade' ? student.gradeLevel : (student.homeroom ?? '')).trim(),
  );
  const sections = [...parts].map(([name, part]) => ({ name, title: titleOf(division, name, part), entries: part }));
  if (division === 'homeroom') sections.sort((one, other) => byText.compare(one.name, other.name));
  return sections.map(({ title, entries: part }) => ({ title, entries: part }));
}

/** The lines below the header; "New email" is left empty for the person who knows it. */
export function reportRows(entries: readonly Entry[], mailboxes: Mailboxes | null = null): string[][] {
  return entries.map(({ student, flags }) => [
    String(student.studentId),
    student.lastName,
    student.firstName,
    student.gradeLevel,
    student.homeroom ?? '',
    student.schoolCodes?.join(', ') ?? student.schoolCode,
    problemText(flags),
    student.email?.trim() ?? '',
    ...(mailboxes ? [mailboxText(student, mailboxes)] : []),
    '',
  ]);
}

const ISOLATES = /[\u2066-\u2069]/g;

/** "Not in your Google directory (list of Nov 12). Own mailbox, found by student ID: ann@school.org." Empty where the list says nothing. */
export function mailboxText(student: Student, mailboxes: Mailboxes): string {
  const verdict = mailboxes.judge(student.email, student);
  const own = mailboxes.ownOf(student);
  const found = own && `Own mailbox, found by ${own.byId ? 'student ID' : 'name'}: ${own.email}.`;
  const isSuspended = own?.verdict.state === 'suspended';
  const said = [verdict && verdictSentence(verdict), found, isSuspended && verdictSentence(own.verdict)];
  return said.filter(Boolean).join(' ').replace(ISOLATES, '');
}

export function problemText(flags: Entry['flags']): string {
  return flags
    .filter(({ severity }) => severity === 'red')
    .map(({ code }) => flagLabel(code))
    .join(', ');
}

/** "students-without-email-grade-05-2026-03-01.csv"; nothing that a file system could stumble over. */
export function reportFileName(title: string, day: string, format: 'csv' | 'xlsx' = 'csv'): string {
  const part = withoutAccents(title)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|(?<!-)-+$/g, '');
  return `email-report-${part || 'part'}-${day}.${format}`;
}

const byText = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

function titleOf(division: Division, name: string, part: readonly Entry[]): string {
  if (division === 'grade') return gradeText(name);
  if (name === '') return 'No homeroom';
  const teachers = new Set(part.map(({ student }) => student.homeroomTeacher).filter(Boolean));
  return [`Homeroom ${name}`, ...(teachers.size === 1 ? teachers : [])].join(', ');
}
