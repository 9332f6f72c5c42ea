import { personFields } from '../records/person-field.ts';
import type { Student } from '../roster/index.ts';
import { moreFieldsOf, moreOf } from './more-fields.ts';
import type { IdentifyingField } from './targets/target.ts';
import type { FieldChange, MoreField, TargetAccount, TargetPerson } from './account.ts';

/** What is sent of a student. `emailKey` is the student's email in the form that must be unique. */
export function toTargetPerson(
  student: Student,
  emailKey: string,
  more: Readonly<Record<MoreField, string>> = {},
): TargetPerson {
  return normalisePerson({
    ...more,
    externalId: String(student.studentId),
    userName: emailKey,
    email: emailKey,
    givenName: student.firstName,
    familyName: student.lastName,
    gradeLevel: student.gradeLevel,
    schoolCode: student.schoolCode,
  });
}

/** One spelling for what is compared: trimmed, composed (NFC), the user name in lower case. */
export function normalisePerson(person: TargetPerson): TargetPerson {
  return {
    ...Object.fromEntries(moreOf(person).map(([field, text]) => [field, normaliseText(text)])),
    externalId: normaliseText(person.externalId),
    userName: normaliseText(person.userName).toLowerCase(),
    givenName: normaliseText(person.givenName),
    familyName: normaliseText(person.familyName),
    gradeLevel: normaliseText(person.gradeLevel),
    schoolCode: normaliseText(person.schoolCode),
    ...(person.email === undefined ? {} : { email: normaliseText(person.email).toLowerCase() }),
  };
}

/**
 * The fields in which two people differ, both normalised. An address that nobody knows differs from none; what the school has set besides is compared where
 * `to` has it.
 */
export function comparePeople(from: TargetPerson, to: TargetPerson): FieldChange[] {
  const changes: FieldChange[] = personFields
    .filter((field) => from[field] !== to[field])
    .map((field) => ({ field, from: from[field], to: to[field] }));
  for (const field of moreFieldsOf(to)) {
    const [held = '', wanted = ''] = [from[field], to[field]];
    if (held !== wanted) changes.push({ field, from: held, to: wanted });
  }
  const [before, after] = [from.email, to.email];
  const goesAlong = changes.some(({ field }) => field === 'userName');
  if (goesAlong || before === undefined || after === undefined || before === after) return changes;
  return [...changes, { field: 'email', from: before, to: after }];
}

/** Whether an account has this in a field by which it is found. */
export function hasValue({ person, emails = [] }: TargetAccount, field: IdentifyingField, value: string): boolean {
  return field === 'email'
    ? value !== '' && (person.email === value || emails.includes(value))
    : person[field] === value;
}

function normaliseText(text: string): string {
  return text.normalize('NFC').trim();
}
