import type { HeldField, ValueSource } from '../records/value-source.ts';

/** What is held of a student, in the words of the screens. */
export const heldWords: Record<HeldField, string> = {
  givenName: 'First name',
  familyName: 'Last name',
  fullName: 'First and last name',
  preferredName: 'Preferred name',
  middleName: 'Middle name',
  email: 'Email',
  studentId: 'Student ID',
  gradeLevel: 'Grade',
  schoolCode: 'School code',
  schoolName: 'School name',
  homeroom: 'Homeroom',
  homeroomTeacher: 'Homeroom teacher',
  birthdate: 'Birthdate',
  enrolledOn: 'Enrolled on',
  nextStatus: 'Status next year',
  familyId: 'Family ID (groups siblings)',
};

/** What fills a field, in a few words. */
export function sourceWords(source: ValueSource): string {
  switch (source.kind) {
    case 'constant':
      return `always “${source.text}”`;
    case 'held':
      return heldWords[source.field];
    case 'user-defined':
      return `${source.name} in FACTS`;
  }
}
