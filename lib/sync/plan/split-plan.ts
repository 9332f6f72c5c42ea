import { assemblePlan } from './plan.ts';
import type { PlanItem, SyncPlan } from './plan-item.ts';
import { pauseActions } from './sync-mode.ts';
import { usualLimits, type UsualLimits } from './unusual.ts';

export interface SplitPlan {
  /** Additions and changes: the same plan as with mode `no-archiving`, by its digest too. */
  readonly now: SyncPlan;
  /** Who would be archived; waits for the confirmation that the whole plan asks for. */
  readonly waiting: readonly PlanItem[];
}

/** Holds additions and changes apart from archiving, so that an unusual share of leavers doesn't hold up the others. */
export function splitPlan(plan: SyncPlan, limits: UsualLimits = usualLimits): SplitPlan {
  return {
    now: assemblePlan(pauseActions(plan.items, 'no-archiving'), plan.knownActive, limits),
    waiting: plan.items.filter(({ action }) => action === 'archive'),
  };
}
