import type { BirthdateLevel } from './birthdate.ts';
import type { ContactLevel } from './compare-contacts.ts';
import type { NameLevel } from './compare-names.ts';
import type { HouseNumberLevel, StreetNameLevel } from './compare-streets.ts';

/**
 * What fields look like on two records of one person (`same`: the m-probabilities of Fellegi and Sunter, "A Theory for Record
 * Linkage", JASA 64, 1969), of one household, and of two of one name in a household. How often strangers agree (the
 * u-probabilities) is not here: it is counted in the people themselves (`chance.ts`), rare values counting more
 * (Winkler, "Frequency-based matching in the Fellegi-Sunter model", Census Bureau, 1989).
 *
 * The numbers are our judgement, from which `learnLikeness` moves on with what it finds in the people: the kinds of errors and their order of frequency follow Febrl's generator (Christen and
 * Pudjijono, "Accurate Synthetic Generation of Realistic Personal Information", PAKDD 2009), the values were then checked on
 * `test/bench/similar`, whose populations vary in all that they depend on. They matter little: twice the probability moves a pair
 * by one bit, while agreement in a rare name or a birth date gives 8 to 16.
 */
type Levels<Level extends string> = Readonly<Record<Level, number>>;

export const FIRST_NAME = {
  same: {
    same: 0.76,
    nickname: 0.03,
    initial: 0.9,
    part: 0.03,
    typo: 0.09,
    close: 0.04,
    loose: 0.012,
    different: 0.012,
  },
} satisfies { same: Levels<NameLevel> };

/** A name of several words in one column: words are left out, added and moved. */
export const WHOLE_NAME = {
  same: { ...FIRST_NAME.same, same: 0.65, part: 0.15, loose: 0.03 },
} satisfies { same: Levels<NameLevel> };

export const LAST_NAME = {
  same: { same: 0.8, nickname: 0, initial: 0.9, part: 0.03, typo: 0.08, close: 0.04, loose: 0.015, different: 0.04 },
  household: {
    same: 0.82,
    nickname: 0,
    initial: 0.9,
    part: 0.04,
    typo: 0.04,
    close: 0.02,
    loose: 0.01,
    different: 0.1,
  },
} satisfies Record<string, Levels<NameLevel>>;

/** How many records have their names in each other's columns. */
export const SWAPPED = 0.03;

export const BIRTHDATE = {
  same: { same: 0.82, swapped: 0.02, slip: 0.09, part: 0.02, 'two-slips': 0.02, near: 0.015, far: 0.015 },
  wrong: { same: 0.1, swapped: 0.05, slip: 0.38, part: 0.12, 'two-slips': 0.16, near: 0.1, far: 0.09 },
} satisfies Record<string, Levels<BirthdateLevel>>;

export const STREET_NAME: Levels<StreetNameLevel> = { same: 0.8, typo: 0.1, close: 0.06, different: 0.04 };
export const HOUSE_NUMBER: Levels<HouseNumberLevel> = { same: 0.88, similar: 0.07, different: 0.05, unknown: 1 };
/** House numbers of strangers. */
export const HOUSE_NUMBER_CHANCE: Levels<HouseNumberLevel> = { same: 0.02, similar: 0.08, different: 0.9, unknown: 1 };
export const POSTCODE: Levels<ContactLevel> = { same: 0.9, similar: 0.07, different: 0.03 };
export const CITY: Levels<ContactLevel> = { same: 0.9, similar: 0.07, different: 0.03 };
/** How many of those who moved stayed in their city. */
export const STAYS_IN_CITY = 0.4;

/** Girl or boy: a slip on one of two records, and by chance. */
export const GENDER = { same: { same: 0.98, different: 0.02 }, byChance: 0.5 };

export const PHONE = {
  same: { same: 0.62, similar: 0.1, different: 0.28 },
  household: { same: 0.72, similar: 0.05, different: 0.23 },
  namesakes: { same: 0.5, similar: 0.05, different: 0.45 },
} satisfies Record<string, Levels<ContactLevel>>;

export const EMAIL = {
  same: { same: 0.6, similar: 0.1, different: 0.3 },
  household: { same: 0.45, similar: 0.03, different: 0.52 },
  namesakes: { same: 0.3, similar: 0.05, different: 0.65 },
} satisfies Record<string, Levels<ContactLevel>>;

/** How many people live at another address on their other record. */
export const MOVED = 0.15;
/** How many of those stayed in their postcode. */
export const MOVED_NEARBY = 0.3;
/** How many of a household, and of two of one name in it, are recorded at one address. */
export const LIVES_WITH = { household: 0.9, namesakes: 0.6 };
/** Two of a household with one first name, fathers and sons left aside. */
export const SHARED_FIRST_NAME = 0.0015;
/** Brothers and sisters born on one day. */
export const TWINS = 0.048;

/** Other records per record before anything was seen; strangers are all the rest. Corrected by what is found. */
export const PRIOR = { same: 0.15, household: 1, namesakes: 0.01 };
