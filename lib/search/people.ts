import { emailKey } from '../roster/index.ts';
import { digitsOf } from './digits.ts';
import { fold } from './fold.ts';
import { type SearchRecord, valuesOf } from './search-record.ts';
import { addressesOf, LONGEST_TEXT, splitWords } from './split-words.ts';
import { createTerms, type Terms } from './terms.ts';

/** The people of an index, each in a numbered place; one who was removed or replaced leaves the place empty. */
export interface People {
  readonly records: (SearchRecord | null)[];
  readonly places: Map<number, number>;
  /** Words of names, grades, and domains of addresses. */
  readonly words: Terms;
  /** Whole addresses, to be compared by what is before their `@`. */
  readonly addresses: Terms;
  /** Digits only, several with a space between. */
  readonly phones: string[];
  readonly ids: string[];
}

export function noPeople(): People {
  const records: People['records'] = [];
  const isThere = (place: number) => records[place] !== null;
  return {
    records,
    places: new Map(),
    words: createTerms((length) => (length < 2 ? 0 : 3), isThere),
    addresses: createTerms((length) => (length < 4 ? 0 : length === 4 ? 2 : 3), isThere),
    phones: [],
    ids: [],
  };
}

export function removePerson(people: People, id: number): void {
  const place = people.places.get(id);
  if (place === undefined) return;
  people.records[place] = null;
  people.phones[place] = '';
  people.ids[place] = '';
  people.places.delete(id);
}

/** Adds somebody, in place of whoever had the same id. */
export function addPerson(people: People, record: SearchRecord): void {
  removePerson(people, record.id);
  const place = people.records.push(record) - 1;
  people.places.set(record.id, place);
  people.ids.push(String(record.id));
  people.phones.push(valuesOf(record, 'phone').map(digitsOf).filter(Boolean).join(' '));
  addWords(people, record.firstName, place);
  addWords(people, record.lastName, place);
  addWords(people, record.preferredName, place);
  addWords(people, record.gradeLevel, place);
  if (typeof record.gradeLevel === 'string' && /^\s*0\d/.test(record.gradeLevel)) {
    addWords(people, record.gradeLevel.trim().slice(1), place);
  }
  for (const email of valuesOf(record, 'email')) addEmail(people, email, place);
  for (const email of valuesOf(record, 'familyEmails')) addEmail(people, email, place);
}

function addWords({ words }: People, text: unknown, place: number): void {
  if (typeof text !== 'string' || text === '') return;
  for (const word of splitWords(fold(text.slice(0, LONGEST_TEXT)))) words.add(word, place);
}

function addEmail({ words, addresses }: People, email: string, place: number): void {
  const whole = addressTerm(email);
  if (whole === null) return;
  for (const address of addressesOf(whole)) {
    const at = address.lastIndexOf('@');
    addresses.add(address, place, at < 0 ? address : address.slice(0, at));
    if (at >= 0 && at < address.length - 1) words.add(address.slice(at + 1), place);
    if (address.length === whole.length) return;
  }
  addresses.add(whole, place);
}

/** The term under which a whole address is found, `null` if it is blank. */
export function addressTerm(email: string): string | null {
  return fold(emailKey(email.slice(0, LONGEST_TEXT)) ?? '') || null;
}
