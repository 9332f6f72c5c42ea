import type { Student } from './student.ts';
import { schoolsOf } from './unique-students.ts';

/** Which enrolled students are reviewed and synced; `null` is all, an empty list is none. */
export interface Scope {
  readonly schoolCodes: readonly string[] | null;
  /** As FACTS writes them. */
  readonly gradeLevels: readonly string[] | null;
}

/** The students in scope, in the same order. A student of two schools is in when any of them is. */
export function inScope(students: readonly Student[], { schoolCodes, gradeLevels }: Scope): Student[] {
  return students.filter(
    (student) =>
      (gradeLevels === null || gradeLevels.includes(student.gradeLevel)) &&
      (schoolCodes === null || schoolsOf(student).some((code) => schoolCodes.includes(code))),
  );
}
