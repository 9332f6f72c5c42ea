import type { Classification, Entry } from './review.ts';

/**
 * The next student who is selected and has a red flag, after a student's place in the roster, from the top again at the
 * end; without a student the first. The student need not have a problem (any more). `null` when nobody else has one.
 */
export function nextProblem({ entries }: Classification, afterStudentId?: number): Entry | null {
  const place = entries.findIndex(({ student }) => student.studentId === afterStudentId);
  const isProblem = ({ student, outcome }: Entry) => outcome === 'excluded' && student.studentId !== afterStudentId;
  return entries.slice(place + 1).find(isProblem) ?? entries.slice(0, place + 1).find(isProblem) ?? null;
}
