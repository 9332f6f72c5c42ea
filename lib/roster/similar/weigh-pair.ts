import { type BirthdateLevel, compareBirthdates } from './birthdate.ts';
import { type Chance, shareOf } from './chance.ts';
import { compareEmails, comparePhones, type ContactLevel } from './compare-contacts.ts';
import { evenOdds, multiply, type Odds } from './odds.ts';
import type { Counted, PersonRecord } from './record.ts';
import { type AddressComparison, weighAddress } from './weigh-address.ts';
import { type NamesComparison, weighNames } from './weigh-names.ts';
import { EMAIL, GENDER, PHONE, TWINS } from './weights.ts';

/** Strangers whose addresses are a slip apart, or the same at another provider: many are made of the name. */
const SIMILAR_EMAIL = 0.004;

/** What was seen on a pair, field by field, and how probable that is under each explanation. */
export interface Comparison {
  readonly odds: Readonly<Odds>;
  readonly names: NamesComparison;
  readonly birth: BirthdateLevel | 'unknown';
  /** One of the birth dates is impossible. */
  readonly isWrongBirth: boolean;
  readonly address: AddressComparison;
  readonly phone: ContactLevel | 'unknown';
  readonly email: ContactLevel | 'unknown';
}

/** Compares two records in all their fields. Symmetric. */
export function weighPair(one: PersonRecord, other: PersonRecord, chance: Chance): Comparison {
  const odds = evenOdds();
  weighGeneration(one, other, odds);
  weighGender(one, other, odds);
  const birth = weighBirthdate(one.birth, other.birth, chance, odds);
  const names = weighNames(one, other, chance, odds);
  const address = weighAddress(one, other, chance, odds);
  const phone = weighPhone(one.phone, other.phone, chance, odds);
  const email = weighEmail(one.email, other.email, chance, odds);
  return { odds, names, birth, isWrongBirth: isWrong(one.birth, other.birth), address, phone, email };
}

/** Junior and Senior are never one person; one suffix alone may be forgotten, but is what fathers and sons look like. */
function weighGeneration(one: PersonRecord, other: PersonRecord, odds: Odds): void {
  if (one.generation === other.generation) return;
  if (one.generation && other.generation) multiply(odds, 0, 1, 1, 1);
  else multiply(odds, 0.04, 0.04, 0.04, 0.5);
}

/** Brothers and sisters are as often of one gender as strangers; a son is named after his father. */
function weighGender({ gender: one }: PersonRecord, { gender: other }: PersonRecord, odds: Odds): void {
  if (!one || !other) return;
  const level = one === other ? 'same' : 'different';
  multiply(odds, GENDER.same[level], GENDER.byChance, GENDER.byChance, GENDER.same[level]);
}

function weighBirthdate(
  one: PersonRecord['birth'],
  other: PersonRecord['birth'],
  chance: Chance,
  odds: Odds,
): BirthdateLevel | 'unknown' {
  if (!one || !other) return 'unknown';
  const level = compareBirthdates(one.value, other.value);
  const same = (isWrong(one, other) ? chance.same.wrongBirth : chance.same.birth)[level];
  if (level === 'same') {
    const share = shareOf(one.count, 'birth', chance);
    multiply(odds, same, share, TWINS + share, 0.0005);
  } else {
    const byChance = chance.birth[level];

    const household = level === 'near' ? 0.5 : level === 'far' ? 0.4 : byChance * 2;
    const namesakes = level === 'far' ? 0.9 : level === 'near' ? 0.05 : byChance;
    multiply(odds, same, byChance, household, namesakes);
  }
  return level;
}

/** An impossible day is wrong, so that two can't be expected to agree. */
function isWrong(one: PersonRecord['birth'], other: PersonRecord['birth']): boolean {
  return Boolean(one?.value.impossible || other?.value.impossible);
}

function weighPhone(
  one: Counted<string> | undefined,
  other: Counted<string> | undefined,
  chance: Chance,
  odds: Odds,
): ContactLevel | 'unknown' {
  if (!one || !other) return 'unknown';
  const level = comparePhones(one.value, other.value);
  const share = shareOf(Math.max(one.count, other.count), 'contact', chance);
  const byChance = level === 'same' ? share : level === 'similar' ? chance.phone.similar : 1;
  multiply(odds, chance.same.phone[level], byChance, PHONE.household[level], PHONE.namesakes[level]);
  return level;
}

function weighEmail(
  one: Counted<string> | undefined,
  other: Counted<string> | undefined,
  chance: Chance,
  odds: Odds,
): ContactLevel | 'unknown' {
  if (!one || !other) return 'unknown';
  const level = compareEmails(one.value, other.value);
  const share = shareOf(Math.max(one.count, other.count), 'contact', chance);
  const byChance = level === 'same' ? share : level === 'similar' ? SIMILAR_EMAIL : 1;
  multiply(odds, chance.same.email[level], byChance, EMAIL.household[level], EMAIL.namesakes[level]);
  return level;
}
