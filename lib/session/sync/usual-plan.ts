import type { PlanItem, SyncPlan } from '../../sync/plan/plan-item.ts';
import { isSent } from '../../sync/plan/sent-action.ts';
import { differentSince } from './outcome.ts';
import type { RunView } from './run-view.ts';

export interface UsualCircumstances {
  /** No sync with this target has ended yet. */
  readonly first: boolean;
  /** The latest run with it. */
  readonly run: Pick<RunView, 'state' | 'finishedAt' | 'reading'> | null;
}

/**
 * Whether a plan may be sent without a look at its preview: not the first with its target, after a sync that ended well and was not found changed
 * there since, and only adds and small changes. Whoever is archived, comes back, takes over an email or an account, or needs a look first is
 * looked at in the preview. Pure.
 */
export function isUsualPlan(plan: SyncPlan, { first, run }: UsualCircumstances): boolean {
  if (first || run?.state !== 'done' || differentSince(run) > 0) return false;
  if (plan.unusual || plan.counts.archive > 0 || plan.counts.add + plan.counts.update === 0) return false;
  return plan.items.filter(isSent).every(isPlain);
}

function isPlain(item: PlanItem): boolean {
  const { reason, previousHolder, takenBy, formerId, unsettled, inDoubt, changes } = item;
  if (previousHolder || takenBy || formerId !== undefined || unsettled || inDoubt) return false;
  return reason !== 'returned' && changes.every(({ field }) => field !== 'active');
}
