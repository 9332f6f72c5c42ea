import type { FamilyCopy } from '../../records/family.ts';
import {
  rowsPerStep,
  type FamilyPlacement,
  type FamilyRecords,
  type ParentLink,
  type ParentRecord,
  type Steps,
} from '../../roster/index.ts';

/**
 * What was kept of families as the rules ask for it, a little at a time. `enrolledIds`: everybody enrolled now; who has enrolled since the
 * copy was made is nobody's parent, and their families come with the next copy.
 */
export function* toFamilyRecords(
  { parents, children }: Pick<FamilyCopy, 'parents' | 'children'>,
  enrolledIds: ReadonlySet<number>,
): Steps<Omit<FamilyRecords, 'scopeIds'>> {
  const placements: FamilyPlacement[] = [];
  const links: ParentLink[] = [];
  const people = new Map<number, ParentRecord>();
  for (const { personId, familyIds } of children)
    for (const familyId of familyIds) placements.push({ personId, familyId, familyOrder: null, isParent: false });
  for (const parent of parents) {
    const { personId, firstName, lastName, email, places, childIds, custodyOf = [], correspondenceOf = [] } = parent;
    if (people.size % rowsPerStep === 0) yield;
    people.set(personId, { firstName, lastName, email });
    for (const { familyId, familyOrder, isParent } of places)
      placements.push({ personId, familyId, familyOrder, isParent });
    const linkedIds =
      custodyOf.length + correspondenceOf.length > 0 ? [...childIds, ...custodyOf, ...correspondenceOf] : childIds;
    for (const studentId of new Set(linkedIds)) {
      const [custody, correspondence] = [custodyOf.includes(studentId), correspondenceOf.includes(studentId)];
      links.push({ parentId: personId, studentId, custody, correspondence });
    }
  }
  return { placements, links, people, enrolledIds };
}
