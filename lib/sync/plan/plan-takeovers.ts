import type { LedgerEntry } from '../account.ts';
import type { PlanItem } from './plan-item.ts';

/**
 * Marks everybody whose email is, by the ledger, still that of an account that is archived or is archived in the same plan: that one has to give
 * it up first, since an email is unique at a target also among those who have left. Pure.
 */
export function planTakeovers(
  items: readonly PlanItem[],
  known: ReadonlyMap<number, LedgerEntry>,
): readonly PlanItem[] {
  const leaving = new Set(items.filter(({ action }) => action === 'archive').map(({ studentId }) => studentId));
  const former = new Map<string, LedgerEntry>();
  for (const entry of known.values()) {
    if ((entry.active && !leaving.has(entry.studentId)) || entry.remoteId === '') continue;
    const other = former.get(entry.person.userName);
    if (!other || other.confirmedAt < entry.confirmedAt) former.set(entry.person.userName, entry);
  }
  if (former.size === 0) return items;
  return items.map((item) => {
    const holder = wantsNewEmail(item) && item.person ? former.get(item.person.userName) : undefined;
    if (!holder || holder.studentId === item.studentId) return item;
    const { studentId, remoteId, person } = holder;
    return {
      ...item,
      previousHolder: { studentId, remoteId, firstName: person.givenName, lastName: person.familyName },
    };
  });
}

function wantsNewEmail({ action, changes }: PlanItem): boolean {
  return action === 'add' || (action === 'update' && changes.some(({ field }) => field === 'userName'));
}
