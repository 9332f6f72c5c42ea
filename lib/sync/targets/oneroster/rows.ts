import type { TargetPerson } from '../../account.ts';
import { leftTemporaryAddress } from '../../run/temporary-address.ts';
import { gradeCode } from './grade-code.ts';
import type { Row } from './tables.ts';

/** One school as an org; `code` as FACTS has it. */
export interface School {
  readonly code: string;
  readonly name: string;
}

/** One person as a bundle shows them. */
export interface BundlePerson {
  readonly person: TargetPerson;
  /** False for who has left: the account is closed, never deleted. */
  readonly active: boolean;
  /** They have left, and their email is another's by now: a user name is one person's. */
  readonly emailGone?: boolean;
  /** Calendar day on which they were found to have left, `YYYY-MM-DD`. */
  readonly leftOn?: string;
}

/** `status` and `dateLastModified`: both empty in a bulk, both there in a delta. */
export type Stamp = Readonly<Record<'status' | 'dateLastModified', string>>;

export function toOrg({ code, name }: School, stamp: Stamp): Row<'orgs'> {
  return { ...stamp, sourcedId: orgId(code), name, type: 'school', identifier: code };
}

export function toUser({ person, active, emailGone }: BundlePerson, stamp: Stamp): Row<'users'> {
  return {
    ...stamp,
    sourcedId: userId(person),
    enabledUser: String(active),
    username: emailGone ? leftTemporaryAddress(person.externalId) : person.userName,
    // Neither may be empty.
    givenName: person.givenName.trim() || '-',
    familyName: person.familyName.trim() || '-',
    identifier: person.externalId,
    email: emailGone ? '' : person.userName,
    grades: gradeCode(person.gradeLevel),
    primaryOrgSourcedId: orgId(person.schoolCode),
  };
}

export function toRole({ person, leftOn = '' }: BundlePerson, stamp: Stamp): Row<'roles'> {
  return {
    ...stamp,
    sourcedId: roleId(person),
    userSourcedId: userId(person),
    roleType: 'primary',
    role: 'student',
    endDate: leftOn,
    orgSourcedId: orgId(person.schoolCode),
  };
}

/** The same for ever, whoever makes the bundle: receivers know records by it alone. */
function orgId(schoolCode: string): string {
  return `facts-school-${toIdPart(schoolCode)}`;
}

function userId({ externalId }: Pick<TargetPerson, 'externalId'>): string {
  return `facts-student-${externalId}`;
}

function roleId(person: Pick<TargetPerson, 'externalId' | 'schoolCode'>): string {
  return `${userId(person)}-at-${toIdPart(person.schoolCode)}`;
}

/** An id may have letters, digits and `. - _ / @` only; `_` and two hex digits stand for each byte of anything else here. */
function toIdPart(code: string): string {
  const hex = (character: string): string => `_${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(code.toWellFormed())
    .replace(/[_!~*'()]/g, hex)
    .replaceAll('%', '_');
}
