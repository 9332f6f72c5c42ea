import type { PersonRef } from '../person/people-view.ts';
import type { StudentRef } from '../views.ts';

/** An enrolled student among people of all kinds. */
export function toPersonRef({ studentId, name, gradeLevel }: StudentRef): PersonRef {
  const alone = { birthdate: null, relation: null, isTwin: false, children: [] };
  return { personId: studentId, name, kind: 'student', gradeLevel, ...alone };
}
