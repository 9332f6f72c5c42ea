import { toLedgerEntry } from '../../../lib/sync/ledger.ts';
import type { SyncPlan } from '../../../lib/sync/plan/plan-item.ts';
import type { LedgerEntry } from '../../../lib/sync/account.ts';
import { isSent } from '../../../lib/sync/plan/sent-action.ts';

/** The ledger after a target took everything just as it was sent. */
export function applyPlan(plan: SyncPlan, ledger: readonly LedgerEntry[]): LedgerEntry[] {
  const entries = new Map(ledger.map((entry) => [entry.studentId, entry]));
  for (const item of plan.items.filter(isSent)) {
    const account = {
      remoteId: item.remoteId ?? `remote-${item.studentId}`,
      person: item.person,
      active: item.action !== 'archive',
    };
    entries.set(item.studentId, toLedgerEntry(item.studentId, account, item.person, 1));
  }
  return [...entries.values()];
}
