import type { PersonRef } from '../../review/people/people-view.ts';
import type { StudentRef } from '../../review/views.ts';

/** An enrolled student among people of all kinds. */
export function toPersonRef({ studentId, name, gradeLevel }: StudentRef): PersonRef {
  const alone = { birthdate: null, relation: null, isTwin: false, children: [] };
  return { personId: studentId, name, kind: 'student', gradeLevel, ...alone };
}
