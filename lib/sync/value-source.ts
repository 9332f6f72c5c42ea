import type { Student } from '../roster/index.ts';
import type { MoreField } from './account.ts';
import { moreField } from './more-fields.ts';
import type { HeldField, ValueSource } from '../records/value-source.ts';

/** What isn't in the student's own record. */
export interface ValueWorld {
  readonly schoolName: (schoolCode: string) => string;
  readonly familyIds: (studentId: number) => readonly number[];
  /** The text in a field that the school made in FACTS; `''` for none. */
  readonly userDefined: (fieldId: number, studentId: number) => string;
}

/** What each of these fields at the destination holds of a student, by its name there. Pure. */
export function fillFields(
  fields: readonly { readonly name: string; readonly source: ValueSource }[],
  world: ValueWorld,
): (student: Student) => Readonly<Record<MoreField, string>> {
  return (student) =>
    Object.fromEntries(fields.map(({ name, source }) => [moreField(name.trim()), valueOf(source, student, world)]));
}

/** The text of one student; `''` where there is none. Pure. */
function valueOf(source: ValueSource, student: Student, world: ValueWorld): string {
  switch (source.kind) {
    case 'constant':
      return source.text.trim();
    case 'user-defined':
      return world.userDefined(source.fieldId, student.studentId);
    case 'held':
      return heldValue(source.field, student, world);
  }
}

function heldValue(field: HeldField, student: Student, world: ValueWorld): string {
  switch (field) {
    case 'givenName':
      return student.firstName;
    case 'familyName':
      return student.lastName;
    case 'fullName':
      return `${student.firstName} ${student.lastName}`.trim();
    case 'studentId':
      return String(student.studentId);
    case 'schoolName':
      return world.schoolName(student.schoolCode);
    case 'familyId':
      return familyOf(world.familyIds(student.studentId));
    default:
      return student[field] ?? '';
  }
}

/** Of a child in two families the one with the smaller number, so that siblings who share both are grouped by the same. */
function familyOf(familyIds: readonly number[]): string {
  return familyIds.length === 0 ? '' : String(familyIds.reduce((one, other) => Math.min(one, other)));
}
