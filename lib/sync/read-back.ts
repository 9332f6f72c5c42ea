import { askTarget, openLookup } from './account-lookup.ts';
import { compareWithTarget } from './compare-with-target.ts';
import type { Drift } from './compare-with-target.ts';
import type { LedgerEntry, SyncTarget, TargetAccount } from './ports.ts';

const together = 4;

/**
 * Reads these people back from the target and compares, so that "done" means seen there. Reads the whole list where that costs fewer
 * requests than asking for each, and then finds doubles too. Only reads. Rejects as the target does.
 */
export async function readBack(target: SyncTarget, ledger: Iterable<LedgerEntry>): Promise<readonly Drift[]> {
  const entries = [...ledger];
  const lookup = await openLookup(target, entries.length);
  if (lookup.accounts) return compareWithTarget(entries, lookup.accounts);
  const asking = askTarget(target);
  const accounts: TargetAccount[] = [];
  for (let at = 0; at < entries.length; at += together) {
    const some = entries.slice(at, at + together);
    const found = await Promise.all(
      some.map(
        async ({ remoteId, person }) => (await asking.read(remoteId)) ?? asking.find('externalId', person.externalId),
      ),
    );
    accounts.push(...found.filter((account) => account !== null));
  }
  return compareWithTarget(entries, accounts);
}
