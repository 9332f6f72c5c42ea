import { compareBirthdates, readBirthdate } from './similar/birthdate.ts';
import { compareNames, startDifferently } from './similar/compare-names.ts';
import { differInGeneration, isClose, isSameGiven, readFullName } from './similar/full-name.ts';
import { nameRegister } from './similar/name.ts';

export interface Child {
  readonly firstName: string;
  readonly lastName: string;
  readonly birthdate: string | null;
}

/**
 * Whether one child may have been entered twice: nearly the same name and nearly the same birth date (the same, day and month
 * swapped, or one slip). Who shares a family is a brother or sister, and with the same birth date a twin, unless the first
 * name is the same, a nickname of the other or one slip away. For two records; `findSimilar` compares whole schools.
 */
export function nearlySameChild(one: Child, other: Child, sharesFamily = false): boolean {
  const births = [readBirthdate(one.birthdate), readBirthdate(other.birthdate)] as const;
  if (!births[0] || !births[1]) return false;
  const birth = compareBirthdates(births[0], births[1]);
  if (birth !== 'same' && birth !== 'swapped' && birth !== 'slip') return false;
  const nameOf = nameRegister();
  const names = [readFullName(one, nameOf), readFullName(other, nameOf)] as const;
  if (differInGeneration(...names)) return false;
  const [{ first, last }, { first: first2, last: last2 }] = names;
  if (!first || !last || !first2 || !last2) return false;
  if (isClose(compareNames(first, last2, false)) && isClose(compareNames(last, first2, false))) return true;
  const given = compareNames(first, first2, true);
  const family = compareNames(last, last2, false);
  if (birth !== 'same' && (given === 'close' || given === 'initial' || given === 'part')) return false;
  if (sharesFamily) return isSameGiven(given) && !(given === 'typo' && startDifferently(first, first2));
  return (
    (isSameGiven(given) || given === 'close' || given === 'initial' || given === 'part') &&
    (isClose(family) || family === 'part' || family === 'close')
  );
}
