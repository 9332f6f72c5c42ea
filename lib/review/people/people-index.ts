import type { Person } from '../../roster/index.ts';
import type { PeopleCopy } from '../../records/school.ts';

/** Everybody in FACTS, found by id, email and family. Made anew for each copy. */
export interface PeopleIndex {
  readonly takenAt: number | null;
  person(personId: number): Person | undefined;
  /** By the key of either email. */
  withEmail(key: string): readonly Person[];
  /** Everybody in these families, each once. */
  inFamilies(familyIds: readonly number[]): readonly Person[];
  /** Former students and applicants. */
  readonly past: readonly Person[];
}

export function indexPeople({ takenAt, people }: Omit<PeopleCopy, 'version'>): PeopleIndex {
  const byId = new Map<number, Person>();
  const byEmail = new Map<string, Person[]>();
  const byFamily = new Map<number, Person[]>();
  for (const person of people) {
    byId.set(person.personId, person);
    for (const key of [person.email, person.email2]) if (key !== null) add(byEmail, key, person);
    for (const familyId of person.familyIds) add(byFamily, familyId, person);
  }
  return {
    takenAt,
    person: (personId) => byId.get(personId),
    withEmail: (key) => byEmail.get(key) ?? [],
    inFamilies: (familyIds) => [...new Set(familyIds.flatMap((familyId) => byFamily.get(familyId) ?? []))],
    past: people.filter(({ kind }) => kind === 'former-student' || kind === 'applicant' || kind === 'student'),
  };
}

function add<Key>(map: Map<Key, Person[]>, key: Key, person: Person): void {
  const known = map.get(key);
  if (known) known.push(person);
  else map.set(key, [person]);
}
