import { gradeKey } from './grade-key.ts';
import type { Student } from './student.ts';
import { schoolsOf } from './unique-students.ts';

/** Whom a person left out of review and sync. Whatever isn't named is in: also a grade or a school that is new. `''` is no grade, no school. */
export interface Scope {
  readonly leftOutSchools: readonly string[];
  /** However they are written. */
  readonly leftOutGrades: readonly string[];
}

/** Everybody. */
export const wholeSchool: Scope = { leftOutSchools: [], leftOutGrades: [] };

/** The students in scope, in the same order. A student of two schools is in when any of them is. */
export function inScope(students: readonly Student[], { leftOutSchools, leftOutGrades }: Scope): Student[] {
  if (leftOutSchools.length === 0 && leftOutGrades.length === 0) return [...students];
  const schools = new Set(leftOutSchools.map((code) => code.trim()));
  const grades = new Set(leftOutGrades.map(gradeKey));
  return students.filter(
    (student) =>
      !grades.has(gradeKey(student.gradeLevel)) && schoolsOf(student).some((code) => !schools.has(code.trim())),
  );
}
