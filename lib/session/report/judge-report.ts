import { emailKey, isolateText, type Entry } from '../../roster/index.ts';
import { emailProblem } from '../person/email-hint.ts';
import { isHeader, readStudentId, type ReportColumns } from './find-columns.ts';
import { createNameMatcher, readName } from './match-by-name.ts';
import { gradeText, listName } from '../student-name.ts';
import { displayName } from '../student-views.ts';
import type { EmailWriteView } from '../views.ts';

/**
 * What becomes of one line of a filled-in report. Every line of the table is in exactly one of the kinds. Two are written
 * only if a person says so: `changed`, for FACTS holds `from` now, which is not what the report said (`reported`); and
 * `matched`, for the line has no student ID, and this is the one student of that name and grade.
 */
export type ReportLine = {
  /** From 1, as a spreadsheet counts. */
  readonly line: number;
  /** As it stands in the table. */
  readonly idText: string;
  readonly emailText: string;
  /** Last name first; empty for a student who is not known. */
  readonly name: string;
} & (
  | { readonly kind: 'write'; readonly studentId: number; readonly from: string | null; readonly to: string }
  | {
      readonly kind: 'changed';
      readonly studentId: number;
      readonly from: string | null;
      readonly to: string;
      readonly reported: string;
    }
  | {
      readonly kind: 'matched';
      readonly studentId: number;
      readonly gradeLevel: string;
      readonly from: string | null;
      readonly to: string;
    }
  | { readonly kind: 'unchanged'; readonly sentence: string }
  | { readonly kind: 'refused'; readonly sentence: string }
);

export interface ReportWorld {
  readonly entries: readonly Entry[];
  readonly writes: ReadonlyMap<number, EmailWriteView>;
}

/** Judges every line below the header against the list as it is now. Blank lines and repeated headers are none. */
export function judgeReport(
  rows: readonly (readonly string[])[],
  columns: ReportColumns,
  { entries, writes }: ReportWorld,
): ReportLine[] {
  const identify = createIdentifier(entries, columns);
  const owners = groupOwners(entries);
  const lines = rows
    .map((row, place) => ({ row, line: place + 1 }))
    .slice(columns.headerLines)
    .filter(({ row }) => row.some((cell) => cell !== '') && !isHeader(row))
    .map(({ row, line }) => ({ row, line, who: identify(row), emailText: row[columns.newEmail] ?? '' }));
  const filled = lines.flatMap(({ who: { studentId, name }, emailText }) => {
    const key = emailKey(emailText);
    return studentId === null || key === null ? [] : [{ studentId, name, key }];
  });
  const keysOf = Map.groupBy(filled, ({ studentId }) => studentId);
  const studentsOf = Map.groupBy(filled, ({ key }) => key);
  const seen = new Set<number>();

  return lines.map(({ row, line, who, emailText }) => {
    const { entry, studentId } = who;
    const told = { line, idText: who.idText, emailText, name: entry ? listName(entry.student) : '' };
    const refuse = (sentence: string): ReportLine => ({ ...told, kind: 'refused', sentence });
    const keep = (sentence: string): ReportLine => ({ ...told, kind: 'unchanged', sentence });

    if (!entry || studentId === null) return refuse(who.sentence);
    const key = emailKey(emailText);
    const { student } = entry;
    if (key === null) return keep('No new e-mail is filled in.');
    if (key === emailKey(student.email)) return keep('FACTS has this address already.');
    const problem = emailProblem(emailText);
    if (problem !== null) return refuse(problem);
    if (new Set(keysOf.get(studentId)?.map((other) => other.key)).size > 1) {
      return refuse('This student stands in the table with different addresses.');
    }
    const rival = studentsOf.get(key)?.find((other) => other.studentId !== studentId);
    if (rival) return refuse(`The same address is filled in for ${isolateText(rival.name)}.`);
    const [owner] = owners.get(key) ?? [];
    if (owner)
      return refuse(`${isolateText(displayName(owner.student))} (ID ${owner.student.studentId}) has this address.`);
    if (isUnderWay(writes.get(studentId))) return refuse('Another e-mail for this student is on its way to FACTS.');
    if (seen.has(studentId)) return keep('The same line stands above.');
    seen.add(studentId);
    const fix = { studentId, from: student.email, to: emailText.trim() };
    if (who.byName) return { ...told, ...fix, kind: 'matched', gradeLevel: student.gradeLevel };
    const reported = columns.presentEmail === null ? null : (row[columns.presentEmail] ?? '');
    if (reported !== null && emailKey(reported) !== emailKey(student.email)) {
      return { ...told, ...fix, kind: 'changed', reported };
    }
    return { ...told, ...fix, kind: 'write' };
  });
}

function groupOwners(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const owners = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = emailKey(entry.student.email);
    if (key === null) continue;
    const same = owners.get(key);
    if (same) same.push(entry);
    else owners.set(key, [entry]);
  }
  return owners;
}

function isUnderWay(write: EmailWriteView | undefined): boolean {
  return write?.state === 'queued' || write?.state === 'sending' || write?.state === 'verifying';
}

interface Identity {
  readonly idText: string;
  readonly studentId: number | null;
  readonly name: string;
  readonly entry?: Entry | undefined;
  readonly byName: boolean;
  /** Why there is no `entry`. */
  readonly sentence: string;
}

/** By the student ID; where a line has none, by name and grade, if exactly one student has both. */
function createIdentifier(
  entries: readonly Entry[],
  { studentId: place, names }: ReportColumns,
): (row: readonly string[]) => Identity {
  const known = new Map(entries.map((entry) => [entry.student.studentId, entry]));
  const matchName = createNameMatcher(names ? entries : []);
  return (row) => {
    const idText = place === null ? '' : (row[place] ?? '');
    const nobody = (sentence: string): Identity => ({ idText, studentId: null, name: '', byName: false, sentence });
    if (idText !== '') {
      const studentId = readStudentId(idText);
      if (studentId === null) return nobody('This is not a student ID.');
      const entry = known.get(studentId);
      const name = entry ? displayName(entry.student) : `student ${studentId}`;
      return { idText, studentId, name, entry, byName: false, sentence: 'No student with this ID is in your list.' };
    }
    const named = names && readName(row, names);
    if (!named || named.name === '') return nobody('There is no student ID.');
    if (named.gradeLevel === '') return nobody('There is no student ID, and no grade to find the student by.');
    const [entry, ...others] = matchName(named);
    if (!entry) return nobody(`Nobody of this name is in ${gradeText(named.gradeLevel)}: ${isolateText(named.name)}.`);
    if (others.length > 0) {
      return nobody(
        `${others.length + 1} students in ${gradeText(named.gradeLevel)} have this name: ${isolateText(named.name)}.`,
      );
    }
    const { student } = entry;
    return { idText, studentId: student.studentId, name: displayName(student), entry, byName: true, sentence: '' };
  };
}
