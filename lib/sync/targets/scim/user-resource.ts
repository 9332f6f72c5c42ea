import { isParent, withoutParentExtension } from '../../parent-fields.ts';
import { normalisePerson } from '../../person.ts';
import type { TargetAccount, TargetPerson } from '../../account.ts';
import { withMore } from './more-attributes.ts';
import { ourEmail, toEmails } from './emails.ts';
import { studentExtension, userSchema, type UserResource } from './schemas.ts';
import type { Json } from './json.ts';

/** `etag`: the header's, where the account itself names no version. */
export function toAccount(user: UserResource, etag = ''): TargetAccount {
  const emails = user.emails.map(({ value }) => normaliseAddress(value)).filter(Boolean);
  const displayName = user.displayName || user.name.formatted;
  const version = user.meta.version || etag;
  return {
    remoteId: user.id,
    active: user.active ?? true,
    person: normalisePerson({
      externalId: user.externalId,
      userName: user.userName,
      givenName: user.name.givenName,
      familyName: user.name.familyName,
      gradeLevel: user[studentExtension].gradeLevel,
      schoolCode: user[studentExtension].schoolCode,
      email: ourEmail(user.emails)?.value ?? '',
    }),
    emails: [...new Set(emails)],
    ...(displayName === '' ? {} : { displayName }),
    ...(version === '' ? {} : { version }),
    ...(user.active === null ? { activeUnsaid: true } : {}),
  };
}

function normaliseAddress(address: string): string {
  return address.normalize('NFC').trim().toLowerCase();
}

/**
 * The resource for a POST. Empty texts are left out: SCIM has no empty values (RFC 7643 2.5). `displayName` and `name.formatted` are built: large
 * services require them. A parent has an extension of its own.
 */
export function toUserResource(person: TargetPerson, extension = true): Json {
  const student = withoutEmpty({
    studentId: person.externalId,
    gradeLevel: person.gradeLevel,
    schoolCode: person.schoolCode,
  });
  const { givenName, familyName } = person;
  const formatted = fullName(person);
  const asStudent = extension && !isParent(person);
  const user = {
    schemas: asStudent ? [userSchema, studentExtension] : [userSchema],
    externalId: person.externalId,
    userName: person.userName,
    ...withoutEmpty({ displayName: formatted }),
    name: withoutEmpty({ formatted, givenName, familyName }),
    emails: toEmails(person.email ?? person.userName),
    active: true,
    ...(asStudent ? { [studentExtension]: student } : {}),
  };
  return withMore(user, extension ? person : withoutParentExtension(person));
}

export function fullName({ givenName, familyName }: Pick<TargetPerson, 'givenName' | 'familyName'>): string {
  return `${givenName} ${familyName}`.trim();
}

function withoutEmpty(texts: Readonly<Record<string, string>>): Json {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
}
