import type { PersonRow } from '../facts/rows.ts';
import type { Adult, Child, Household } from './household.ts';
import { firstNames } from './names.ts';
import type { Random } from './random.ts';

const lastEdited = '2026-08-03T14:05:00Z';

/** The Person rows of everyone who lives in `households`, in the order of ids. */
export function makePersonRows(random: Random, households: readonly Household[]): PersonRow[] {
  const rows: PersonRow[] = [];
  for (const household of households) {
    for (const adult of household.adults) rows.push(makeAdultRow(random, household, adult));
    for (const child of household.children) rows.push(makeChildRow(random, household, child));
  }
  return rows;
}

function makeAdultRow(random: Random, household: Household, adult: Adult): PersonRow {
  return {
    personId: adult.id,
    firstName: adult.firstName,
    lastName: adult.lastName,
    middleName: null,
    nickName: null,
    salutation: adult.gender === 'F' ? 'Ms.' : 'Mr.',
    suffix: null,
    email: adult.email,
    email2: null,
    username: adult.email === null ? null : `user${adult.id}`,
    homePhone: `(330) 555-01${String(random.int(100)).padStart(2, '0')}`,
    cellPhone: random.chance(0.6) ? `330-555-01${String(random.int(100)).padStart(2, '0')}` : '',
    addressID: household.index + 1,
    birthdate: null,
    gender: adult.gender,
    deceased: false,
    legacyPersonId: null,
    hasProfilePicture: false,
    modifiedDate: lastEdited,
  };
}

/** About one name in forty is padded with spaces; an absent email leaves the field out. */
function makeChildRow(random: Random, household: Household, child: Child): PersonRow {
  const row: PersonRow = {
    personId: child.id,
    firstName: random.chance(0.025) ? ` ${child.firstName} ` : child.firstName,
    lastName: random.chance(0.01) ? `${child.lastName} ` : child.lastName,
    middleName: random.chance(0.5) ? random.pick(firstNames) : random.chance(0.5) ? null : '',
    nickName: random.chance(0.15) ? child.firstName.slice(0, 3) : null,
    suffix: random.chance(0.01) ? 'III' : null,
    email: null,
    email2: null,
    username: random.chance(0.4) ? `s${child.id}` : null,
    homePhone: null,
    cellPhone: null,
    addressID: household.index + 1,
    birthdate: random.chance(0.005) ? null : `${child.birthdate}T00:00:00Z`,
    gender: child.gender,
    deceased: false,
    legacyPersonId: null,
    hasProfilePicture: random.chance(0.5),
    modifiedDate: lastEdited,
  };
  if (child.email === undefined) delete row.email;
  else row.email = child.email;
  return row;
}
