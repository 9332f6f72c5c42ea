import { gradeKey, type Entry, type Student } from '../../roster/index.ts';
import type { RowName } from '../../tables/index.ts';
import { nameWords, wordsOfWhole } from '../../review/people/names-agree.ts';
import { spotNames, type KnownNames, type SpottedName } from './spot-names.ts';

/** Whose name something tells: this student's, another's, or nobody's. */
export type Told = 'own' | 'another' | null;

export interface NameMatcher extends KnownNames {
  /** The students of a name; a grade that is told must be theirs. */
  readonly find: (name: RowName, gradeLevel: string) => readonly Entry[];
  /** Whose name this is to the letter, but for what makes no difference. */
  readonly whoseExactly: (name: RowName, entry: Entry) => Told;
  /** Whether somebody else has exactly this name, and this student only nearly: "Anna Lee" is no Ann Lee where there is an Anna. */
  readonly isRatherAnothers: (name: RowName, entry: Entry) => boolean;
  /** Whose name stands in a text, with anything around it. */
  readonly whoseName: (text: string, entry: Entry) => Told;
  /** The same of names that were found already. */
  readonly whoseOf: (spotted: readonly SpottedName[], entry: Entry) => Told;
}

/** How many students are put into the index at a time. */
const STEP = 500;

/**
 * Prepares to find students of exactly this first name (or the one they go by) and this last name; capitals, accents, apostrophes, hyphens,
 * spaces and order make no difference. Half a name is none. In steps, because a school may be large.
 */
export function* createNameMatcher(entries: readonly Entry[]): Generator<void, NameMatcher> {
  const known = new Map<string, Set<Entry>>();
  const firsts = new Set<string>();
  const lasts = new Set<string>();
  for (const [place, entry] of entries.entries()) {
    if (place % STEP === STEP - 1) yield;
    for (const [first, last] of halvesOf(entry.student)) {
      firsts.add(first);
      lasts.add(last);
      const same = known.get(`${first}\n${last}`);
      if (same) same.add(entry);
      else known.set(`${first}\n${last}`, new Set([entry]));
    }
  }
  const having = (keys: readonly string[]): ReadonlySet<Entry> =>
    new Set(keys.flatMap((key) => [...(known.get(key) ?? [])]));

  /** Of several names the one that takes most words; of equals the one in the order in which names are told. */
  const whoseOf = (spotted: readonly SpottedName[], entry: Entry): Told => {
    const held = spotted.filter(({ first, last }) => known.has(`${first}\n${last}`));
    const most = Math.max(0, ...held.map((name) => name.words));
    const longest = held.filter((name) => name.words === most);
    const inOrder = longest.filter(({ asTold }) => asTold);
    const best = inOrder.length > 0 ? inOrder : longest;
    if (best.length === 0) return null;
    return best.some(({ first, last }) => known.get(`${first}\n${last}`)?.has(entry)) ? 'own' : 'another';
  };
  const whoseExactly = (name: RowName, entry: Entry): Told => {
    const { asTold, reversed } = wantedKeys(name);
    const whoseOfKeys = (keys: readonly string[]): Told => {
      const held = keys.flatMap((key) => known.get(key) ?? []);
      if (held.length === 0) return null;
      return held.some((students) => students.has(entry)) ? 'own' : 'another';
    };
    return whoseOfKeys(asTold) ?? whoseOfKeys(reversed);
  };
  const whoseIn = (text: string, entry: Entry): Told => whoseOf(spotNames(text, { firsts, lasts }), entry);
  return {
    firsts,
    lasts,
    whoseExactly,
    find: (name, gradeLevel) => {
      const { asTold, reversed } = wantedKeys(name);
      const grade = gradeKey(gradeLevel);
      const found = [...having([...asTold, ...reversed])];
      return found.filter(({ student }) => grade === '' || gradeKey(student.gradeLevel) === grade);
    },
    isRatherAnothers: (name, entry) => {
      const inParts = name.firstName !== '' && name.lastName !== '' ? `${name.lastName}, ${name.firstName}` : '';
      return (whoseExactly(name, entry) ?? whoseIn(inParts || name.wholeName, entry)) === 'another';
    },
    whoseName: (text, entry) =>
      whoseExactly({ firstName: '', lastName: '', wholeName: text }, entry) ?? whoseIn(text, entry),
    whoseOf,
  };
}

/** The name in a row as it stands there, for sentences. */
export function nameText({ firstName, lastName, wholeName }: RowName): string {
  return `${firstName} ${lastName}`.trim() || wholeName;
}

function halvesOf({ firstName, lastName, preferredName }: Student): readonly (readonly [string, string])[] {
  const last = nameWords(lastName).join('');
  const firsts = [firstName, preferredName ?? ''].map((first) => nameWords(first).join(''));
  return last === '' ? [] : firsts.filter((first) => first !== '').map((first) => [first, last]);
}

/** Keys of the name with the first name first, or where a comma puts it; and of the other order, where one can't tell. */
function wantedKeys({ firstName, lastName, wholeName }: RowName): {
  asTold: readonly string[];
  reversed: readonly string[];
} {
  const [first, last] = [nameWords(firstName), nameWords(lastName)];
  if (first.length + last.length > 0) return { asTold: keyOf(first, last), reversed: [] };
  const ways = wordsOfWhole(wholeName).map(([one, other]) => keyOf(one, other));
  // They come in pairs, but for a name with a comma.
  const isReversed = (place: number): boolean => place % 2 === 1;
  return {
    asTold: ways.filter((_, place) => !isReversed(place)).flat(),
    reversed: ways.filter((_, place) => isReversed(place)).flat(),
  };
}

function keyOf(first: readonly string[], last: readonly string[]): readonly string[] {
  return first.length === 0 || last.length === 0 ? [] : [`${first.join('')}\n${last.join('')}`];
}
