import { m } from '../../words/index.ts';
import { compareGrades, withoutAccents, type Entry, type FlagCode, type Student } from '../../roster/index.ts';
import { flagLabel, hasFlag } from '../flag-words.ts';
import { verdictSentence } from '../directory/directory-words.ts';
import type { Mailboxes } from '../../review/people/mailboxes.ts';
import { gradeText, listName } from '../../records/student-name.ts';

/** The problems that a report can ask others to solve. */
export const reportedProblems = ['missing-email', 'invalid-email', 'duplicate-email'] as const satisfies FlagCode[];

export type ReportedProblem = (typeof reportedProblems)[number];

/** The columns, which `findColumns` knows again in every language, whichever is spoken here then. */
const columns = [
  m.report_column_id,
  m.report_column_last_name,
  m.report_column_first_name,
  m.report_column_grade,
  m.report_column_homeroom,
  m.report_column_school,
  m.report_column_problem,
  m.report_column_present,
  m.report_column_new,
];

export type Division = 'school' | 'grade' | 'homeroom';

/** The columns, with that of mailboxes where there is a list of them: what it says is never read on the way back. */
export function headerOf(mailboxes: Mailboxes | null): readonly string[] {
  const said = mailboxes ? columns.toSpliced(-1, 0, m.report_column_mailbox) : columns;
  return said.map((say) => say());
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
  if (division === 'school') return sorted.length > 0 ? [{ title: m.report_division_school(), entries: sorted }] : [];
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
  const found = own && (own.byId ? m.report_own_by_id : m.report_own_by_name)({ email: own.email });
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
  if (name === '') return m.report_no_homeroom();
  const teachers = new Set(part.map(({ student }) => student.homeroomTeacher).filter(Boolean));
  const [teacher] = teachers;
  return teacher && teachers.size === 1
    ? m.report_homeroom_of({ homeroom: name, teacher })
    : m.report_homeroom({ homeroom: name });
}
