import type { FamilyRow, ParentRow } from '../../review/families/families-view.ts';

/** One row of the table: a family, or one of its parents below it. */
export type FamilyLine =
  | { readonly key: string; readonly family: FamilyRow; readonly parent: null; readonly open: boolean }
  | { readonly key: string; readonly family: FamilyRow; readonly parent: ParentRow };

/** The table's rows, top to bottom; the parents of those in `closed` are left out. */
export function familyLines(families: readonly FamilyRow[], closed: ReadonlySet<number>): readonly FamilyLine[] {
  const lines: FamilyLine[] = [];
  for (const family of families) {
    const open = !closed.has(family.familyId);
    lines.push({ key: `${family.familyId}`, family, parent: null, open });
    if (!open) continue;
    for (const parent of family.members) lines.push({ key: `${family.familyId} ${parent.personId}`, family, parent });
  }
  return lines;
}
