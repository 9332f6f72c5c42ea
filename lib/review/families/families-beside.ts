import type { PageContext } from '../../records/page.ts';
import type { Beside, FamiliesBeside, FamiliesView, FamilyBeside, FamilyRow } from './families-view.ts';
import type { FoundFamilies } from './family-model.ts';

/** Whose families belong beside a page of FACTS; `null` for a page of nobody. */
export function besideOf({ kind, studentId, parentId, familyId }: PageContext): Beside | null {
  if (kind === 'student' && studentId !== null) return { kind, id: studentId };
  if (kind === 'parent' && parentId !== undefined) return { kind, id: parentId };
  if (kind === 'family' && familyId !== undefined) return { kind, id: familyId };
  return null;
}

/** Those of all families that are asked for; `null` until families were looked up in the store. */
export function toFamiliesBeside(
  view: FamiliesView | null,
  found: FoundFamilies | null,
  beside: Beside,
): FamiliesBeside | null {
  if (view === null) return null;
  const { takenAt, familiesFailure, parentsFailure, failure } = view;
  return { takenAt, familiesFailure, parentsFailure, failure, families: familiesBeside(found, beside) };
}

/** Among whom the parents are whose emails may be written from a page. */
export function familiesBeside(found: FoundFamilies | null, beside: Beside): readonly FamilyBeside[] {
  if (!found) return [];
  const rows = found.rows.filter((row) => belongs(row, beside));
  return rows.map(({ text: _, ...row }) => {
    const listed = found.families.find(({ familyId }) => familyId === row.familyId)?.members ?? [];
    const places = new Map(listed.map(({ personId }, place) => [personId, place]));
    const placeOf = ({ personId }: { readonly personId: number }): number => places.get(personId) ?? listed.length;
    return { ...row, members: row.members.toSorted((one, other) => placeOf(one) - placeOf(other)) };
  });
}

function belongs({ familyId, children, members }: FamilyRow, { kind, id }: Beside): boolean {
  if (kind === 'family') return familyId === id;
  if (kind === 'parent') return members.some(({ personId }) => personId === id);
  return children.some(({ studentId }) => studentId === id);
}
