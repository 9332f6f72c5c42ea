import type { BirthdateLevel } from './birthdate.ts';
import type { ContactLevel } from './compare-contacts.ts';
import type { NameLevel } from './compare-names.ts';
import type { HouseNumberLevel, StreetNameLevel } from './compare-streets.ts';
import {
  BIRTHDATE,
  CITY,
  EMAIL,
  FIRST_NAME,
  HOUSE_NUMBER,
  LAST_NAME,
  MOVED,
  PHONE,
  POSTCODE,
  STREET_NAME,
  SWAPPED,
  WHOLE_NAME,
} from './weights.ts';

export type Levels<Level extends string> = Readonly<Record<Level, number>>;

/** How often two records of one person compare so, field by field: the m-probabilities. */
export interface Likeness {
  readonly first: Levels<NameLevel>;
  readonly last: Levels<NameLevel>;
  readonly birth: Levels<BirthdateLevel>;
  /** When one of the two dates is impossible, so that it surely is wrong. */
  readonly wrongBirth: Levels<BirthdateLevel>;
  readonly street: Levels<StreetNameLevel>;
  readonly number: Levels<HouseNumberLevel>;
  readonly postcode: Levels<ContactLevel>;
  readonly city: Levels<ContactLevel>;
  readonly phone: Levels<ContactLevel>;
  readonly email: Levels<ContactLevel>;
  /** Names in each other's columns. */
  readonly swapped: number;
  /** At another address. */
  readonly moved: number;
}

/** What is assumed before anything was learned. `wholeName`: the table has one name column. */
export function assumedLikeness(wholeName: boolean): Likeness {
  return {
    first: (wholeName ? WHOLE_NAME : FIRST_NAME).same,
    last: LAST_NAME.same,
    birth: BIRTHDATE.same,
    wrongBirth: BIRTHDATE.wrong,
    street: STREET_NAME,
    number: HOUSE_NUMBER,
    postcode: POSTCODE,
    city: CITY,
    phone: PHONE.same,
    email: EMAIL.same,
    swapped: SWAPPED,
    moved: MOVED,
  };
}
