import { foldText, nicknameGroups, type Student } from '../../roster/index.ts';
import type { RowName } from '../../tables/index.ts';

type NamedStudent = Pick<Student, 'firstName' | 'lastName' | 'preferredName' | 'middleName'>;

const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/**
 * Whether the name in a row can be this student's: both halves, as far as the row tells them. Accents, apostrophes, hyphens, order, a second
 * first or last name and short forms ("Bob") make no difference; initials and slips do. `null` when the row tells no name.
 */
export function namesAgree(student: NamedStudent, { firstName, lastName, wholeName }: RowName): boolean | null {
  if (firstName === '' && lastName === '' && wholeName === '') return null;
  const [first, last, whole] = [nameWords(firstName), nameWords(lastName), wordsOfWhole(wholeName)];
  if (first.length + last.length > 0) {
    return (first.length === 0 || isFirst(student, first)) && (last.length === 0 || isLast(student, last));
  }
  if (whole.length === 0) {
    const [only] = nameWords(wholeName);
    return only === undefined || allWords(student).includes(only) ? null : false;
  }
  return whole.some(([one, other]) => isFirst(student, one) && isLast(student, other));
}

/** The words of a name as they are compared, without "Jr." and the like, and without a class or a number beside it. */
export function nameWords(name: string): readonly string[] {
  const said = foldText(name).split(' ');
  const words = said.filter((word) => word !== '' && !/^\d/.test(word));
  return words.filter((word, place) => place === 0 || !SUFFIXES.has(word));
}

/** Every way to part a name in two, first name first: at the comma, or anywhere and in either order. */
export function wordsOfWhole(name: string): readonly (readonly [readonly string[], readonly string[]])[] {
  const isName = ([word, ...more]: readonly string[]): boolean =>
    word !== undefined && (more.length > 0 || !SUFFIXES.has(word));
  const parts = name.split(',').map(nameWords).filter(isName);
  const [last, first] = parts;
  if (parts.length === 2 && last && first) return [[first, last]];
  const words = parts.flat();
  return words.slice(1).flatMap((_, place) => {
    const [head, tail] = [words.slice(0, place + 1), words.slice(place + 1)];
    return [[head, tail] as const, [tail, head] as const];
  });
}

function allWords({ firstName, lastName, preferredName, middleName }: NamedStudent): readonly string[] {
  return nameWords([firstName, lastName, preferredName, middleName].filter(Boolean).join(' '));
}

function isFirst({ firstName, preferredName, middleName }: NamedStudent, words: readonly string[]): boolean {
  const first = nameWords(firstName);
  const middle = nameWords(middleName ?? '');
  const known = [first, nameWords(preferredName ?? ''), [...first, ...middle], middle];
  return known.some((name) => isPart(name, words)) || isShortForm(first, words);
}

function isLast({ lastName }: NamedStudent, words: readonly string[]): boolean {
  return isPart(nameWords(lastName), words);
}

/** One holds the other, word by word; initials and particles alone are no name. */
function isPart(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 || other.length === 0) return false;
  if (one.join('') === other.join('')) return true;
  const [fewer, more] = one.length <= other.length ? [one, other] : [other, one];
  return (
    fewer.every((word) => more.includes(word)) &&
    fewer.some((word) => word.length > 3 || word === more[0]) &&
    isNameLike(fewer)
  );
}

const isNameLike = (words: readonly string[]): boolean => words.some((word) => word.length > 1);

function isShortForm([one = '']: readonly string[], [other = '']: readonly string[]): boolean {
  const groups = nicknameGroups(one);
  return nicknameGroups(other).some(({ group, isFull }) =>
    groups.some((its) => its.group === group && (its.isFull || isFull)),
  );
}
