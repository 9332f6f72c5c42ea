import type { TargetPerson } from '../account.ts';
import type { PlanItem } from './plan-item.ts';

export type SentItem = PlanItem & { readonly action: 'add' | 'update' | 'archive'; readonly person: TargetPerson };

/** Whether anything goes to the target for this line of a plan. */
export function isSent(item: PlanItem): item is SentItem {
  return item.person !== null && (item.action === 'add' || item.action === 'update' || item.action === 'archive');
}
