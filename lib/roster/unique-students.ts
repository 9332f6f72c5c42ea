import type { Student } from './student.ts';

/**
 * One student per `studentId`, in the order of first sight. A row repeated over pages or schools is one student, enrolled
 * in all the schools of the rows (`schoolCodes`); everything else is as the first row says.
 */
export function uniqueStudents(students: readonly Student[]): Student[] {
  const unique = new Map<number, Student>();
  for (const student of students) {
    const first = unique.get(student.studentId);
    unique.set(student.studentId, first ? mergeSchools(first, student) : student);
  }
  return [...unique.values()];
}

/** Every school a student is enrolled in, the first one first. */
export function schoolsOf({ schoolCode, schoolCodes = [] }: Student): readonly string[] {
  return [...new Set([schoolCode, ...schoolCodes])];
}

function mergeSchools(first: Student, repeated: Student): Student {
  return { ...first, schoolCodes: [...new Set([...schoolsOf(first), ...schoolsOf(repeated)])] };
}
