import type { Columns, KnownStudents } from './columns.ts';
import type { TableRow } from './table.ts';
import { tellsApart } from './tells-apart.ts';

/** Of the cells that say anything: how many look like names, and hold somebody's first name. */
const MOST = 0.6;
const SOME = 0.3;
/** Two to four words with capitals, or of a script without them; a comma and initials may stand between. */
const WHOLE_NAME =
  /^(?:[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*,?[ ]+|(?:de|del|la|van|von|der|den|di|da|bin|al) ){1,3}[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*$/u;
const HALF_NAME =
  /^(?:(?:de|del|la|van|von|der|den|di|da|bin|al) )*[\p{Lu}\p{Lo}][\p{L}\p{M}'’-]+(?: [\p{Lu}\p{Lo}][\p{L}\p{M}'’-]+)?$/u;
const PLACE =
  /\b(?:mrs?|ms|miss|dr|rev|saint|st|street|avenue|ave|road|rd|lane|drive|school|elementary|academy|church|hall|building|team|club|high|middle)\b/i;

/**
 * Columns of people who are not those whose IDs stand there, as in another school's list: most cells look like names, and many hold a first
 * name. Each row that tells a stranger is to be asked. A column of last names may be known by its heading.
 */
export function guessStrangers(
  rows: readonly TableRow[],
  free: readonly number[],
  headings: readonly string[],
  lastName: number | null,
  known: KnownStudents,
): Partial<Columns> | null {
  const holds = (place: number, isName: (cell: string) => boolean): boolean => {
    const filled = filledOf(rows, place);
    const names = filled.filter((cell) => isName(cell));
    const withFirst = names.filter((cell) => known.splitName(cell).some((word) => known.isFirstName(word)));
    const isMost = names.length >= filled.length * MOST && withFirst.length >= filled.length * SOME;
    return filled.length > 0 && tellsApart(new Set(filled).size, filled.length) && isMost;
  };
  const wholeName = free.find((place) => holds(place, (cell) => WHOLE_NAME.test(bare(cell)) && !PLACE.test(cell)));
  if (wholeName !== undefined && lastName === null) return { wholeName };
  const firstName = free.find((place) => {
    const isPaired = headings[place] === '' || lastName !== null || lastNameBeside(rows, free, place) !== null;
    return isPaired && holds(place, isHalf);
  });
  if (firstName === undefined) return null;
  return { firstName, lastName: lastName ?? lastNameBeside(rows, free, firstName) };
}

/** The column next to one of first names, where it may hold the last ones. */
export function lastNameBeside(rows: readonly TableRow[], free: readonly number[], firstName: number): number | null {
  const mayBe = (place: number): boolean => {
    const filled = filledOf(rows, place);
    return filled.length > 0 && filled.filter(isHalf).length >= rows.length * MOST;
  };
  return [firstName + 1, firstName - 1].find((place) => free.includes(place) && mayBe(place)) ?? null;
}

const filledOf = (rows: readonly TableRow[], place: number): readonly string[] =>
  rows.map(({ cells }) => cells[place] ?? '').filter((cell) => cell !== '');

const isHalf = (cell: string): boolean => HALF_NAME.test(bare(cell));

/** Without what stands in brackets or quotes, numbers, classes, and marks between. */
function bare(cell: string): string {
  return cell
    .replace(/\([^()]*\)|\[[^[\]]*\]|"[^"]*"|“[^“”]*”/g, ' ')
    .replace(/(?:\b(?:gr|grade|room|rm)\b\.? ?)?(?<!\S)\d\S*/gi, ' ')
    .replace(/(?:^|\s)[^\p{L}]+(?=\s|$)/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[,;: ]+|(?<![,;: ])[,;: ]+$/g, '');
}
