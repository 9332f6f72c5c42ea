import { type Chance, shareOf } from './chance.ts';
import { compareCities, comparePostcodes, type ContactLevel } from './compare-contacts.ts';
import {
  compareHouseNumbers,
  compareStreetNames,
  type HouseNumberLevel,
  type StreetNameLevel,
} from './compare-streets.ts';
import { multiply, type Odds } from './odds.ts';
import type { PersonRecord } from './record.ts';
import { HOUSE_NUMBER_CHANCE, LIVES_WITH, MOVED_NEARBY, STAYS_IN_CITY, STREET_NAME } from './weights.ts';

/** How the addresses of two records compare. */
export interface AddressComparison {
  readonly street: StreetNameLevel | 'unknown';
  readonly number: HouseNumberLevel;
  readonly postcode: ContactLevel | 'unknown';
  readonly city: ContactLevel | 'unknown';
  /** How probable it is that one person would have moved between the two records. */
  readonly moved: number;
}

/**
 * Adds the address to the odds, as one thing: who moved has another street, number and postcode at once, and who
 * lives together agrees in all of them at once.
 */
export function weighAddress(one: PersonRecord, other: PersonRecord, chance: Chance, odds: Odds): AddressComparison {
  const street = one.street && other.street ? compareStreetNames(one.street, other.street) : 'unknown';
  const number = one.street && other.street ? compareHouseNumbers(one.street, other.street) : 'unknown';
  const postcode =
    one.postcode && other.postcode ? comparePostcodes(one.postcode.value, other.postcode.value) : 'unknown';
  const city = one.city && other.city ? compareCities(one.city.value, other.city.value) : 'unknown';
  if (street === 'unknown' && postcode === 'unknown' && city === 'unknown')
    return { street, number, postcode, city, moved: 0 };
  const cityByChance = city === 'unknown' ? 1 : chanceOfCity(one, street, postcode, chance);
  const inPlace =
    ratioInStreet(one, other, street, number, chance) *
    ratioInPostcode(one, street, postcode, chance) *
    ratioInCity(city, cityByChance, chance);
  const moved = movedRatio(one, postcode, chance) * movedCityRatio(city, cityByChance);
  const stays = (1 - chance.same.moved) * inPlace;
  const leaves = chance.same.moved * moved;
  multiply(
    odds,
    stays + leaves,
    1,
    LIVES_WITH.household * inPlace + (1 - LIVES_WITH.household) * moved,
    LIVES_WITH.namesakes * inPlace + (1 - LIVES_WITH.namesakes) * moved,
  );
  return { street, number, postcode, city, moved: leaves / (stays + leaves) };
}

function ratioInStreet(
  one: PersonRecord,
  other: PersonRecord,
  street: StreetNameLevel | 'unknown',
  number: HouseNumberLevel,
  chance: Chance,
): number {
  if (street === 'unknown') return 1;
  const rarer = Math.min(one.street!.name.count, other.street!.name.count);
  const share = shareOf(rarer, 'place', chance);
  const byChance = street === 'same' ? share : chance.street[street] + (street === 'typo' ? 5 * share : 0);
  const ratio = (chance.same.street[street] * chance.same.number[number]) / (byChance * HOUSE_NUMBER_CHANCE[number]);
  // Many people at one address, as in a boarding house, make it worth as little as its frequency says.
  if (street === 'same' && number !== 'different') {
    const crowd = Math.max(one.street!.count.whole, other.street!.count.whole);
    return Math.min(ratio, STREET_NAME.same / shareOf(crowd, 'contact', chance));
  }
  return ratio;
}

function ratioInPostcode(
  one: PersonRecord,
  street: StreetNameLevel | 'unknown',
  postcode: ContactLevel | 'unknown',
  chance: Chance,
): number {
  if (postcode === 'unknown') return 1;
  const share = shareOf(one.postcode!.count, 'place', chance);
  if (street === 'same' || street === 'typo') {
    const agrees = Math.max(share, chance.postcodeInStreet);
    return postcode === 'same'
      ? chance.same.postcode.same / agrees
      : chance.same.postcode[postcode] / (1 - agrees + 0.02);
  }
  return chance.same.postcode[postcode] / (postcode === 'same' ? share : chance.postcode[postcode]);
}

/** How often two strangers have one city; in one street or postcode they mostly do. */
function chanceOfCity(
  one: PersonRecord,
  street: StreetNameLevel | 'unknown',
  postcode: ContactLevel | 'unknown',
  chance: Chance,
): number {
  const share = shareOf(one.city!.count, 'place', chance);
  const isNear = postcode === 'same' || (street === 'same' && postcode === 'unknown');
  return isNear ? Math.max(share, chance.cityInPostcode) : share;
}

function ratioInCity(city: ContactLevel | 'unknown', byChance: number, chance: Chance): number {
  if (city === 'unknown') return 1;
  if (city === 'same') return chance.same.city.same / byChance;
  return chance.same.city[city] / (city === 'similar' ? chance.city.similar : 1 - byChance + 0.02);
}

function movedCityRatio(city: ContactLevel | 'unknown', byChance: number): number {
  if (city === 'unknown') return 1;
  return city === 'same' ? 1 - STAYS_IN_CITY + STAYS_IN_CITY / byChance : 1 - STAYS_IN_CITY;
}

function movedRatio(one: PersonRecord, postcode: ContactLevel | 'unknown', chance: Chance): number {
  if (postcode === 'unknown') return 1;
  if (postcode !== 'same') return 1 - MOVED_NEARBY;
  return 1 - MOVED_NEARBY + MOVED_NEARBY / shareOf(one.postcode!.count, 'place', chance);
}
