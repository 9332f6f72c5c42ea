import type { Student } from '../roster/index.ts';

export function displayName(student: Student): string {
  const name = `${student.firstName} ${student.lastName}`.trim();
  return name || `Student ${student.studentId}`;
}
