import { m } from '../words/index.ts';
import type { Student } from '../roster/index.ts';

/** "Ann Winter"; who has no name goes by the ID. */
export function displayName(student: Pick<Student, 'studentId' | 'firstName' | 'lastName'>): string {
  return `${student.firstName} ${student.lastName}`.trim() || nameOfId(student.studentId);
}

/** Of a student of whom nothing but the ID is known. */
export const nameOfId = (studentId: number): string => m.shared_nameless_student({ id: String(studentId) });

/** "Ann Doe"; a parent who has no name goes by the ID. */
export function parentName(parent: {
  readonly personId: number;
  readonly firstName: string;
  readonly lastName: string;
}): string {
  return `${parent.firstName} ${parent.lastName}`.trim() || m.panel_id({ id: String(parent.personId) });
}
