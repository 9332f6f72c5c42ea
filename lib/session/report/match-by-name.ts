import type { Entry, Student } from '../../roster/index.ts';
import type { RowName } from '../../tables/index.ts';
import { gradeKey } from './grade-key.ts';
import { nameWords, wordsOfWhole } from './names-agree.ts';

export interface NameMatcher {
  /** The students of a name; a grade that is told must be theirs. */
  readonly find: (name: RowName, gradeLevel: string) => readonly Entry[];
  /** Whether somebody else has exactly this name, and this student only nearly: "Anna Lee" is no Ann Lee where there is an Anna. */
  readonly isRatherAnothers: (name: RowName, entry: Entry) => boolean;
}

/** How many students are put into the index at a time. */
const STEP = 1_000;

/**
 * Prepares to find students of exactly this first name (or the one they go by) and this last name; capitals, accents, apostrophes, hyphens,
 * spaces and order make no difference. Half a name is none. In steps, because a school may be large.
 */
export function* createNameMatcher(entries: readonly Entry[]): Generator<void, NameMatcher> {
  const known = new Map<string, Set<Entry>>();
  for (const [place, entry] of entries.entries()) {
    if (place % STEP === STEP - 1) yield;
    for (const key of keysOf(entry.student)) {
      const same = known.get(key);
      if (same) same.add(entry);
      else known.set(key, new Set([entry]));
    }
  }
  const having = (keys: readonly string[]): ReadonlySet<Entry> =>
    new Set(keys.flatMap((key) => [...(known.get(key) ?? [])]));
  return {
    find: (name, gradeLevel) => {
      const { asTold, reversed } = wantedKeys(name);
      const grade = gradeKey(gradeLevel);
      const found = [...having([...asTold, ...reversed])];
      return found.filter(({ student }) => grade === '' || gradeKey(student.gradeLevel) === grade);
    },
    isRatherAnothers: (name, entry) => {
      const { asTold, reversed } = wantedKeys(name);
      const found = [asTold, reversed].map(having).find(({ size }) => size > 0);
      return found !== undefined && !found.has(entry);
    },
  };
}

/** The name in a row as it stands there, for sentences. */
export function nameText({ firstName, lastName, wholeName }: RowName): string {
  return `${firstName} ${lastName}`.trim() || wholeName;
}

function keysOf({ firstName, lastName, preferredName }: Student): readonly string[] {
  return [firstName, preferredName ?? ''].flatMap((first) => keyOf(nameWords(first), nameWords(lastName)));
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
