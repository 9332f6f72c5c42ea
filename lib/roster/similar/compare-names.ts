import { editDistance } from './edit-distance.ts';
import type { Name } from './name.ts';

/**
 * How two names compare. `part`: all words of the shorter are in the longer (Smith, Smith-Jones), or it is a short form of it;
 * `typo`: one slip of the finger, or the words in another order; `close`: two, or three that sound alike; `loose`: three, or they share a word.
 */
export type NameLevel = 'same' | 'nickname' | 'initial' | 'part' | 'typo' | 'close' | 'loose' | 'different';

/** Compares two first names, or two last names; nicknames and short forms count for first names only. */
export function compareNames(one: Name, other: Name, isFirstName: boolean): NameLevel {
  if (one === other || one.joined === other.joined) return 'same';
  const related = isFirstName ? compareNicknames(one, other) : 'different';
  if (related === 'nickname') return related;
  const level = compareLetters(one, other, isFirstName);
  return level === 'different' ? related : level;
}

function compareLetters(one: Name, other: Name, isFirstName: boolean): NameLevel {
  const [short, long] = one.joined.length <= other.joined.length ? [one, other] : [other, one];
  if (isInitials(short)) return long.joined[0] === short.joined[0] ? 'initial' : 'different';
  if (one.words.length + other.words.length > 2) {
    const level = compareWords(short, long, isFirstName);
    if (level !== 'different') return level;
  }
  // A slip changes at most two of the letters that a name has.
  if (countBits(one.letters ^ other.letters) > 6) return 'different';
  return compareSpelling(short, long, isFirstName);
}

/** Whether a name has initials only. */
export function isInitials({ words }: Name): boolean {
  return words.length < 4 && words.every(({ length }) => length === 1);
}

function compareWords(short: Name, long: Name, isFirstName: boolean): NameLevel {
  const [fewer, more] = short.words.length <= long.words.length ? [short, long] : [long, short];
  const shared = fewer.words.filter((word) => more.words.includes(word));
  if (shared.length === more.words.length) return 'typo';
  if (shared.length === fewer.words.length) return shared.some(({ length }) => length > 1) ? 'part' : 'different';
  if (shared.some(({ length }) => length > 2)) return isFirstName && fewer.words.length > 1 ? 'different' : 'loose';
  const alike = fewer.words.some((word) => more.words.some((its) => word.length > 3 && editDistance(word, its) === 1));
  return alike && fewer.words.length === 1 ? 'loose' : 'different';
}

function compareSpelling(short: Name, long: Name, isFirstName: boolean): NameLevel {
  const length = long.joined.length;
  if (
    isFirstName &&
    short.joined.length > 2 &&
    length - short.joined.length > 1 &&
    long.joined.startsWith(short.joined)
  )
    return 'part';
  if (length - short.joined.length > 3) return 'different';
  const slips = editDistance(short.joined, long.joined);
  if (slips === 1) return length > 2 ? 'typo' : 'different';
  if (slips === 2 && length > 4) return 'close';
  if (slips === 3 && length > 5 && soundsLike(short, long)) return 'close';
  return (slips === 2 && length === 4) || (slips === 3 && length > 6) ? 'loose' : 'different';
}

/** Whether two names differ in their first letters: slips seldom do that, twins' names often (Jayden and Hayden, Ella and Bella). */
export function startDifferently({ words, joined: one }: Name, { words: others, joined: other }: Name): boolean {
  if (words.length > 1 || others.length > 1) return false;
  return one[0] !== other[0] && !(one[0] === other[1] && one[1] === other[0]);
}

/**
 * Two short forms of one name (Lisa and Betty) may well be sisters. Mary Ann and Mary Beth share a group by their first words
 * only: that doesn't count.
 */
function compareNicknames({ nicknames, words }: Name, other: Name): NameLevel {
  if (nicknames.length === 0 || (words.length > 1 && other.words.length > 1)) return 'different';
  let level: NameLevel = 'different';
  for (const { group, isFull } of other.nicknames) {
    for (const its of nicknames) {
      if (its.group !== group) continue;
      if (its.isFull || isFull) return 'nickname';
      level = 'loose';
    }
  }
  return level;
}

function soundsLike(one: Name, other: Name): boolean {
  return one.sound.length > 2 && one.sound === other.sound;
}

/** How many bits of a number are set. */
export function countBits(bits: number): number {
  let pairs = bits - ((bits >>> 1) & 0x55555555);
  pairs = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((pairs + (pairs >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
