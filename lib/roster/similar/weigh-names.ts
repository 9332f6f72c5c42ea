import { type Chance, shareOf } from './chance.ts';
import { compareNames, type NameLevel, startDifferently } from './compare-names.ts';
import { findSharedName, type SharedName } from './goes-by.ts';
import type { Name } from './name.ts';
import { multiply, type Odds } from './odds.ts';
import type { PersonRecord } from './record.ts';
import { FIRST_NAME, LAST_NAME, SHARED_FIRST_NAME } from './weights.ts';

/** Two names that both are common are more often two names than one and a slip; so much more than two rare ones. */
const BOTH_COMMON: Readonly<Record<NameLevel, number>> = {
  same: 1, nickname: 1, initial: 0, part: 1, typo: 12, close: 6, loose: 3, different: 0,
}; // prettier-ignore
/** A first name that the list of nicknames knows is at least so common. */
const KNOWN_NAME = 0.0015;
/** Names alike but for their beginnings are so much more frequent among siblings than among strangers. */
const RHYMING = 10;

/** ... and when one of the two is a name that nobody else has, which often is a slip. */
const MISSPELLED_BEGINNING = 7;
/** A slip seldom makes another known name of one. */
const SLIP_TO_A_NAME = 0.5;

/** Parents seldom choose two names of which one is short for the other, or one that nobody has and that looks like the other. */
const SELDOM_BOTH = 0.3;

/** Brothers and sisters of whom one has the other's first name as a middle name. */
const SHARED_MIDDLE = 0.004;

type Column = 'first' | 'last' | 'both';

/** How the names of two records compare. */
export interface NamesComparison {
  readonly swapped: boolean;
  readonly first: NameLevel | 'unknown';
  readonly last: NameLevel | 'unknown';
  /** First names differ, but one goes by the other's. */
  readonly goesBy: boolean;
}

/**
 * Whether the first names are known and nothing alike, not swapped with last names either, and neither birth date nor house the same:
 * then no other field makes them one person.
 */
export function haveOtherNames(one: PersonRecord, other: PersonRecord): boolean {
  if (!one.first || !other.first || (one.birth && one.birth === other.birth)) return false;
  if (seemToShareHouse(one, other)) return false;
  if (compareNames(one.first, other.first, !one.wholeName) !== 'different') return false;
  if (findSharedName(one, other)) return false;
  return !compareCrosswise(one, other) && !findMovedName(one, other);
}

/** The same house, or house number, postcode and last name with another spelling of the street. */
function seemToShareHouse(one: PersonRecord, other: PersonRecord): boolean {
  if (!one.street || !other.street) return false;
  if (one.street === other.street) return true;
  return (
    one.last !== undefined &&
    one.last === other.last &&
    one.postcode === other.postcode &&
    one.street.number === other.street.number
  );
}

/** Compares first with first and last with last name, or crosswise where that fits better, and adds it to the odds. */
export function weighNames(one: PersonRecord, other: PersonRecord, chance: Chance, odds: Odds): NamesComparison {
  const straight: NamesComparison = {
    swapped: false,
    goesBy: false,
    first: one.first && other.first ? compareNames(one.first, other.first, !one.wholeName) : 'unknown',
    last: one.last && other.last ? compareNames(one.last, other.last, false) : 'unknown',
  };
  const shared = straight.first === 'different' || straight.first === 'loose' ? findSharedName(one, other) : undefined;
  if (shared) {
    weighShared(shared, chance, odds);
    if (straight.last !== 'unknown') weighLast(one.last!, other.last!, straight.last, chance, odds, false);
    return { ...straight, first: 'nickname', goesBy: true };
  }
  const crossed =
    straight.first === 'different' || straight.last === 'different' ? compareCrosswise(one, other) : undefined;
  if (crossed) {
    const { swapped } = chance.same;
    multiply(odds, swapped, 1, swapped, swapped);
    if (crossed.first !== 'unknown') weighFirst(one.first!, other.last!, crossed.first, chance, odds, true);
    if (crossed.last !== 'unknown') weighLast(one.last!, other.first!, crossed.last, chance, odds, true);
    return crossed;
  }
  const moved = straight.first === 'different' && straight.last === 'different' ? findMovedName(one, other) : undefined;
  if (moved) {
    const { swapped } = chance.same;
    multiply(odds, swapped, 1, swapped, swapped);
    weighLast(moved.name, moved.name, 'same', chance, odds, true);
    weighFirst(...moved.others, 'different', chance, odds, true);
    return { swapped: true, goesBy: false, first: 'different', last: 'same' };
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
  return first === 'unknown' && last === 'unknown' ? undefined : { swapped: true, goesBy: false, first, last };
}

/**
 * One name moved to the other column while the other one was quite changed. Which of the two it is nobody knows: it counts as
 * the last name, which brothers and sisters share.
 */
function findMovedName(one: PersonRecord, other: PersonRecord): { name: Name; others: [Name, Name] } | undefined {
  if (!one.first || !one.last || !other.first || !other.last) return undefined;
  if (one.first === other.last) return { name: one.first, others: [one.last, other.first] };
  if (one.last === other.first) return { name: one.last, others: [one.first, other.last] };
  return undefined;
}

function weighShared({ one, other, isMiddle }: SharedName, chance: Chance, odds: Odds): void {
  const share = rarerShare(one, other, 'both', chance);
  multiply(
    odds,
    chance.same.first.nickname,
    share,
    isMiddle ? Math.max(share, SHARED_MIDDLE) : share * SELDOM_BOTH,
    0.01,
  );
}

function weighFirst(one: Name, other: Name, level: NameLevel, chance: Chance, odds: Odds, crossed: boolean): void {
  const same = chance.same.first[level];
  const column = crossed ? 'both' : 'first';
  const share = rarerShare(one, other, column, chance);
  const namesakes = level === 'different' ? 0.02 : same;
  if (level === 'same') {
    multiply(odds, same, share, SHARED_FIRST_NAME + 0.1 * share, namesakes);
    return;
  }
  const known = level !== 'nickname' && one.nicknames.length > 0 && other.nicknames.length > 0;
  const among = chanceOf(level, known ? Math.max(share, KNOWN_NAME) : share, chance.first);
  const rhymes = level !== 'different' && level !== 'nickname' && startDifferently(one, other);
  const slip = (level === 'typo' || level === 'close') && isMisspelling(one, other, column);
  if (level !== 'nickname' && level !== 'different' && areTwoNames(one, other, column)) {
    multiply(odds, same * SLIP_TO_A_NAME, among, Math.min(1, among * RHYMING), namesakes);
    return;
  }
  const rhyming = slip ? MISSPELLED_BEGINNING : RHYMING;
  const inFamily = rhymes ? rhyming : level === 'nickname' || slip ? SELDOM_BOTH : 1;
  multiply(odds, same, among, Math.min(1, among * inFamily), namesakes);
}

/** Whether both are names in their own right, as twins have them (Daniel and Danielle); Ana and Anna are spellings of one. */
function areTwoNames(one: Name, other: Name, column: Column): boolean {
  const isKnown = (name: Name) => name.words.length === 1 && (name.nicknames.length > 0 || countOf(name, column) > 3);
  return isKnown(one) && isKnown(other) && spellingOf(one) !== spellingOf(other);
}

/** Without what is spelled either way: double letters and an h. */
function spellingOf({ joined }: Name): string {
  return joined.replace(/(?<!^)h/g, '').replace(/(.)\1/g, '$1');
}

/** Whether one is a name that many have or that is known, and the other one that nobody else has. */
function isMisspelling(one: Name, other: Name, column: Column): boolean {
  const isUnique = (name: Name) => name.nicknames.length === 0 && countOf(name, column) === 1;
  const isCommon = (name: Name) => name.nicknames.length > 0 || countOf(name, column) > 3;
  return (isUnique(one) && isCommon(other)) || (isUnique(other) && isCommon(one));
}

function weighLast(one: Name, other: Name, level: NameLevel, chance: Chance, odds: Odds, crossed: boolean): void {
  const share = rarerShare(one, other, crossed ? 'both' : 'last', chance);
  const among =
    level === 'same' ? share : crossed ? chanceOf(level, share, chance.first) : chanceOf(level, share, chance.last);
  const same = crossed && level === 'nickname' ? FIRST_NAME.same.nickname : chance.same.last[level];
  const household = crossed && level === 'nickname' ? 0.01 : LAST_NAME.household[level];
  multiply(odds, same, among, household, LAST_NAME.same[level] || 0.01);
}

function chanceOf(level: NameLevel, share: number, levels: Readonly<Record<NameLevel, number>>): number {
  return level === 'nickname' ? share : levels[level] + share * BOTH_COMMON[level];
}

function rarerShare(one: Name, other: Name, column: Column, chance: Chance): number {
  return shareOf(Math.max(1, Math.min(countOf(one, column), countOf(other, column))), 'name', chance);
}

function countOf({ count }: Name, column: Column): number {
  return column === 'both' ? count.first + count.last : count[column];
}
