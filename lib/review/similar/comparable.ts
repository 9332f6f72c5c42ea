import type { ComparablePerson, Student } from '../../roster/index.ts';

export type StudentToCompare = ComparablePerson & { readonly id: number };

export function toComparable(student: Student): StudentToCompare {
  const { studentId, firstName, lastName, preferredName, middleName, birthdate, email } = student;
  return { id: studentId, firstName, lastName, preferredName, middleName, birthdate, email };
}
