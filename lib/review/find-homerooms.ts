import type { Student } from '../roster/index.ts';
import type { SideLists } from '../records/side-lists.ts';

export type HomeroomOf = Required<Pick<Student, 'homeroom' | 'homeroomTeacher'>>;

/** Each student's room, by the first row that names one, and its teacher as far as the list of the staff tells. */
export function findHomerooms({ homerooms, staff }: SideLists): ReadonlyMap<number, HomeroomOf> {
  const names = new Map((staff ?? []).map(({ personId, name }) => [personId, name]));
  const rooms = new Map<number, HomeroomOf>();
  for (const { studentId, homeroom, teacherId } of homerooms ?? []) {
    const homeroomTeacher = (teacherId !== null && names.get(teacherId)) || null;
    if (!rooms.has(studentId)) rooms.set(studentId, { homeroom, homeroomTeacher });
  }
  return rooms;
}
