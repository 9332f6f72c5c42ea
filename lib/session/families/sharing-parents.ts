import type { FamiliesView, ParentRow } from '../../review/families/families-view.ts';

/** Everybody with the email of this parent, them included, in the order of the families; nobody where nobody shares it. */
export function sharingParents(
  { groups, families }: Pick<FamiliesView, 'groups' | 'families'>,
  personId: number,
): readonly ParentRow[] {
  const ids = groups.find(({ personIds }) => personIds.includes(personId))?.personIds ?? [];
  if (ids.length === 0) return [];
  const rows = new Map<number, ParentRow>();
  for (const { members } of families) for (const row of members) rows.set(row.personId, row);
  return ids.flatMap((id) => rows.get(id) ?? []);
}
