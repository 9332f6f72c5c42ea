import { emailKey, foldForSearch } from '../../roster/index.ts';
import { m } from '../../words/index.ts';
import { changeKinds, type ChangeKind } from '../../sync/plan/change-kinds.ts';
import type { PlanItem, SyncPlan } from '../../sync/plan/plan-item.ts';
import { isSent } from '../../sync/plan/sent-action.ts';
import { isNewSchoolYear } from '../../sync/plan/school-year.ts';
import { planSections, sectionOf, type PlanSection } from './plan-words.ts';

export type KindChoice = ChangeKind | 'all';

/**
 * `sent`: what a sync changes; `all`: also whoever stays as they are. `refused`: predicted to be; `adopted`: whose account was found by the dry run
 * and would be taken over.
 */
export type PartChoice = 'sent' | 'refused' | 'adopted' | PlanSection['kind'] | 'all';

/** What is predicted of some students, by student: why one would be refused, or `null` where an account would be taken over. */
export type Predicted = ReadonlyMap<number, { readonly failure: unknown }>;

const nothingPredicted: Predicted = new Map();

export interface PlanFilter {
  readonly part: PartChoice;
  readonly kind: KindChoice;
  /** Parts of name, student ID or email, in any order. */
  readonly query: string;
}

export const kindWords: Record<KindChoice, () => string> = {
  all: m.sync_kind_all,
  new: m.sync_kind_new,
  returned: m.sync_kind_returned,
  'moved-up': m.sync_kind_moved_up,
  grade: m.sync_kind_grade,
  email: m.sync_kind_email,
  name: m.sync_kind_name,
  school: m.sync_kind_school,
  other: m.sync_kind_other,
  left: m.sync_kind_left,
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

/** The parts that a plan has, with how many are in each. */
export function countParts(
  items: readonly PlanItem[],
  predicted: Predicted = nothingPredicted,
): readonly { readonly part: PartChoice; readonly text: string; readonly count: number }[] {
  const counts = new Map<PartChoice, number>();
  for (const item of items) {
    const kind = sectionOf(item)?.kind;
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const sent = items.filter(isSent).length;
  const sections = planSections.flatMap(({ kind, title }) => {
    const count = counts.get(kind) ?? 0;
    return count > 0 ? [{ part: kind, text: title(), count }] : [];
  });
  const all = { part: 'all', text: m.sync_part_all(), count: items.length } as const;
  const found = [
    { part: 'refused', text: m.sync_part_refused() },
    { part: 'adopted', text: m.sync_part_adopted() },
  ] as const;
  const notable = found
    .map((each) => ({ ...each, count: linesIn(items, each.part, predicted).length }))
    .filter(({ count }) => count > 0);
  if (sections.length + notable.length < 2) return [all];
  const several = sections.filter(({ part }) => part === 'add' || part === 'update' || part === 'archive').length > 1;
  return [
    ...(several ? [{ part: 'sent', text: m.sync_part_sent(), count: sent } as const] : []),
    ...notable,
    ...sections,
    all,
  ];
}

/** The lines of a part, in the plan's order. */
export function linesIn(items: readonly PlanItem[], part: PartChoice, predicted: Predicted): readonly PlanItem[] {
  if (part === 'refused') return items.filter((item) => item.takenBy || predicted.get(item.studentId)?.failure);
  if (part === 'adopted') return items.filter(({ studentId }) => predicted.get(studentId)?.failure === null);
  return filterLines(items, { part, kind: 'all', query: '' });
}

/** What a preview opens with: whom a sync changes, where there are such. */
export function firstPart(parts: readonly { readonly part: PartChoice }[]): PartChoice {
  const wanted: readonly PartChoice[] = ['sent', 'add', 'update', 'archive'];
  return wanted.find((each) => parts.some(({ part }) => part === each)) ?? 'all';
}

/** The lines of a plan that match, in its order. Case and accents of the query don't matter. */
export function filterLines(items: readonly PlanItem[], { part, kind, query }: PlanFilter): readonly PlanItem[] {
  const parts = foldForSearch(query).split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    if (part === 'sent' ? !isSent(item) : part !== 'all' && sectionOf(item)?.kind !== part) return false;
    if (kind !== 'all' && !item.kinds.includes(kind)) return false;
    if (parts.length === 0) return true;
    const text = foldForSearch(textOf(item));
    return parts.every((part) => text.includes(part));
  });
}

/** Both emails are found, the former and the new one. */
function textOf({ firstName, lastName, studentId, person, changes }: PlanItem): string {
  const former = changes.flatMap(({ field, from }) => (field === 'userName' ? [from] : []));
  return [firstName, lastName, studentId, person && emailKey(person.userName), ...former].join(' ');
}
