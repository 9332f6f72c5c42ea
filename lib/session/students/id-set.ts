import type { Entry } from '../../roster/index.ts';

export const noIds: ReadonlySet<number> = new Set();

/** A new set with (or without) some more ids. */
export function changeIds(ids: ReadonlySet<number>, more: readonly number[], add: boolean): ReadonlySet<number> {
  const changed = new Set(ids);
  for (const id of more) {
    if (add) changed.add(id);
    else changed.delete(id);
  }
  return changed;
}

export function idsOf(entries: readonly Entry[]): readonly number[] {
  return entries.map(({ student }) => student.studentId);
}
