import type { Student } from '../roster/index.ts';

/** `students` with those of `before` who are `unseen`: missing from one list, and not heard to have left. Ascending by id. */
export function keepKnown(
  students: readonly Student[],
  before: readonly Student[],
  unseen: ReadonlySet<number>,
): readonly Student[] {
  const kept = before.filter(({ studentId }) => unseen.has(studentId));
  if (kept.length === 0) return students;
  const doubted = kept.map((student): Student => ({ ...student, doubt: 'not-listed' }));
  return [...students, ...doubted].sort((a, b) => a.studentId - b.studentId);
}

/** FACTS' fields and what they are of a student. */
const fieldsOf: Readonly<Record<string, readonly (keyof Student)[]>> = {
  firstName: ['firstName'],
  lastName: ['lastName'],
  middleName: ['middleName'],
  nickName: ['preferredName'],
  email: ['email', 'doubt'],
  birthdate: ['birthdate'],
  modifiedDate: ['changedOn'],
  deceased: ['deceased'],
  homeroom: ['homeroom'],
  schoolCode: ['schoolCode', 'schoolCodes'],
  school: ['gradeLevel', 'enrolledOn', 'nextStatus'],
};

/** `student` with what was known before in the fields that could not be read. */
export function keepOdd(student: Student, former: Student, odd: readonly string[]): Student {
  const fields = odd.flatMap((name) => fieldsOf[name] ?? []);
  const known = Object.fromEntries(fields.map((field) => [field, former[field]]));
  const kept = { ...student, ...known };
  for (const field of ['doubt', 'deceased'] as const) if (kept[field] === undefined) delete kept[field];
  return kept.doubt === 'unknown-in-facts' || kept.doubt === 'not-listed' ? { ...kept, doubt: 'not-read' } : kept;
}
