import { type BirthdateLevel, compareBirthdates } from './birthdate.ts';
import { compareNames, type NameLevel } from './compare-names.ts';
import { compareCities, comparePhones, comparePostcodes, type ContactLevel } from './compare-contacts.ts';
import { compareStreetNames, type StreetNameLevel } from './compare-streets.ts';
import { assumedLikeness, type Likeness } from './assumed-likeness.ts';
import type { PersonRecord } from './record.ts';

const SAMPLE = 40_000;
/** How many pairs the assumptions below weigh as much as. */
const ASSUMED_PAIRS = 500;

/** How often strangers compare so by chance, when nothing is known yet; small rosters lean on these. */
const ASSUMED = {
  first: {
    same: 0.01,
    nickname: 0.003,
    initial: 0.08,
    part: 0.002,
    typo: 0.004,
    close: 0.015,
    loose: 0.02,
    different: 0.95,
  },
  last: {
    same: 0.004,
    nickname: 1,
    initial: 0.08,
    part: 0.001,
    typo: 0.002,
    close: 0.01,
    loose: 0.02,
    different: 0.97,
  },
  birth: { same: 0.0004, swapped: 0.0002, slip: 0.004, part: 0.004, 'two-slips': 0.036, near: 0.7, far: 0.25 },
  street: { same: 0.01, typo: 0.001, close: 0.03, different: 0.96 },
  postcode: { same: 0.05, similar: 0.05, different: 0.9 },
  city: { same: 0.2, similar: 0.005, different: 0.795 },
  phone: { same: 0.0001, similar: 0.002, different: 1 },
};

/** How often two strangers compare so: the u-probabilities, counted on pairs of the people themselves. */
export interface Chance {
  readonly people: number;
  readonly first: Readonly<Record<NameLevel, number>>;
  readonly last: Readonly<Record<NameLevel, number>>;
  readonly birth: Readonly<Record<BirthdateLevel, number>>;
  readonly street: Readonly<Record<StreetNameLevel, number>>;
  readonly postcode: Readonly<Record<ContactLevel, number>>;
  readonly city: Readonly<Record<ContactLevel, number>>;
  readonly phone: Readonly<Record<ContactLevel, number>>;
  /** Of two in one street, but not in one house: how often their postcodes agree. */
  readonly postcodeInStreet: number;
  /** Of two of one postcode, but not in one street: how often their cities agree. */
  readonly cityInPostcode: number;
  /** How often two records of one person do. */
  readonly same: Likeness;
}

/** Counts chance agreement on pairs far apart in the records' order, where two of one person are rare. `people`: how many they are. */
export function measureChance(records: readonly PersonRecord[], people: number): Chance {
  const pairs = samplePairs(records);
  return {
    people,
    first: count(
      ASSUMED.first,
      pairs,
      ({ first: one }, { first: other }) => one && other && compareNames(one, other, true),
    ),
    last: count(
      ASSUMED.last,
      pairs,
      ({ last: one }, { last: other }) => one && other && compareNames(one, other, false),
    ),
    birth: count(
      ASSUMED.birth,
      pairs,
      ({ birth: one }, { birth: other }) => one && other && compareBirthdates(one.value, other.value),
    ),
    street: count(
      ASSUMED.street,
      pairs,
      ({ street: one }, { street: other }) => one && other && compareStreetNames(one, other),
    ),
    postcode: count(
      ASSUMED.postcode,
      pairs,
      ({ postcode: one }, { postcode: other }) => one && other && comparePostcodes(one.value, other.value),
    ),
    city: count(
      ASSUMED.city,
      pairs,
      ({ city: one }, { city: other }) => one && other && compareCities(one.value, other.value),
    ),
    phone: count(
      ASSUMED.phone,
      pairs,
      ({ phone: one }, { phone: other }) => one && other && comparePhones(one.value, other.value),
    ),
    postcodeInStreet: measurePostcodeInStreet(records),
    cityInPostcode: measureCityInPostcode(records),
    same: assumedLikeness(records[0]?.wholeName ?? false),
  };
}

type Pair = readonly [PersonRecord, PersonRecord];

function samplePairs(records: readonly PersonRecord[]): Pair[] {
  const pairs: Pair[] = [];
  const rounds = Math.min(24, Math.max(0, records.length - 1));
  const step = Math.max(1, Math.floor((records.length * rounds) / SAMPLE));
  for (let round = 0; round < rounds; round++) {
    const apart = Math.max(1, Math.floor((records.length * (round + 2)) / 60));
    for (let at = round % step; at + apart < records.length; at += step)
      pairs.push([records[at]!, records[at + apart]!]);
  }
  return pairs;
}

function count<Level extends string>(
  assumed: Readonly<Record<Level, number>>,
  pairs: readonly Pair[],
  compare: (one: PersonRecord, other: PersonRecord) => Level | undefined,
): Record<Level, number> {
  const levels = Object.fromEntries(
    Object.entries<number>(assumed).map(([level, share]) => [level, share * ASSUMED_PAIRS]),
  ) as Record<Level, number>;
  let total = ASSUMED_PAIRS;
  for (const [one, other] of pairs) {
    const level = compare(one, other);
    if (level === undefined) continue;
    levels[level]++;
    total++;
  }
  for (const level of Object.keys(levels) as Level[]) levels[level] /= total;
  return levels;
}

function measurePostcodeInStreet(records: readonly PersonRecord[]): number {
  const lastSeen = new Map<object, PersonRecord>();
  let compared = 5;
  let agreed = 2;
  for (const record of records) {
    if (!record.street || !record.postcode) continue;
    const neighbour = lastSeen.get(record.street.name);
    lastSeen.set(record.street.name, record);
    if (!neighbour || neighbour.street === record.street) continue;
    compared++;
    if (neighbour.postcode === record.postcode) agreed++;
  }
  return agreed / compared;
}

function measureCityInPostcode(records: readonly PersonRecord[]): number {
  const lastSeen = new Map<object, PersonRecord>();
  let compared = 5;
  let agreed = 4;
  for (const record of records) {
    if (!record.city || !record.postcode) continue;
    const neighbour = lastSeen.get(record.postcode);
    lastSeen.set(record.postcode, record);
    if (!neighbour || neighbour.street?.name === record.street?.name) continue;
    compared++;
    if (neighbour.city === record.city) agreed++;
  }
  return agreed / compared;
}

/** How many more people are assumed to have a value than were counted: nothing is known of those who are not here. */
const UNSEEN = { name: 0.3, birth: 0.3, place: 0.5, contact: 0.02 };
/** A small roster tells little about how rare a value is: so many more people without it are assumed. */
const ABSENT = 150;

/** The share of people who have a value that `count` of them have, the one looked at not counted. */
export function shareOf(count: number, kind: keyof typeof UNSEEN, { people }: Chance): number {
  return (count - 1 + UNSEEN[kind]) / (people - 1 + ABSENT);
}
