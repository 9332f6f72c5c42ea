import type { Student } from './student.ts';

/** What one refresh brought; with the list after it, the list before can be told. */
export interface SnapshotChanges {
  /** Ids of students who were not there before. */
  readonly added: readonly number[];
  /** Students who are no longer enrolled, as they were. */
  readonly left: readonly Student[];
  /** Students of whom something differs, as they were before. */
  readonly changed: readonly Student[];
}

const comparedFields = [
  'firstName',
  'lastName',
  'middleName',
  'preferredName',
  'email',
  'gradeLevel',
  'schoolCode',
  'homeroom',
  'birthdate',
] as const satisfies readonly (keyof Student)[];

export type ComparedField = (typeof comparedFields)[number];

/** Compares two lists of students, each student once per list. Blank, `null` and absent are the same. */
export function compareSnapshots(before: readonly Student[], after: readonly Student[]): SnapshotChanges {
  const earlier = new Map(before.map((student) => [student.studentId, student]));
  const added: number[] = [];
  const changed: Student[] = [];
  for (const student of after) {
    const former = earlier.get(student.studentId);
    if (!former) added.push(student.studentId);
    else if (changedFields(former, student).length > 0) changed.push(former);
    earlier.delete(student.studentId);
  }
  return { added, left: [...earlier.values()], changed };
}

/** The fields in which a student differs from before, in the order in which they are shown. */
export function changedFields(before: Student, after: Student): ComparedField[] {
  return comparedFields.filter((field) => (before[field] || null) !== (after[field] || null));
}

/** The list as it was before `changes`, in no particular order. */
export function listBefore(after: Iterable<Student>, changes: SnapshotChanges): Student[] {
  const added = new Set(changes.added);
  const former = new Map(changes.changed.map((student) => [student.studentId, student]));
  const kept = [...after].filter(({ studentId }) => !added.has(studentId));
  return [...kept.map((student) => former.get(student.studentId) ?? student), ...changes.left];
}
