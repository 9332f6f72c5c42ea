import { firstNames, lastNames, rareFirstNames, rareLastNames } from './names.ts';
import { schoolYear } from './grades.ts';
import type { Random } from './random.ts';

export type Standing = 'enrolled' | 'withdrawn' | 'graduated' | 'applicant';

/** One child before it becomes FACTS rows. `id` is its studentId and personId, set when everyone is numbered. */
export interface Child {
  id: number;
  firstName: string;
  lastName: string;
  gender: 'F' | 'M';
  /** Calendar day `YYYY-MM-DD`. */
  birthdate: string;
  gradeIndex: number;
  standing: Standing;
  /** `undefined` = the field is absent from the record. */
  email: string | null | undefined;
  household: Household;
}

export interface Adult {
  id: number;
  firstName: string;
  lastName: string;
  gender: 'F' | 'M';
  email: string | null;
}

export interface Household {
  index: number;
  lastName: string;
  adults: Adult[];
  children: Child[];
  /** Parents who live apart: the children belong to two families. */
  apart: boolean;
  staff: boolean;
}

/** A household of `standings.length` children with one or two parents; no email is given to a child here. */
export function makeHousehold(random: Random, index: number, standings: readonly Standing[]): Household {
  const lastName = random.chance(0.02) ? random.pick(rareLastNames) : random.pick(lastNames);
  const apart = random.chance(0.08);
  const household: Household = { index, lastName, adults: [], children: [], apart, staff: false };
  household.adults = makeParents(random, household);
  for (const standing of standings) household.children.push(makeChild(random, household, standing));
  return household;
}

/** A member of the staff: a household of one adult, without children. */
export function makeStaff(random: Random, index: number): Household {
  const household = makeHousehold(random, index, []);
  const adult = household.adults[0] as Adult;
  const email = `${adult.lastName.toLowerCase().replace(/[^a-z]/g, '') || 'staff'}.${index}@stbrendan.example`;
  return { ...household, adults: [{ ...adult, email }], apart: false, staff: true };
}

function makeParents(random: Random, household: Household): Adult[] {
  const count = household.apart || random.chance(0.85) ? 2 : 1;
  const shared = random.chance(0.2);
  const adults: Adult[] = [];
  for (let i = 0; i < count; i++) {
    const lastName = household.apart && i === 1 ? random.pick(lastNames) : household.lastName;
    const email = random.chance(0.05)
      ? null
      : `family${household.index}${i === 0 || shared ? '' : 'b'}@homemail.example`;
    adults.push({ id: 0, firstName: random.pick(firstNames), lastName, gender: i === 0 ? 'F' : 'M', email });
  }
  return adults;
}

function makeChild(random: Random, household: Household, standing: Standing): Child {
  const gradeIndex = standing === 'graduated' ? 13 : random.int(14);
  const yearsAgo = standing === 'graduated' ? 1 + random.int(15) : 0;
  const start = Date.UTC(schoolYear - 5 - gradeIndex - yearsAgo, 8, 1);
  return {
    id: 0,
    firstName: random.chance(0.012) ? random.pick(rareFirstNames) : random.pick(firstNames),
    lastName: household.lastName,
    gender: random.chance(0.5) ? 'F' : 'M',
    birthdate: new Date(start + random.int(365) * 86_400_000).toISOString().slice(0, 10),
    gradeIndex,
    standing,
    email: null,
    household,
  };
}
