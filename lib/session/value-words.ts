import { m } from '../words/index.ts';
import type { HeldField, ValueSource } from '../records/value-source.ts';

/** What is held of a student, in the words of the screens. */
export const heldWords: Readonly<Record<HeldField, () => string>> = {
  givenName: m.values_given_name,
  familyName: m.values_family_name,
  fullName: m.values_full_name,
  preferredName: m.values_preferred_name,
  middleName: m.values_middle_name,
  email: m.values_email,
  studentId: m.values_student_id,
  gradeLevel: m.values_grade_level,
  schoolCode: m.values_school_code,
  schoolName: m.values_school_name,
  homeroom: m.values_homeroom,
  homeroomTeacher: m.values_homeroom_teacher,
  birthdate: m.values_birthdate,
  enrolledOn: m.values_enrolled_on,
  nextStatus: m.values_next_status,
  familyId: m.values_family_id,
};

/** What fills a field, in a few words. */
export function sourceWords(source: ValueSource): string {
  switch (source.kind) {
    case 'constant':
      return m.values_always({ text: source.text });
    case 'held':
      return heldWords[source.field]();
    case 'user-defined':
      return m.values_in_facts({ name: source.name });
  }
}
