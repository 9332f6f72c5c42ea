import type { ComparablePerson } from '../../../lib/roster/similar/similar-pair.ts';
import { seededRandom } from '../random.ts';
import { corruptDate, corruptName, corruptNumber, nicknameOf, slip } from './corrupt.ts';
import { GIVEN_NAMES, inventName, LAST_NAMES, STREETS } from './word-tables.ts';

/** How a made-up population looks and what went wrong with it. */
export interface Profile {
  readonly name: string;
  readonly people: number;
  /** Share of the records that are duplicates. */
  readonly duplicates: number;
  readonly perOriginal: number;
  /** Errors in a duplicate, and in one field of it, at most. */
  readonly errors: number;
  readonly errorsPerField: number;
  readonly fields: readonly Field[];
  /** Share of values that are missing anywhere. */
  readonly missing: number;
  /** Share of people who are siblings of the one before, and of those who are twins. */
  readonly siblings: number;
  readonly twins: number;
  readonly years: readonly [number, number];
  /** The exponent of the names' frequencies: 0 all alike, 1 as Zipf's. */
  readonly zipf: number;
  readonly invented: number;
  /** Share of duplicates at another address, and with a nickname. */
  readonly moved: number;
  readonly nicknames: number;
  readonly swapped: number;
  readonly postcodes: number;
  readonly fathers?: number;
  readonly switchboard?: number;
  readonly unknownBirth?: number;
  readonly oneSurname?: number;
  readonly dashes?: boolean;
}

export type Field = 'firstName' | 'lastName' | 'birthdate' | 'street' | 'postcode' | 'phone' | 'email';
type Draft = { id: number; who: number } & { -readonly [F in Field]: string };

export interface Population {
  readonly people: readonly ComparablePerson[];
  /** Which person each record, by its id, is of. */
  readonly truth: ReadonlyMap<number | string, number>;
}

/** A population with known duplicates, the same for the same profile and seed. */
export function makePopulation(profile: Profile, seed = 1): Population {
  const random = seededRandom(seed);
  const originals = Math.max(1, Math.round(profile.people * (1 - profile.duplicates)));
  const make = personMaker(profile, random);
  const drafts: Draft[] = [];
  for (let who = 0; who < originals; who++) drafts.push(make(who, drafts.at(-1)));
  let from = 0;
  while (drafts.length < profile.people) {
    const original = drafts[Math.floor(random() * originals)] as Draft;
    from++;
    const copies = 1 + Math.floor(random() ** 2 * profile.perOriginal);
    for (let copy = 0; copy < copies && drafts.length < profile.people; copy++)
      drafts.push(duplicate(original, profile, random, make));
    if (from > profile.people * 3) break;
  }
  shuffle(drafts, random);
  const truth = new Map<number, number>();
  const people = drafts.map((draft, index) => {
    const id = 1000 + index * 7;
    truth.set(id, draft.who);
    const person: Record<string, unknown> & { id: number } = { id };
    for (const field of profile.fields) if (random() >= profile.missing) person[field] = draft[field] || undefined;
    if (profile.dashes && typeof person.birthdate === 'string')
      person.birthdate = person.birthdate.replace(/^(....)(..)(..)$/, '$1-$2-$3');
    return person as unknown as ComparablePerson;
  });
  return { people, truth };
}

function shuffle(items: unknown[], random: () => number): void {
  for (let at = items.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [items[at], items[other]] = [items[other], items[at]];
  }
}

function personMaker(profile: Profile, random: () => number) {
  const tailSize = Math.max(200, profile.people / 4);
  const tail = (syllables: number) => Array.from({ length: tailSize }, () => inventName(random, syllables));
  const given = [...GIVEN_NAMES, ...(profile.invented ? tail(1).slice(0, tailSize / 2) : [])];
  const family = [...LAST_NAMES, ...(profile.invented ? tail(2) : [])];
  const streets = [...STREETS, ...tail(2).slice(0, 300)];
  const zipf = (items: readonly string[]) => {
    const sums: number[] = [];
    let sum = 0;
    for (let at = 0; at < items.length; at++) sums.push((sum += 1 / (at + 5) ** profile.zipf));
    return () => {
      const target = random() * sum;
      let low = 0;
      let high = sums.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((sums[middle] ?? 0) < target) low = middle + 1;
        else high = middle;
      }
      return items[low] ?? '';
    };
  };
  const [pickGiven, pickFamily, pickStreet] = [zipf(given), zipf(family), zipf(streets)];
  const digits = (count: number) => Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
  const date = () => {
    const [from, to] = profile.years;
    const day = new Date(Date.UTC(from, 0, 1) + random() * (to - from + 1) * 365.25 * 86_400_000);
    return day.toISOString().slice(0, 10).replaceAll('-', '');
  };
  const streetPostcode = new Map<string, string>();
  const address = () => {
    const name = pickStreet();
    if (!streetPostcode.has(name)) streetPostcode.set(name, String(2600 + Math.floor(random() * profile.postcodes)));
    const kind = ['street', 'place', 'crescent', 'avenue', 'road', 'circuit'][Math.floor(random() * 6)] ?? '';
    const postcode =
      profile.siblings > 0 ? (streetPostcode.get(name) ?? '') : String(2600 + Math.floor(random() * profile.postcodes));
    return { street: `${1 + Math.floor(random() ** 2 * 200)} ${name} ${kind}`, postcode };
  };
  /** Parents don't give two children one name. */
  let familyNames = new Set<string>();
  return (who: number, before?: Draft): Draft => {
    const family = profile.oneSurname && random() < profile.oneSurname ? 'smith' : pickFamily();
    const stranger: Draft = {
      id: 0, who, firstName: pickGiven(), lastName: family, birthdate: date(), ...address(), phone: `02${digits(8)}`, email: '',
    }; // prettier-ignore
    stranger.email = `${stranger.firstName[0]}${stranger.lastName}${digits(2)}@gmail.com`;
    if (profile.switchboard && random() < profile.switchboard) stranger.phone = '5125550100';
    if (profile.unknownBirth && random() < profile.unknownBirth) stranger.birthdate = '19000101';
    if (!before || random() >= profile.siblings) {
      familyNames = new Set([stranger.firstName]);
      return stranger;
    }
    const { lastName, street, postcode, phone, email } = before;
    const sibling = { ...stranger, lastName, street, postcode, phone, email };
    if (profile.fathers && before.birthdate !== '19000101' && random() < profile.fathers) {
      const year = Number(before.birthdate.slice(0, 4)) - 22 - Math.floor(random() * 15);
      return {
        ...sibling,
        firstName: before.firstName,
        lastName: random() < 0.4 ? `${lastName} sr` : lastName,
        birthdate: year + stranger.birthdate.slice(4),
      };
    }
    for (let at = who; familyNames.has(sibling.firstName); at++) sibling.firstName = GIVEN_NAMES[at % 97] ?? 'zed';
    familyNames.add(sibling.firstName);
    if (random() < profile.twins) sibling.birthdate = before.birthdate;
    return sibling;
  };
}

const WEIGHTS: readonly (readonly [Field, number])[] = [
  ['firstName', 20], ['lastName', 18], ['birthdate', 16], ['street', 20], ['postcode', 10], ['phone', 8], ['email', 8],
]; // prettier-ignore

function duplicate(original: Draft, profile: Profile, random: () => number, make: (who: number) => Draft): Draft {
  const copy = { ...original };
  if (random() < profile.moved) {
    const { street, postcode, phone } = make(0);
    Object.assign(copy, { street, postcode });
    if (random() < 0.5) copy.phone = phone;
  }
  if (random() < profile.nicknames) copy.firstName = nicknameOf(copy.firstName, random) ?? copy.firstName;
  if (random() < profile.swapped) [copy.firstName, copy.lastName] = [copy.lastName, copy.firstName];
  const errors = 1 + Math.floor(random() * profile.errors);
  const made = new Map<Field, number>();
  const usable = WEIGHTS.filter(([field]) => profile.fields.includes(field));
  const total = usable.reduce((sum, [, weight]) => sum + weight, 0);
  for (let error = 0; error < errors; error++) {
    let target = random() * total;
    const field = (usable.find(([, weight]) => (target -= weight) < 0) ?? usable[0]!)[0];
    if ((made.get(field) ?? 0) >= profile.errorsPerField || !copy[field]) continue;
    made.set(field, (made.get(field) ?? 0) + 1);
    copy[field] = corruptField(field, copy[field], random);
  }
  return copy;
}

function corruptField(field: Field, value: string, random: () => number): string {
  if (random() < 0.06) return '';
  if (field === 'birthdate') return corruptDate(value, random);
  if (field === 'postcode' || field === 'phone') return corruptNumber(value, random);
  if (field === 'email') return slip(value, random);
  if (field === 'street') return corruptStreet(value, random);
  return corruptName(value, random);
}

function corruptStreet(street: string, random: () => number): string {
  const [number = '', ...rest] = street.split(' ');
  const chance = random();
  if (chance < 0.2) return [corruptNumber(number, random), ...rest].join(' ');
  if (chance < 0.25) return rest.join(' ');
  if (chance < 0.3) return [number, ...rest.slice(0, -1)].join(' ');
  return [number, corruptName(rest.join(' '), random)].join(' ');
}
