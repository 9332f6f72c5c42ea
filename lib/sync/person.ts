import type { Student } from '../roster/index.ts';
import type { FieldChange, PersonField, TargetPerson } from './ports.ts';

/** In the order in which changes are shown. */
export const personFields: readonly PersonField[] = [
  'externalId',
  'userName',
  'givenName',
  'familyName',
  'gradeLevel',
  'schoolCode',
];

/** What is sent of a student. `emailKey` is the student's e-mail in the form that must be unique. */
export function toTargetPerson(student: Student, emailKey: string): TargetPerson {
  return normalisePerson({
    externalId: String(student.studentId),
    userName: emailKey,
    givenName: student.firstName,
    familyName: student.lastName,
    gradeLevel: student.gradeLevel,
    schoolCode: student.schoolCode,
  });
}

/** One spelling for what is compared: trimmed, composed (NFC), the user name in lower case. */
export function normalisePerson(person: TargetPerson): TargetPerson {
  return {
    externalId: normaliseText(person.externalId),
    userName: normaliseText(person.userName).toLowerCase(),
    givenName: normaliseText(person.givenName),
    familyName: normaliseText(person.familyName),
    gradeLevel: normaliseText(person.gradeLevel),
    schoolCode: normaliseText(person.schoolCode),
  };
}

/** The fields in which two people differ, both normalised. */
export function comparePeople(from: TargetPerson, to: TargetPerson): FieldChange[] {
  return personFields
    .filter((field) => from[field] !== to[field])
    .map((field) => ({ field, from: from[field], to: to[field] }));
}

function normaliseText(text: string): string {
  return text.normalize('NFC').trim();
}
