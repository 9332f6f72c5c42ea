import { type Birthdate, readBirthdate } from './birthdate.ts';
import { asText, digitsOf, foldText } from './fold-text.ts';
import { type Gender, readGender } from './gender.ts';
import type { Generation } from './generation.ts';
import { type Name, nameRegister, readNameParts } from './name.ts';
import type { ComparablePerson } from './similar-pair.ts';
import { readStreet, type Street } from './street.ts';

/** A value that is compared as a whole, and how many people have it; equal ones share one object. */
export interface Counted<Value> {
  readonly value: Value;
  count: number;
}

/** A person, read once and ready to be compared. What is missing or tells nothing is `undefined`. */
export interface PersonRecord {
  readonly person: ComparablePerson;
  /** The id as text: two rows with one id are one person already. */
  readonly id: string;
  /** Place in an order that depends on the people only, not on how they were passed in. */
  readonly place: number;
  /** The table has one name column: `first` is the whole name. */
  readonly wholeName: boolean;
  readonly first: Name | undefined;
  readonly last: Name | undefined;
  /** What the person goes by, and the middle name, unless they say what `first` says. */
  readonly preferred: Name | undefined;
  readonly middle: Name | undefined;
  readonly generation: Generation;
  readonly gender: Gender | undefined;
  readonly birth: Counted<Birthdate> | undefined;
  readonly street: Street | undefined;
  readonly city: Counted<string> | undefined;
  readonly postcode: Counted<string> | undefined;
  readonly phone: Counted<string> | undefined;
  readonly email: Counted<string> | undefined;
}

/** Reads everyone, in an order of ids and contents. Nothing is counted yet. */
export function readRecords(people: readonly ComparablePerson[]): PersonRecord[] {
  const ordered = people.filter((person) => typeof person === 'object' && person !== null).sort(byIdAndContent);
  const nameOf = nameRegister();
  const births = register<Birthdate>(({ digits }) => digits);
  const cities = register<string>();
  const postcodes = register<string>();
  const phones = register<string>();
  const emails = register<string>();
  const streetOf = streetRegister();
  const columns = {
    first: ordered.some(({ firstName }) => foldText(firstName)),
    last: ordered.some(({ lastName }) => foldText(lastName)),
  };
  return ordered.map((person, place) => {
    const { given, family, generation } = readNames(person, columns);
    const called = nameOf(readNameParts(person.preferredName).words);
    const first = nameOf(given) ?? (columns.first ? called : undefined);
    const besideFirst = (name: Name | undefined) => (name === first || name?.joined.length === 1 ? undefined : name);
    const last = nameOf(family);
    return {
      person,
      id: String(person.id),
      place,
      wholeName: !columns.first || !columns.last,
      first,
      last,
      preferred: besideFirst(called),
      middle: besideFirst(nameOf(readNameParts(person.middleName).words)),
      generation,
      gender: readGender(person.gender),
      birth: births(readBirthdate(person.birthdate)),
      street: streetOf(person.street),
      city: cities(foldText(person.city).replaceAll(' ', '') || undefined),
      postcode: postcodes(readPostcode(person.postcode)),
      phone: phones(readPhone(person.phone)),
      email: emails(readEmail(person.email)),
    };
  });
}

/**
 * Puts the words of both name columns in their places. In a table with a last name column only, the whole name is what
 * tells people apart, as the first name does elsewhere; where one row has all in its first name, the last word is the last name.
 */
function readNames(person: ComparablePerson, columns: { readonly first: boolean; readonly last: boolean }) {
  const given = readNameParts(person.firstName);
  const family = readNameParts(person.lastName);
  const generation = family.generation || given.generation;
  if (!columns.first) return { given: family.words, family: [], generation };
  if (columns.last && family.words.length === 0 && given.words.length > 1)
    return { given: given.words.slice(0, -1), family: given.words.slice(-1), generation };
  return { given: given.words, family: family.words, generation };
}

function readPostcode(value: unknown): string | undefined {
  const code = foldText(asText(value).replace(/\.0+$/, '')).replaceAll(' ', '');
  return (/^\d{9}$/.test(code) ? code.slice(0, 5) : /^\d{5}\d+$/.test(code) ? code.slice(0, 5) : code) || undefined;
}

/** The last ten digits: with or without a country's or trunk prefix it is one line. Under five digits it is no number. */
function readPhone(value: unknown): string | undefined {
  const digits = digitsOf(value).slice(-10);
  return digits.length >= 5 && !/^(\d)\1*$/.test(digits) ? digits : undefined;
}

function readEmail(value: unknown): string | undefined {
  const text = asText(value).slice(0, 200).normalize('NFKC').trim().toLowerCase();
  return text.includes('@') ? text : undefined;
}

function register<Value>(keyOf: (value: Value) => string = String) {
  const known = new Map<string, Counted<Value>>();
  return (value: Value | undefined): Counted<Value> | undefined => {
    if (value === undefined) return undefined;
    const key = keyOf(value);
    const counted = known.get(key) ?? { value, count: 0 };
    known.set(key, counted);
    return counted;
  };
}

function streetRegister() {
  const whole = new Map<string, Street>();
  const names = new Map<string, { count: number }>();
  return (value: unknown): Street | undefined => {
    const read = readStreet(value);
    if (!read) return undefined;
    const key = `${read.number} ${read.joined}`;
    const street = whole.get(key) ?? { ...read, count: { whole: 0 }, name: names.get(read.joined) ?? { count: 0 } };
    names.set(read.joined, street.name);
    whole.set(key, street);
    return street;
  };
}

function byIdAndContent(one: ComparablePerson, other: ComparablePerson): number {
  return compareIds(one.id, other.id) || compareTexts(contentOf(one), contentOf(other));
}

/** Numbers first, by value; then everything else by its text. */
function compareIds(one: unknown, other: unknown): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other || 0;
  if (typeof one === 'number') return -1;
  if (typeof other === 'number') return 1;
  return compareTexts(String(one), String(other));
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function contentOf(person: ComparablePerson): string {
  const { firstName, lastName, preferredName, middleName, gender, birthdate, street, city, postcode, phone, email } =
    person;
  return [firstName, lastName, birthdate, street, postcode, phone, email, preferredName, middleName, city, gender]
    .map(asText)
    .join('\n');
}
