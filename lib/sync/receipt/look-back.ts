import { compareWithTarget, type Drift } from './compare-with-target.ts';
import { countNotKept, droppedAsSeen, withoutDropped, type NotKept } from '../plan/dropped-fields.ts';
import { isStudentId } from '../run/find-own-account.ts';
import type { SyncTarget } from '../targets/target.ts';
import type { LedgerEntry, TargetAccount } from '../account.ts';
import { readAccounts } from './read-back.ts';
import { currentEntries } from '../plan/same-child.ts';

/** The target as it was read back. */
interface LookBack {
  /** Changed there since, or gone. */
  readonly drifts: readonly Drift[];
  /** What the target doesn't keep as it was sent. */
  readonly notKept: readonly NotKept[];
  /** What the ledger has to say from now on of those whom it said otherwise of. */
  readonly corrected: readonly LedgerEntry[];
  /** Active accounts that carry a student ID that the ledger doesn't know: it was lost, or they are another list's. */
  readonly unclaimed: readonly TargetAccount[];
}

/** Reads everybody back and tells apart what a target doesn't keep from what was changed there since. Only reads; rejects as the target does. */
export async function lookBack(target: SyncTarget, ledger: Iterable<LedgerEntry>): Promise<LookBack> {
  const entries = currentEntries(ledger);
  const { accounts, listed } = await readAccounts(target, entries);
  const dropped = droppedAsSeen(entries, accounts);
  const known = entries.map((entry) => withoutDropped(entry, dropped));
  return {
    drifts: compareWithTarget(known, accounts),
    notKept: countNotKept(known, accounts),
    corrected: known.filter((entry, index) => entry !== entries[index]),
    unclaimed: listed ? findUnclaimed(entries, accounts) : [],
  };
}

function findUnclaimed(entries: readonly LedgerEntry[], accounts: readonly TargetAccount[]): readonly TargetAccount[] {
  const ids = new Set(entries.map(({ remoteId }) => remoteId));
  const students = new Set(entries.map(({ studentId }) => String(studentId)));
  return accounts.filter(
    ({ remoteId, active, person: { externalId } }) =>
      active && isStudentId(externalId) && !ids.has(remoteId) && !students.has(externalId),
  );
}
