import { editDistance } from './edit-distance.ts';
import type { Street } from './street.ts';

export type StreetNameLevel = 'same' | 'typo' | 'close' | 'different';
export type HouseNumberLevel = 'same' | 'similar' | 'different' | 'unknown';

/** Compares the names of two streets. `close`: two or three slips, or a word in common. */
export function compareStreetNames(one: Street, other: Street): StreetNameLevel {
  if (one.joined === other.joined) return 'same';
  const length = Math.max(one.joined.length, other.joined.length);
  if (one.words.some((word) => word.length > 3 && other.words.includes(word))) return 'close';
  if (Math.abs(one.joined.length - other.joined.length) > 3) return 'different';
  const slips = editDistance(one.joined, other.joined);
  if (slips === 1 && length > 3) return 'typo';
  return (slips === 2 && length > 5) || (slips === 3 && length > 8) ? 'close' : 'different';
}

/** Compares two house numbers. `similar`: one digit wrong, missing or swapped with its neighbour. */
export function compareHouseNumbers(one: Street, other: Street): HouseNumberLevel {
  if (one.number === other.number) return one.number ? 'same' : 'unknown';
  if (!one.number || !other.number) return 'unknown';
  return Math.max(one.number.length, other.number.length) > 1 && editDistance(one.number, other.number) === 1
    ? 'similar'
    : 'different';
}
