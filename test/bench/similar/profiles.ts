import type { Field, Profile } from './population.ts';

const PERSON: readonly Field[] = ['firstName', 'lastName', 'birthdate', 'street', 'postcode'];
const ALL: readonly Field[] = [...PERSON, 'phone', 'email'];

/** Independent adults, as Febrl's sets are: dates over a century, no households, few common names. */
const FEBRL: Omit<Profile, 'name'> = {
  people: 5_000, duplicates: 0.4, perOriginal: 1, errors: 4, errorsPerField: 1, fields: PERSON, missing: 0.03, siblings: 0, twins: 0,
  years: [1900, 1999], zipf: 0.8, invented: 1, moved: 0, nicknames: 0, swapped: 0.04, postcodes: 900,
}; // prettier-ignore
/** A school: twelve years of birth dates, families, twins, few postcodes, people move. */
const SCHOOL: Omit<Profile, 'name'> = {
  people: 2_000, duplicates: 0.08, perOriginal: 1, errors: 2, errorsPerField: 1, fields: ALL, missing: 0.04, siblings: 0.35, twins: 0.06,
  years: [2006, 2020], zipf: 0.9, invented: 1, moved: 0.15, nicknames: 0.12, swapped: 0.03, postcodes: 25, fathers: 0.02, dashes: true,
}; // prettier-ignore

/** What is measured, from easy to hard. */
export const PROFILES: readonly Profile[] = [
  { ...FEBRL, name: 'febrl 1: one duplicate, one error', people: 1_000, duplicates: 0.5, errors: 1 },
  { ...FEBRL, name: 'febrl 2: a fifth duplicates', duplicates: 0.2, perOriginal: 5, errors: 4, errorsPerField: 2 },
  { ...FEBRL, name: 'febrl 3: most are duplicates', duplicates: 0.6, perOriginal: 5, errors: 6, errorsPerField: 3 },
  { ...FEBRL, name: 'febrl 4: large', people: 10_000, duplicates: 0.5, errors: 4, errorsPerField: 2 },
  { ...FEBRL, name: 'febrl dirty', duplicates: 0.5, perOriginal: 3, errors: 8, errorsPerField: 2, missing: 0.06 },
  { ...FEBRL, name: 'geco: no birth date, phone', fields: ['firstName', 'lastName', 'postcode', 'phone'], duplicates: 0.3, perOriginal: 3, errors: 3 },
  { ...FEBRL, name: 'no address', fields: ['firstName', 'lastName', 'birthdate'], duplicates: 0.2, errors: 2 },
  { ...FEBRL, name: 'names and address only', fields: ['firstName', 'lastName', 'street', 'postcode'], duplicates: 0.2, errors: 2 },
  { ...FEBRL, name: 'voters: moved, common names', people: 10_000, duplicates: 0.2, zipf: 1, invented: 0, years: [1930, 2002], siblings: 0.4, fathers: 0.04, moved: 0.25, postcodes: 60, errors: 2, fields: [...PERSON, 'phone'] },
  { ...SCHOOL, name: 'school, small', people: 500 },
  { ...SCHOOL, name: 'school' },
  { ...SCHOOL, name: 'school, no contacts', fields: PERSON },
  { ...SCHOOL, name: 'school, many errors', errors: 4, errorsPerField: 2, duplicates: 0.2, perOriginal: 3 },
  { ...SCHOOL, name: 'school, switchboard, unknown dates', switchboard: 0.6, unknownBirth: 0.15 },
  { ...SCHOOL, name: 'school, half are Smith', oneSurname: 0.5 },
  { ...SCHOOL, name: 'school, 5 % duplicates of 10,000', people: 10_000, duplicates: 0.05 },
]; // prettier-ignore
