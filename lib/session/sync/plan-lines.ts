import { emailKey } from '../../roster/index.ts';
import { changeKinds, type ChangeKind } from '../../sync/change-kinds.ts';
import type { PlanItem, SyncPlan } from '../../sync/plan.ts';
import { isNewSchoolYear } from '../../sync/school-year.ts';

export type KindChoice = ChangeKind | 'all';

export interface PlanFilter {
  readonly kind: KindChoice;
  /** Parts of name, student ID or e-mail, in any order. */
  readonly query: string;
}

export const kindWords: Record<KindChoice, string> = {
  all: 'Everybody',
  new: 'New',
  returned: 'Back at school',
  'moved-up': 'Moved up a grade',
  grade: 'Other grade',
  email: 'E-mail changed',
  name: 'Name changed',
  school: 'Other school',
  left: 'Left',
};

/** With what a preview opens: in a new school year who is new is what matters. */
export function firstKind(plan: SyncPlan): KindChoice {
  return isNewSchoolYear(plan) && plan.counts.add > 0 ? 'new' : 'all';
}

/** The kinds that are there, with how many of each; nothing to choose from when there is one at most. */
export function countKinds(
  items: readonly PlanItem[],
): readonly { readonly kind: KindChoice; readonly count: number }[] {
  const counts = new Map<ChangeKind, number>();
  for (const { kinds } of items) for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const there = changeKinds.flatMap((kind) => {
    const count = counts.get(kind) ?? 0;
    return count > 0 ? [{ kind, count }] : [];
  });
  return there.length > 1 ? [{ kind: 'all', count: items.length }, ...there] : [];
}

/** The lines of a plan that match, in its order. Case and accents of the query don't matter. */
export function filterLines(items: readonly PlanItem[], { kind, query }: PlanFilter): readonly PlanItem[] {
  const parts = plain(query).split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    if (kind !== 'all' && !item.kinds.includes(kind)) return false;
    if (parts.length === 0) return true;
    const text = plain(textOf(item));
    return parts.every((part) => text.includes(part));
  });
}

/** Both e-mails are found, the former and the new one. */
function textOf({ firstName, lastName, studentId, person, changes }: PlanItem): string {
  const former = changes.flatMap(({ field, from }) => (field === 'userName' ? [from] : []));
  return [firstName, lastName, studentId, person && emailKey(person.userName), ...former].join(' ');
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
