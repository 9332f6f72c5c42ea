import type { Entry, Student } from '../../roster/index.ts';

/** Where a table tells who somebody is without an ID; counted from 0. */
export interface NameColumns {
  readonly firstName: number | null;
  readonly lastName: number | null;
  /** First and last name in one cell. */
  readonly wholeName: number | null;
  readonly gradeLevel: number;
}

/** The name and grade in a row, as they stand there. */
export interface NamedRow {
  readonly name: string;
  readonly gradeLevel: string;
}

export function readName(row: readonly string[], columns: NameColumns): NamedRow {
  const cell = (place: number | null): string => (place === null ? '' : (row[place] ?? ''));
  const parts = `${cell(columns.firstName)} ${cell(columns.lastName)}`.trim();
  return { name: parts || cell(columns.wholeName), gradeLevel: cell(columns.gradeLevel) };
}

/** Finds the students of exactly this name and grade; capitals, spaces, commas and "Grade 08" for "8" make no difference. */
export function createNameMatcher(entries: readonly Entry[]): (row: NamedRow) => readonly Entry[] {
  const known = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const key of namesOf(entry.student).map((name) => keyOf(name, entry.student.gradeLevel))) {
      const same = known.get(key);
      if (same) same.push(entry);
      else known.set(key, [entry]);
    }
  }
  return ({ name, gradeLevel }) => known.get(keyOf(turnRound(name), gradeLevel)) ?? [];
}

function namesOf({ firstName, lastName, preferredName }: Student): readonly string[] {
  const firsts = new Set([firstName, preferredName ?? firstName].map(foldName));
  return [...firsts].map((first) => `${first} ${lastName}`);
}

/** "Bennett, Noah" is Noah Bennett. */
function turnRound(name: string): string {
  const [last = '', first = '', ...rest] = name.split(',');
  return first.trim() !== '' && rest.length === 0 ? `${first} ${last}` : name;
}

const keyOf = (name: string, gradeLevel: string): string => `${foldName(name)}\n${foldGrade(gradeLevel)}`;

const foldName = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s,]+/gu, ' ')
    .trim();

const foldGrade = (grade: string): string =>
  foldName(grade)
    .replace(/^grade |(?<=\d)(st|nd|rd|th)( grade)?$/g, '')
    .replace(/^0+(?=\d)/, '');
