import type { Person } from '../../../lib/roster/index.ts';
import { ids } from './students.ts';

const nobody = { email: null, email2: null, phones: [], familyIds: [], birthdate: null } as const;
const person = (personId: number, kind: Person['kind'], name: string, more: Partial<Person> = {}): Person => {
  const [firstName = '', lastName = ''] = name.split(' ');
  return { ...nobody, personId, kind, firstName, lastName, ...more };
};

export const personIds = {
  mother: 9001,
  stranger: 9002,
  staff: 9003,
  former: 9010,
  sister: 4111,
  father: 9005,
} as const;

/** The people beside the few students: Noah's family, the Dawsons', Vera's, and somebody of the staff. */
export const people: readonly Person[] = [
  person(ids.missing, 'student', 'Noah Bennett', { email2: 'noah.b@home.example', familyIds: [1] }),
  person(personIds.sister, 'student', 'Una Grant', { email: 'una.grant@stbrendan.org', familyIds: [1] }),
  person(personIds.mother, 'parent', 'Anna Bennett', { email: 'anna.bennett@home.example', familyIds: [1] }),
  person(personIds.former, 'former-student', 'Noah Benett', {
    email: 'noah.old@stbrendan.org',
    familyIds: [1],
    birthdate: '2016-05-26',
  }),
  person(9011, 'former-student', 'Lily Bennett', { familyIds: [1], birthdate: '2006-02-03' }),
  person(ids.duplicate, 'student', 'Peter Dawson', { familyIds: [3] }),
  person(ids.partner, 'student', 'Ruth Dawson', { familyIds: [3] }),
  person(personIds.father, 'parent', 'Paul Dawson', { email: 'dawson.family@gmail.com', familyIds: [3] }),
  person(4112, 'student', 'Vera Hill', { familyIds: [2] }),
  person(personIds.stranger, 'parent', 'Clara Hill', { email: 'clara.hill@home.example', familyIds: [2] }),
  person(personIds.staff, 'other', 'Rita Stone', { email: 'rita.stone@stbrendan.org' }),
];
