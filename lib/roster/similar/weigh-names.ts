import { type Chance, shareOf } from './chance.ts';
import { compareNames, type NameLevel } from './compare-names.ts';
import type { Name } from './name.ts';
import { multiply, type Odds } from './odds.ts';
import type { PersonRecord } from './record.ts';
import { FIRST_NAME, LAST_NAME } from './weights.ts';

/** How many records have their names in each other's columns. */
const SWAPPED = 0.03;
/** Two names that both are common are more often two names than one and a slip; so much more than two rare ones. */
const BOTH_COMMON: Readonly<Record<NameLevel, number>> = {
  same: 1, nickname: 1, initial: 0, part: 1, typo: 12, close: 6, loose: 3, different: 0,
}; // prettier-ignore
/** A first name that the list of nicknames knows is at least so common. */
const KNOWN_NAME = 0.0015;

/** How the names of two records compare. */
export interface NamesComparison {
  readonly swapped: boolean;
  readonly first: NameLevel | 'unknown';
  readonly last: NameLevel | 'unknown';
}

/**
 * Whether the first names are known and nothing alike, not swapped with last names either, and the birth dates not the same:
 * then no other field makes them one person.
 */
export function haveOtherNames(one: PersonRecord, other: PersonRecord): boolean {
  if (!one.first || !other.first || (one.birth && one.birth === other.birth)) return false;
  if (compareNames(one.first, other.first, true) !== 'different') return false;
  return !compareCrosswise(one, other);
}

/** Compares first with first and last with last name, or crosswise where that fits better, and adds it to the odds. */
export function weighNames(one: PersonRecord, other: PersonRecord, chance: Chance, odds: Odds): NamesComparison {
  const straight: NamesComparison = {
    swapped: false,
    first: one.first && other.first ? compareNames(one.first, other.first, true) : 'unknown',
    last: one.last && other.last ? compareNames(one.last, other.last, false) : 'unknown',
  };
  const crossed =
    straight.first === 'different' || straight.last === 'different' ? compareCrosswise(one, other) : undefined;
  if (crossed) {
    multiply(odds, SWAPPED, 1, SWAPPED, SWAPPED);
    if (crossed.first !== 'unknown') weighFirst(one.first!, other.last!, crossed.first, chance, odds, true);
    if (crossed.last !== 'unknown') weighLast(one.last!, other.first!, crossed.last, chance, odds, true);
    return crossed;
  }
  if (straight.first !== 'unknown') weighFirst(one.first!, other.first!, straight.first, chance, odds, false);
  if (straight.last !== 'unknown') weighLast(one.last!, other.last!, straight.last, chance, odds, false);
  return straight;
}

function compareCrosswise(one: PersonRecord, other: PersonRecord): NamesComparison | undefined {
  const first = one.first && other.last ? compareNames(one.first, other.last, true) : 'unknown';
  if (first === 'different' || first === 'initial') return undefined;
  const last = one.last && other.first ? compareNames(one.last, other.first, true) : 'unknown';
  if (last === 'different' || last === 'initial') return undefined;
  return first === 'unknown' && last === 'unknown' ? undefined : { swapped: true, first, last };
}

function weighFirst(one: Name, other: Name, level: NameLevel, chance: Chance, odds: Odds, crossed: boolean): void {
  const share = rarerShare(one, other, crossed ? 'both' : 'first', chance);
  const known = one.nicknames.length > 0 && other.nicknames.length > 0;
  const among = level === 'same' ? share : chanceOf(level, known ? Math.max(share, KNOWN_NAME) : share, chance.first);
  const namesakes = level === 'different' ? 0.02 : FIRST_NAME.same[level];
  multiply(odds, FIRST_NAME.same[level], among, level === 'same' ? 0.003 + share : among, namesakes);
}

function weighLast(one: Name, other: Name, level: NameLevel, chance: Chance, odds: Odds, crossed: boolean): void {
  const share = rarerShare(one, other, crossed ? 'both' : 'last', chance);
  const among =
    level === 'same' ? share : crossed ? chanceOf(level, share, chance.first) : chanceOf(level, share, chance.last);
  const same = crossed && level === 'nickname' ? FIRST_NAME.same.nickname : LAST_NAME.same[level];
  const household = crossed && level === 'nickname' ? 0.01 : LAST_NAME.household[level];
  multiply(odds, same, among, household, LAST_NAME.same[level] || 0.01);
}

function chanceOf(level: NameLevel, share: number, levels: Readonly<Record<NameLevel, number>>): number {
  return level === 'nickname' ? share : levels[level] + share * BOTH_COMMON[level];
}

function rarerShare(one: Name, other: Name, column: 'first' | 'last' | 'both', chance: Chance): number {
  return shareOf(Math.max(1, Math.min(countOf(one, column), countOf(other, column))), 'name', chance);
}

function countOf({ count }: Name, column: 'first' | 'last' | 'both'): number {
  return column === 'both' ? count.first + count.last : count[column];
}
