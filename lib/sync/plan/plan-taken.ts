import type { LedgerEntry } from '../account.ts';
import type { PlanItem } from './plan-item.ts';

/**
 * Marks everybody whose email, by the ledger, another student has at the target and keeps, because they are skipped, on hold or outside the chosen
 * schools: the target will refuse it. Pure.
 */
export function markTaken(items: readonly PlanItem[], known: ReadonlyMap<number, LedgerEntry>): readonly PlanItem[] {
  const keepers = new Map<string, PlanItem>();
  for (const item of items) {
    if (item.action !== 'skip' && item.action !== 'hold') continue;
    const entry = known.get(item.studentId);
    if (entry) keepers.set(entry.person.userName, item);
  }
  if (keepers.size === 0) return items;
  return items.map((item) => {
    const isNew = item.action === 'add' || item.changes.some(({ field }) => field === 'userName');
    const keeper = isNew && item.person ? keepers.get(item.person.userName) : undefined;
    if (!keeper || keeper.studentId === item.studentId || item.previousHolder) return item;
    const { studentId, firstName, lastName, action } = keeper;
    return { ...item, takenBy: { studentId, firstName, lastName, action: action === 'hold' ? 'hold' : 'skip' } };
  });
}
