import { m } from '../words/index.ts';
import type { Person } from '../roster/index.ts';
import type { PlanAction, PlanItem } from '../sync/plan/plan-item.ts';

/** Students whose family asked FACTS not to give out an email, with the family: its id, or the student's own as a negative number. */
export type BlockedStudents = ReadonlyMap<number, number>;

export const nobodyBlocked: BlockedStudents = new Map();

/** What is given away of a plan by a sync, or a file of what has changed; and by a file of everybody. */
export const givenOfChanges: readonly PlanAction[] = ['add', 'update'];
export const givenOfAll: readonly PlanAction[] = [...givenOfChanges, 'unchanged'];

/** What is known of one person; `undefined` of nobody in particular. */
export interface FamilyIndex {
  person(personId: number): Pick<Person, 'familyIds'> | undefined;
  inFamilies(familyIds: readonly number[]): readonly Pick<Person, 'personId' | 'kind'>[];
}

/** By the student's own wish or a parent's; `blocked` are ids of people. */
export function findBlocked(
  studentIds: readonly number[],
  blocked: ReadonlySet<number>,
  families: FamilyIndex,
): BlockedStudents {
  const found = new Map<number, number>();
  for (const studentId of studentIds) {
    const familyIds = families.person(studentId)?.familyIds.toSorted((one, other) => one - other) ?? [];
    const wishes = familyIds.find((id) =>
      families.inFamilies([id]).some(({ personId, kind }) => kind === 'parent' && blocked.has(personId)),
    );
    const own = blocked.has(studentId) ? (familyIds[0] ?? -studentId) : undefined;
    const family = wishes ?? own;
    if (family !== undefined) found.set(studentId, family);
  }
  return found;
}

/** Those of a plan whose data is given away. */
export function blockedIn(
  items: readonly PlanItem[],
  blocked: BlockedStudents,
  given: readonly PlanAction[],
): readonly PlanItem[] {
  return items.filter(({ studentId, action }) => given.includes(action) && blocked.has(studentId));
}

/** "2 families asked FACTS not to give out their email addresses." */
export function blockedSentence(items: readonly PlanItem[], blocked: BlockedStudents): string {
  const families = new Set(items.map(({ studentId }) => blocked.get(studentId))).size;
  return m.notes_blocked_families({ count: families });
}
