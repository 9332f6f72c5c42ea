import { normalisePerson } from '../person.ts';
import type { FieldChange, TargetAccount, TargetPerson } from '../ports.ts';
import { patchSchema, studentExtension, userSchema } from './schemas.ts';
import type { UserResource } from './schemas.ts';

type Json = Readonly<Record<string, unknown>>;

export function toAccount(user: UserResource): TargetAccount {
  const emails = user.emails.map(({ value }) => normaliseAddress(value)).filter(Boolean);
  const displayName = user.displayName || user.name.formatted;
  return {
    remoteId: user.id,
    active: user.active,
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
    ...(user.meta.version === '' ? {} : { version: user.meta.version }),
  };
}

/**
 * The entry of `emails` that is ours: the work address, else the primary one, else the first. A private one (`home`) that stands alone is
 * somebody's own, and stays.
 */
function ourEmail<Email extends { readonly type: string; readonly primary: boolean }>(
  emails: readonly Email[],
): Email | undefined {
  const isPrivate = ({ type }: Email): boolean => type.toLowerCase() === 'home';
  const others = emails.filter((email) => !isPrivate(email));
  return others.find(({ type }) => type.toLowerCase() === 'work') ?? others.find(({ primary }) => primary) ?? others[0];
}

function normaliseAddress(address: string): string {
  return address.normalize('NFC').trim().toLowerCase();
}

/** The resource for a POST. Empty texts are left out: SCIM has no empty values (RFC 7643 2.5). */
export function toUserResource(person: TargetPerson, extension = true): Json {
  const student = withoutEmpty({
    studentId: person.externalId,
    gradeLevel: person.gradeLevel,
    schoolCode: person.schoolCode,
  });
  return {
    schemas: extension ? [userSchema, studentExtension] : [userSchema],
    externalId: person.externalId,
    userName: person.userName,
    name: withoutEmpty({ givenName: person.givenName, familyName: person.familyName }),
    emails: toEmails(person.email ?? person.userName),
    active: true,
    ...(extension ? { [studentExtension]: student } : {}),
  };
}

/** The message for a PATCH, RFC 7644 3.5.2: one operation per attribute. Without the extension nothing may be left of `changes`. */
export function toPatch(changes: readonly FieldChange[], extension = true): Json {
  return { schemas: [patchSchema], Operations: changes.flatMap((change) => toOperations(change, extension)) };
}

function toOperations(change: FieldChange, extension: boolean): Json[] {
  switch (change.field) {
    case 'active':
      return [replace('active', change.to)];
    case 'externalId':
      return [
        replace('externalId', change.to),
        ...(extension ? [replace(`${studentExtension}:studentId`, change.to)] : []),
      ];
    case 'userName':
      return [replace('userName', change.to), replace('emails', toEmails(change.to))];
    case 'email':
      return [replace('emails', toEmails(change.to))];
    case 'givenName':
    case 'familyName':
      return [replace(`name.${change.field}`, change.to)];
    case 'gradeLevel':
    case 'schoolCode':
      return extension ? [replace(`${studentExtension}:${change.field}`, change.to)] : [];
  }
}

function replace(path: string, value: unknown): Json {
  return value === '' ? { op: 'remove', path } : { op: 'replace', path, value };
}

export function toEmails(address: string): readonly Json[] {
  return [{ value: address, type: 'work', primary: true }];
}

function withoutEmpty(texts: Readonly<Record<string, string>>): Json {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
}
