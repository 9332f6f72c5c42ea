import type { Columns, KnownStudents } from './columns.ts';
import { isOfFamily, isOfOthers, namesPlaces, type HeadingKind } from './heading-kind.ts';
import { guessStrangers, lastNameBeside } from './guess-strangers.ts';
import { readStudentId } from './student-id.ts';
import type { TableRow } from './table.ts';
import { tellsApart } from './tells-apart.ts';

/** Neighbors, so that the students of the sample are in it with their names even where IDs have slipped by some rows. */
const SAMPLE_ROWS = 300;
const HALF = 0.5;

/**
 * Columns of names under headings that nobody knows, or without any: at least half of what stands there are first or last names of the students
 * whose IDs are in the table, in whichever rows. Without them a row that tells another name than its student's would not be noticed.
 */
export function guessNames(
  rows: readonly TableRow[],
  headings: readonly string[],
  kinds: readonly (HeadingKind | null)[],
  idPlaces: readonly number[],
  columns: Columns,
  known: KnownStudents,
): Columns {
  const hasId = ({ cells }: TableRow): boolean => idPlaces.some((place) => readStudentId(cells[place] ?? '') !== null);
  const sample = rows.slice(0, SAMPLE_ROWS).filter((row) => !row.fault && hasId(row));
  const first = new Set<string>();
  const last = new Set<string>();
  for (const { cells } of sample) {
    for (const place of idPlaces) {
      const studentId = readStudentId(cells[place] ?? '');
      const name = studentId === null ? null : known.nameWordsOf(studentId);
      name?.first.forEach((word) => first.add(word));
      name?.last.forEach((word) => last.add(word));
    }
  }
  const free = headings.flatMap((heading, place) => {
    const isFree = kinds[place] === null && !idPlaces.includes(place);
    return isFree && !isOfOthers(heading) && !isOfFamily(heading) && !namesPlaces(heading) ? [place] : [];
  });
  const find = (isName: (words: readonly string[]) => boolean): number | null =>
    free.find((place) => share(sample, place, (cell) => isName(known.splitName(cell))) >= HALF) ?? null;

  const holds = (half: ReadonlySet<string>) => (words: readonly string[]) => words.some((word) => half.has(word));
  const isHalf = (half: ReadonlySet<string>) => (words: readonly string[]) => {
    const said = words.filter((word) => !/^\d/.test(word));
    return said.length > 0 && said.every((word) => half.has(word));
  };
  /** One word more may be a middle name; more are a sentence in which somebody is named. */
  const isWhole = (words: readonly string[]): boolean => {
    const others = words.filter((word) => !first.has(word) && !last.has(word));
    return words.length > 1 && others.length <= 1 && holds(first)(words) && holds(last)(words);
  };
  const wholeName = columns.firstName === null && columns.lastName === null ? find(isWhole) : null;
  if (wholeName !== null) return { ...columns, wholeName };
  const firstName = columns.firstName ?? find(isHalf(first));
  const lastName = columns.lastName ?? find(isHalf(last));
  if (firstName === null) {
    const strangers = guessStrangers(sample, free, headings, columns.lastName, known);
    if (strangers) return { ...columns, ...strangers };
  }
  if (firstName === null) return { ...columns, firstName, lastName };
  const beside = lastName === null || lastName === firstName ? lastNameBeside(sample, free, firstName) : lastName;
  return { ...columns, firstName, lastName: beside };
}

/** Of the cells that say anything; 0 where few differ, as teachers and cities do. */
function share(rows: readonly TableRow[], place: number, is: (cell: string) => boolean): number {
  const filled = rows.map(({ cells }) => cells[place] ?? '').filter((cell) => cell !== '');
  if (!tellsApart(new Set(filled).size, filled.length)) return 0;
  return filled.length === 0 ? 0 : filled.filter((cell) => !cell.includes('@') && is(cell)).length / filled.length;
}
