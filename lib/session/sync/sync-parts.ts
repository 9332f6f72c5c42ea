import { assemblePlan } from '../../sync/plan/plan.ts';
import type { SyncPlan } from '../../sync/plan/plan-item.ts';
import { splitPlan } from '../../sync/plan/split-plan.ts';
import { findUnusual, usualLimits } from '../../sync/plan/unusual.ts';

export type SyncPart = 'main' | 'archiving';

/** What a plan is sent as: mostly in one piece. */
export interface SyncParts {
  /** What the big button sends; `unusual` there asks for a typed number. */
  readonly main: SyncPlan;
  /** Where an unusual share would be archived: those, sent by themselves after a typed number. `null` when `main` is everything. */
  readonly archiving: SyncPlan | null;
}

/** Holds an unusual archiving apart, so that it doesn't hold up who is new or has changed. Pure. */
export function divideForSending(plan: SyncPlan): SyncParts {
  const { now, waiting } = splitPlan(plan);
  const { knownActive } = plan;
  const isMany = findUnusual(waiting, knownActive, usualLimits) !== null;
  if (!isMany || countSent(now) === 0) return { main: plan, archiving: null };
  const lines = plan.items.filter(({ action }) => action !== 'add' && action !== 'update');
  const unusual = { archived: waiting.length, changed: 0, knownActive, confirmation: String(waiting.length) };
  return { main: now, archiving: { ...assemblePlan(lines, knownActive, usualLimits), unusual } };
}

/** How many people a plan touches at the target. */
export function countSent(plan: SyncPlan): number {
  return plan.counts.add + plan.counts.update + plan.counts.archive;
}
