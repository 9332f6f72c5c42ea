import type { Entry, Student } from '../../roster/index.ts';
import type { RowName } from '../../tables/index.ts';
import { gradeKey } from './grade-key.ts';
import { nameWords, wordsOfWhole } from './names-agree.ts';

/** Finds the students of a name; a grade that is told must be theirs. */
export type MatchName = (name: RowName, gradeLevel: string) => readonly Entry[];

/** How many students are put into the index at a time. */
const STEP = 1_000;

/**
 * Prepares to find students of exactly this first name (or the one they go by) and this last name; capitals, accents, apostrophes, hyphens,
 * spaces and order make no difference. Half a name is none. In steps, because a school may be large.
 */
export function* createNameMatcher(entries: readonly Entry[]): Generator<void, MatchName> {
  const known = new Map<string, Set<Entry>>();
  for (const [place, entry] of entries.entries()) {
    if (place % STEP === STEP - 1) yield;
    for (const key of keysOf(entry.student)) {
      const same = known.get(key);
      if (same) same.add(entry);
      else known.set(key, new Set([entry]));
    }
  }
  return (name, gradeLevel) => {
    const found = new Set(wantedKeys(name).flatMap((key) => [...(known.get(key) ?? [])]));
    const grade = gradeKey(gradeLevel);
    return [...found].filter(({ student }) => grade === '' || gradeKey(student.gradeLevel) === grade);
  };
}

/** The name in a row as it stands there, for sentences. */
export function nameText({ firstName, lastName, wholeName }: RowName): string {
  return `${firstName} ${lastName}`.trim() || wholeName;
}

function keysOf({ firstName, lastName, preferredName }: Student): readonly string[] {
  return [firstName, preferredName ?? ''].flatMap((first) => keyOf(nameWords(first), nameWords(lastName)));
}

function wantedKeys({ firstName, lastName, wholeName }: RowName): readonly string[] {
  const [first, last] = [nameWords(firstName), nameWords(lastName)];
  if (first.length + last.length > 0) return keyOf(first, last);
  return wordsOfWhole(wholeName).flatMap(([one, other]) => keyOf(one, other));
}

function keyOf(first: readonly string[], last: readonly string[]): readonly string[] {
  return first.length === 0 || last.length === 0 ? [] : [`${first.join('')}\n${last.join('')}`];
}
