import { reportHeader } from './error-report.ts';
import type { NameColumns } from './match-by-name.ts';

/** Where a table holds what is needed; counted from 0. */
export interface ReportColumns {
  /** `null` when the table has none, and tells names and grades instead. */
  readonly studentId: number | null;
  /** `null` when the table doesn't tell who somebody is without an ID. */
  readonly names: NameColumns | null;
  readonly newEmail: number;
  /** What FACTS held when the report was made; `null` when the table doesn't say. */
  readonly presentEmail: number | null;
  /** How many lines stand above the first student. */
  readonly headerLines: number;
}

const idNames = ['student id', 'studentid', 'id', 'facts id', 'student number', 'person id'];
const newNames = ['new e mail', 'new email', 'new e mail address', 'new email address', 'new'];
const presentNames = ['present e mail', 'present email', 'current e mail', 'current email', 'old e mail', 'old email'];
const emailNames = ['e mail', 'email', 'e mail address', 'email address', 'student email', 'student e mail', 'mail'];
const firstNames = ['first name', 'firstname', 'first', 'given name', 'student first name'];
const lastNames = ['last name', 'lastname', 'last', 'surname', 'family name', 'student last name'];
const wholeNames = ['name', 'student', 'student name', 'full name'];
const gradeNames = ['grade', 'grade level', 'gradelevel', 'class'];
const searchedLines = 20;

/**
 * Finds the columns by their headers, and what has none by what stands in it. `null` when addresses are nowhere, or neither IDs nor
 * names with grades.
 */
export function findColumns(
  rows: readonly (readonly string[])[],
  isStudent: (studentId: number) => boolean,
): ReportColumns | null {
  const headerLine = rows.slice(0, searchedLines).findIndex(isNamed);
  const header = rows[headerLine] ?? [];
  const headerLines = headerLine < 0 ? countTitles(rows) : headerLine + 1;
  const body = rows.slice(headerLines);
  const isKnown = (cell: string): boolean => isStudent(readStudentId(cell) ?? -1);
  const namedId = columnOf(header, idNames);
  const studentId = namedId >= 0 ? namedId : fullest(body, isKnown);
  const presentEmail = columnOf(header, presentNames);
  const named = [newNames, emailNames].map((names) => columnOf(header, names)).find((place) => place >= 0);
  const newEmail = named ?? fullest(body, (cell) => cell.includes('@'), [studentId, presentEmail]);
  const names = findNames(header);
  if (newEmail < 0 || (studentId < 0 && names === null)) return null;
  return { studentId: known(studentId), names, newEmail, presentEmail: known(presentEmail), headerLines };
}

function findNames(header: readonly string[]): NameColumns | null {
  const [firstName = -1, lastName = -1, wholeName = -1, gradeLevel = -1] = [
    firstNames,
    lastNames,
    wholeNames,
    gradeNames,
  ].map((names) => columnOf(header, names));
  const isNamedInParts = firstName >= 0 && lastName >= 0;
  if (gradeLevel < 0 || (!isNamedInParts && wholeName < 0)) return null;
  const parts = isNamedInParts ? { firstName, lastName } : { firstName: null, lastName: null };
  return { ...parts, wholeName: known(wholeName), gradeLevel };
}

const known = (place: number): number | null => (place < 0 ? null : place);

/** A student ID as a spreadsheet may write it: "1042", "1042.0", " 1,042 "; `null` for anything else. */
export function readStudentId(cell: string): number | null {
  const text = cell.trim().replace(/\.0+$/, '').replace(/^#/, '');
  const digits = /^\d{1,3}(,\d{3})+$/.test(text) ? text.replaceAll(',', '') : text;
  return /^\d{1,10}$/.test(digits) ? Number(digits) : null;
}

export function isHeader(row: readonly string[]): boolean {
  return row.length > 1 && row.every((cell, place) => foldName(cell) === foldName(reportHeader[place] ?? ''));
}

/** A line of names: at least one that is known, and no address. */
function isNamed(row: readonly string[]): boolean {
  const isKnown = [idNames, newNames, presentNames, emailNames].some((names) => columnOf(row, names) >= 0);
  return isKnown && !row.some((cell) => cell.includes('@'));
}

function foldName(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function columnOf(row: readonly string[], names: readonly string[]): number {
  return row.findIndex((cell) => names.includes(foldName(cell)));
}

/** Without a header: lines above the first one that holds a number or an address. */
function countTitles(rows: readonly (readonly string[])[]): number {
  const first = rows.findIndex((row) => row.some((cell) => cell.includes('@') || readStudentId(cell) !== null));
  return Math.max(0, first);
}

/** The column in which most cells pass; of equals the last one, where people add what is new. */
function fullest(
  rows: readonly (readonly string[])[],
  passes: (cell: string) => boolean,
  taken: readonly number[] = [],
): number {
  const counts: number[] = [];
  for (const row of rows) {
    row.forEach((cell, place) => {
      if (passes(cell)) counts[place] = (counts[place] ?? 0) + 1;
    });
  }
  let best = -1;
  counts.forEach((count, place) => {
    if (!taken.includes(place) && count >= (counts[best] ?? 1)) best = place;
  });
  return best;
}
