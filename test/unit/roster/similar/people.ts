import type { ComparablePerson } from '../../../../lib/roster/index.ts';
import { makePopulation, type Profile } from '../../../bench/similar/population.ts';
import { PROFILES } from '../../../bench/similar/profiles.ts';

/** One of the bench's populations, by the beginning of its name. */
export function population(name: string, changes: Partial<Profile> = {}, seed = 5) {
  const profile = PROFILES.find((known) => known.name.startsWith(name));
  if (!profile) throw new Error(`No profile starts with ${name}`);
  return makePopulation({ ...profile, ...changes }, seed);
}

/** A school of 400 without duplicates, in whose midst single cases stand. Ids from 1000. */
export const CLASSMATES: readonly ComparablePerson[] = population('school', {
  people: 400,
  duplicates: 0,
  fathers: 0,
}).people;

export const WILLIAM: ComparablePerson = {
  id: 1,
  firstName: 'William',
  lastName: 'Thackery',
  birthdate: '2012-03-09',
  street: '14 Orchard Lane',
  postcode: '78704',
  phone: '(512) 555-0142',
  email: 'thackery.family@gmail.com',
};

/** William again under id 2, with changes. */
export const again = (changes: Partial<ComparablePerson>): ComparablePerson => ({ ...WILLIAM, id: 2, ...changes });
