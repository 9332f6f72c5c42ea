import type { PlanItem, SyncPlan } from '../../plan/plan-item.ts';
import { isSent, type SentItem } from '../../plan/sent-action.ts';

/** Why a file can't do it: a new email would make a second account there, and an import archives nobody. */
export type HandReason = 'email-changed' | 'left-school' | 'returned';

export interface HandItem {
  readonly item: SentItem;
  readonly reason: HandReason;
}

/** Who must be changed at the target by a person, and is kept out of the file. */
export function listByHand(plan: SyncPlan): readonly HandItem[] {
  return plan.items.filter(isSent).flatMap((item): HandItem[] => {
    const reason = handReason(item);
    return reason ? [{ item, reason }] : [];
  });
}

export function isByHand(item: PlanItem): boolean {
  return isSent(item) && handReason(item) !== null;
}

function handReason({ action, reason, changes }: SentItem): HandReason | null {
  if (action === 'archive') return 'left-school';
  if (action === 'update' && changes.some(({ field }) => field === 'userName')) return 'email-changed';
  return reason === 'returned' ? 'returned' : null;
}
