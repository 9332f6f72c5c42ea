import { emailKey, type Entry } from '../roster/index.ts';
import { emailProblem } from './email-hint.ts';
import { isHeader, readStudentId, type ReportColumns } from './find-columns.ts';
import { listName } from './student-name.ts';
import { displayName } from './student-views.ts';
import type { EmailWriteView } from './views.ts';

/**
 * What becomes of one line of a filled-in report. Every line of the table is in exactly one of the kinds. `changed` is
 * written only if a person says so: FACTS holds `from` now, which is not what the report said (`reported`).
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
  const known = new Map(entries.map((entry) => [entry.student.studentId, entry]));
  const owners = groupOwners(entries);
  const lines = rows
    .map((row, place) => ({ row, line: place + 1 }))
    .slice(columns.headerLines)
    .filter(({ row }) => row.some((cell) => cell !== '') && !isHeader(row));
  const filled = lines.flatMap(({ row }) => {
    const studentId = readStudentId(row[columns.studentId] ?? '');
    const key = emailKey(row[columns.newEmail] ?? '');
    return studentId === null || key === null ? [] : [{ studentId, key }];
  });
  const keysOf = Map.groupBy(filled, ({ studentId }) => studentId);
  const studentsOf = Map.groupBy(filled, ({ key }) => key);
  const seen = new Set<number>();

  return lines.map(({ row, line }) => {
    const idText = row[columns.studentId] ?? '';
    const emailText = row[columns.newEmail] ?? '';
    const studentId = readStudentId(idText);
    const entry = studentId === null ? undefined : known.get(studentId);
    const told = { line, idText, emailText, name: entry ? listName(entry.student) : '' };
    const refuse = (sentence: string): ReportLine => ({ ...told, kind: 'refused', sentence });
    const keep = (sentence: string): ReportLine => ({ ...told, kind: 'unchanged', sentence });

    if (studentId === null) return refuse(idText === '' ? 'There is no student ID.' : 'This is not a student ID.');
    if (!entry) return refuse('No student with this ID is in your list.');
    const key = emailKey(emailText);
    const { student } = entry;
    if (key === null) return keep('No new e-mail is filled in.');
    if (key === emailKey(student.email)) return keep('FACTS has this address already.');
    const problem = emailProblem(emailText);
    if (problem !== null) return refuse(problem);
    if (new Set(keysOf.get(studentId)?.map((other) => other.key)).size > 1) {
      return refuse('This student stands in the table with different addresses.');
    }
    const rivals = new Set(studentsOf.get(key)?.map((other) => other.studentId));
    rivals.delete(studentId);
    const [rival] = rivals;
    if (rival !== undefined) return refuse(`The same address is filled in for ${nameOf(known.get(rival), rival)}.`);
    const [owner] = owners.get(key) ?? [];
    if (owner) return refuse(`${displayName(owner.student)} (ID ${owner.student.studentId}) has this address.`);
    if (isUnderWay(writes.get(studentId))) return refuse('Another e-mail for this student is on its way to FACTS.');
    if (seen.has(studentId)) return keep('The same line stands above.');
    seen.add(studentId);
    const fix = { studentId, from: student.email, to: emailText.trim() };
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

function nameOf(entry: Entry | undefined, studentId: number): string {
  return entry ? displayName(entry.student) : `student ${studentId}`;
}
