import type { PersonRow } from '../facts/rows.ts';
import { firstNames, lastNames } from './names.ts';
import { createRandom } from './random.ts';

/**
 * One of the many rows that a school gathers over the years: alumni, former parents, relatives. Derived from its id alone, so that
 * 1.7 million of them need no memory. Their emails collide often (403 collisions in 9,176 rows at the real school).
 */
export function makeHistoricalPerson(seed: number, personId: number): PersonRow {
  const random = createRandom(seed, personId, 7);
  const firstName = random.pick(firstNames);
  const lastName = random.pick(lastNames);
  const born = Date.UTC(1935 + random.int(70), random.int(12), 1 + random.int(28));
  return {
    personId,
    firstName,
    lastName,
    middleName: random.chance(0.3) ? random.pick(firstNames) : null,
    nickName: null,
    salutation: null,
    suffix: random.chance(0.03) ? 'Jr.' : null,
    email: pickEmail(personId, random.next(), random.int(1000)),
    email2: null,
    username: null,
    homePhone: random.chance(0.5) ? `(330) 555-01${String(random.int(100)).padStart(2, '0')}` : null,
    cellPhone: null,
    addressID: null,
    birthdate: random.chance(0.4) ? new Date(born).toISOString().replace('.000Z', 'Z') : null,
    gender: random.pick(['F', 'M', null]),
    deceased: random.chance(0.04),
    hasProfilePicture: false,
    legacyPersonId: random.chance(0.2) ? `L${personId}` : null,
    modifiedDate: '2019-08-01T00:00:00Z',
  };
}

function pickEmail(personId: number, roll: number, salt: number): string | null {
  if (roll < 0.5) return null;
  if (roll < 0.53) return '';
  // Neighbours in id share a family address: the collisions.
  if (roll < 0.62) return `household${Math.floor(personId / 40)}@homemail.example`;
  return `person${personId}.${salt}@postbox.example`;
}
