import { m } from '../../words/index.ts';
import { addressFault, emailKey, nearlySameChild, type Person, type Student } from '../../roster/index.ts';
import type { BuiltOffer } from './pattern-offer.ts';
import type { PeopleIndex } from './people-index.ts';
import type { EmailOffer, PeopleView, PersonRef, Relation } from './people-view.ts';
import type { ReviewModel } from '../review-model.ts';
import { findOwnMailbox } from './own-mailbox.ts';
import { findOwners } from '../student-views.ts';
import { displayName } from '../../records/person-name.ts';

const maxOffers = 6;

/** By what a student can be found beside the main email; `phones` are digits. */
export interface FamilyContacts {
  readonly emails: readonly string[];
  readonly phones: readonly string[];
}

export const noContacts: FamilyContacts = { emails: [], phones: [] };

/** Who has this address, of all people; `studentId` is whom it is asked for, and left out. */
export function ownersOf(model: ReviewModel, index: PeopleIndex, email: string, studentId: number | null): PersonRef[] {
  const key = emailKey(email);
  if (key === null) return [];
  const enrolled = findOwners(model, email).map((ref) => ref.studentId);
  // What an enrolled student's main email is the snapshot knows better.
  const others = index.withEmail(key).filter((person) => !model.student(person.personId) || person.email2 === key);
  const ids = new Set([...enrolled, ...others.map(({ personId }) => personId)]);
  if (studentId !== null) ids.delete(studentId);
  return [...ids].map((id) => refToPerson(model, index, id, studentId)).sort(byCloseness);
}

/** What FACTS' other people tell about an enrolled student; `built` is what the school's pattern gives. */
export function peopleOf(
  model: ReviewModel,
  index: PeopleIndex,
  student: Student,
  built: BuiltOffer | null = null,
): PeopleView {
  const { studentId } = student;
  const families = index.person(studentId)?.familyIds ?? [];
  const family = index.inFamilies(families).filter(({ personId }) => personId !== studentId);
  const refer = (id: number): PersonRef => refToPerson(model, index, id, studentId);
  const alike = index.past.filter(
    (person) =>
      !model.student(person.personId) &&
      nearlySameChild(
        student,
        person,
        person.familyIds.some((id) => families.includes(id)),
      ),
  );
  const isAlike = new Set(alike.map(({ personId }) => personId));
  const kin = family.map(({ personId }) => refer(personId));
  const siblings = kin
    .filter(({ relation, personId }) => relation === 'sibling' && !isAlike.has(personId))
    .map((ref) => (maybeSame(student, model.student(ref.personId)) ? asSameChild(ref) : ref));
  const partners = new Set(
    model.classification?.groups.find(({ studentIds }) => studentIds.includes(studentId))?.studentIds,
  );
  const own = findOwnMailbox(model, student);
  const judge = (email: string | null) => model.directory?.judge(email, student) ?? null;
  return {
    takenAt: index.takenAt,
    own: own && { ...own, takenBy: ownersOf(model, index, own.email, studentId) },
    verdict: judge(student.email),
    offers: offersFor(model, index, student, [...kin.filter(({ relation }) => relation === 'parent'), ...siblings]),
    built:
      (built &&
        built.email !== own?.email && {
          ...built,
          takenBy: ownersOf(model, index, built.email, studentId),
          verdict: judge(built.email),
        }) ||
      null,
    sameEmail: ownersOf(model, index, student.email ?? '', studentId).filter(({ personId }) => !partners.has(personId)),
    alike: alike.map(({ personId }) => asSameChild(refer(personId))),
    siblings,
  };
}

function offersFor(
  model: ReviewModel,
  index: PeopleIndex,
  student: Student,
  relatives: readonly PersonRef[],
): EmailOffer[] {
  const addresses: [string | null | undefined, PersonRef | null][] = [
    [index.person(student.studentId)?.email2, null],
    ...relatives.flatMap((who): [string | null | undefined, PersonRef][] => {
      const person = index.person(who.personId);
      const main = model.student(who.personId)?.email ?? person?.email;
      return [
        [main, who],
        [person?.email2, who],
      ];
    }),
  ];
  const offers = new Map<string, EmailOffer>();
  for (const [email, from] of addresses) {
    const key = emailKey(email);
    if (key === null || key === emailKey(student.email) || offers.has(key) || addressFault(key) !== null) continue;
    const owners = findOwners(model, key).filter(({ studentId }) => studentId !== student.studentId);
    const takenBy = owners.map((owner) => refToPerson(model, index, owner.studentId, student.studentId));
    offers.set(key, { email: key, from, takenBy });
  }
  return [...offers.values()].slice(0, maxOffers);
}

/** The student's second email and phones, and those of whoever belongs to their families without being a child there. */
export function familyContacts(index: PeopleIndex, studentId: number): FamilyContacts {
  const student = index.person(studentId);
  if (!student) return noContacts;
  const adults = index.inFamilies(student.familyIds).filter(({ kind }) => kind === 'parent' || kind === 'other');
  const emails = [student.email2, ...adults.flatMap(({ email, email2 }) => [email, email2])];
  const phones = [student, ...adults].flatMap((person) => person.phones);
  return { emails: [...new Set(emails.filter((email) => email !== null))], phones: [...new Set(phones)] };
}

/** The snapshot says who is enrolled; who left since the copy was made is a former student. */
function refToPerson(model: ReviewModel, index: PeopleIndex, personId: number, askedFor: number | null): PersonRef {
  const student = model.student(personId);
  const person = index.person(personId);
  const kind = student ? 'student' : person?.kind === 'student' ? 'former-student' : (person?.kind ?? 'other');
  const relation = askedFor === null ? null : relate(index.person(askedFor), person, kind);
  const birthdate = student?.birthdate ?? person?.birthdate ?? null;
  const isTwin = relation === 'sibling' && birthdate !== null && birthdate === model.student(askedFor ?? 0)?.birthdate;
  const name = student ? displayName(student) : `${person?.firstName ?? ''} ${person?.lastName ?? ''}`.trim();
  return {
    personId,
    name: name || m.person_nameless({ id: String(personId) }),
    kind,
    ...(kind !== 'student' && staffStanding(model, personId)),
    gradeLevel: student?.gradeLevel ?? null,
    birthdate,
    relation,
    isTwin,
    children: kind === 'parent' && relation === null ? childrenOf(model, index, person) : [],
  };
}

function staffStanding({ staff }: ReviewModel, personId: number): Pick<PersonRef, 'staff'> {
  if (staff === null) return {};
  const active = staff.get(personId);
  return { staff: active === undefined ? 'no' : active ? 'active' : 'former' };
}

/** Two enrolled students of one family who are two children: twins, brothers, sisters. */
export function areSiblings(model: ReviewModel, index: PeopleIndex, one: number, other: number): boolean {
  const families = index.person(one)?.familyIds ?? [];
  const [a, b] = [model.student(one), model.student(other)];
  const share = index.person(other)?.familyIds.some((id) => families.includes(id)) ?? false;
  return share && a !== undefined && !maybeSame(a, b);
}

function maybeSame(one: Student, other: Student | undefined): boolean {
  return other !== undefined && nearlySameChild(one, other, true);
}

/** One child is not its own brother. */
function asSameChild(ref: PersonRef): PersonRef {
  return { ...ref, relation: ref.relation && 'family', isTwin: false };
}

function relate(asked: Person | undefined, person: Person | undefined, kind: PersonRef['kind']): Relation | null {
  if (!asked || !person || !person.familyIds.some((id) => asked.familyIds.includes(id))) return null;
  if (kind === 'parent') return 'parent';
  return kind === 'other' ? 'family' : 'sibling';
}

function childrenOf(model: ReviewModel, index: PeopleIndex, person: Person | undefined): string[] {
  const students = index.inFamilies(person?.familyIds ?? []).flatMap(({ personId }) => model.student(personId) ?? []);
  return students.slice(0, 2).map(displayName);
}

const rank = { student: 0, parent: 1, 'former-student': 2, applicant: 3, other: 4 } as const;

function byCloseness(one: PersonRef, other: PersonRef): number {
  return rank[one.kind] - rank[other.kind] || one.personId - other.personId;
}
