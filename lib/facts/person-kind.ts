import type { FamilyPlace } from '../records/family.ts';
import { emailKey, type Person, type PersonKind } from '../roster/index.ts';
import { birthday, nameText } from './normalise.ts';
import type { WireListedPerson } from './wire.ts';

/** What the lists beside People say of one person. */
export interface PersonRoles {
  readonly personId: number;
  readonly places: readonly FamilyPlace[];
  /** Whose parent they are by the list that says so, as far as it was asked. */
  readonly childIds: readonly number[];
  /** Whose custody they have, and for whom they may receive correspondence; absent where the school needn't know. */
  readonly custodyOf?: readonly number[];
  readonly correspondenceOf?: readonly number[];
  /** Of a student who is not enrolled; `null` for everybody else. */
  readonly studentStatus: string | null;
}

/** Statuses of those who are on their way in. FACTS' own are `Admissions` and the like; schools may name their own. */
const notYet = /admi|appli|inqui|prospect|accept|pre-?enrol/i;

/**
 * Who is what. The API as it is known has no list of the staff: that whoever is neither student nor parent may be staff is
 * assumed here, and nowhere else.
 */
export function kindOf(roles: PersonRoles | undefined, isEnrolled: boolean): PersonKind {
  if (isEnrolled) return 'student';
  if (roles && isParentSomewhere(roles)) return 'parent';
  if (roles?.studentStatus == null) return 'other';
  return notYet.test(roles.studentStatus) ? 'applicant' : 'former-student';
}

/** `null` for somebody who can't be of use: no email, no parent with a phone, and never a student. */
export function toPerson(wire: WireListedPerson, roles: PersonRoles | undefined, isEnrolled: boolean): Person | null {
  const kind = kindOf(roles, isEnrolled);
  const wasStudent = kind === 'former-student' || kind === 'applicant';
  const email = emailKey(wire.email);
  const email2 = emailKey(wire.email2);
  const familyIds = [...new Set(roles?.places.map(({ familyId }) => familyId))];
  const phones =
    wasStudent || familyIds.length === 0 ? [] : [...new Set([wire.homePhone, wire.cellPhone].flatMap(readPhone))];
  const canBeAsked = email !== null || email2 !== null || (kind === 'parent' && phones.length > 0);
  const useful = canBeAsked || wasStudent || (isEnrolled && familyIds.length > 0);
  if (!useful) return null;
  return {
    personId: wire.personId,
    kind,
    firstName: nameText(wire.firstName) ?? '',
    lastName: nameText(wire.lastName) ?? '',
    email,
    email2: email2 === email ? null : email2,
    phones,
    familyIds,
    birthdate: wasStudent ? birthday(wire.birthdate) : null,
  };
}

/** Where a place doesn't say whether it is a parent's, the list of parents does. */
export function isParentSomewhere({ places, childIds }: Pick<PersonRoles, 'places' | 'childIds'>): boolean {
  return places.some(({ isParent }) => isParent ?? childIds.length > 0);
}

/** The digits of a number that can be one, with or without a country's or an extension's. */
function readPhone(text: string | null | undefined): string[] {
  const digits = (text ?? '').replace(/\D/g, '');
  return digits.length >= 7 && digits.length <= 15 ? [digits] : [];
}

/** What two rows say of one person. */
export function mergeRoles(first: PersonRoles, second: PersonRoles): PersonRoles {
  return {
    personId: first.personId,
    places: eachOnce([...first.places, ...second.places]),
    childIds: joined(first.childIds, second.childIds),
    ...joinedLinks(first, second),
    studentStatus: second.studentStatus ?? first.studentStatus,
  };
}

function eachOnce(places: readonly FamilyPlace[]): FamilyPlace[] {
  const textOf = ({ familyId, familyOrder, isParent }: FamilyPlace): string => `${familyId} ${familyOrder} ${isParent}`;
  return [...new Map(places.map((place) => [textOf(place), place])).values()];
}

function joinedLinks(first: PersonRoles, second: PersonRoles): Pick<PersonRoles, 'custodyOf' | 'correspondenceOf'> {
  const asked = first.custodyOf ?? second.custodyOf;
  if (!asked) return {};
  return {
    custodyOf: joined(first.custodyOf, second.custodyOf),
    correspondenceOf: joined(first.correspondenceOf, second.correspondenceOf),
  };
}

function joined(some: readonly number[] = [], others: readonly number[] = []): number[] {
  return [...new Set([...some, ...others])];
}
