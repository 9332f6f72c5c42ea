import { askTarget, openLookup } from './account-lookup.ts';
import { compareWithTarget } from './compare-with-target.ts';
import type { Drift } from './compare-with-target.ts';
import type { LedgerEntry, SyncTarget, TargetAccount } from './ports.ts';

const together = 4;

/**
 * Reads these people back from the target and compares, so that "done" means seen there. Reads the whole list where that costs fewer
 * requests than asking for each, and then finds doubles too; who isn't in it is asked for by id. Only reads. Rejects as the target does.
 */
export async function readBack(target: SyncTarget, ledger: Iterable<LedgerEntry>): Promise<readonly Drift[]> {
  const entries = [...ledger];
  const lookup = await openLookup(target, entries.length);
  const asking = askTarget(target);
  if (lookup.accounts) {
    const listed = new Set(lookup.accounts.map(({ remoteId }) => remoteId));
    // Not in the list is no proof: it may be behind. Who was archived may be hidden, and need not be there any more.
    const unlisted = entries.filter(({ remoteId, active }) => active && !listed.has(remoteId));
    const more = await ask(unlisted, ({ remoteId }) => asking.read(remoteId));
    return compareWithTarget(entries, [...lookup.accounts, ...more]);
  }
  const accounts = await ask(
    entries,
    async ({ remoteId, person }) => (await asking.read(remoteId)) ?? asking.find('externalId', person.externalId),
  );
  return compareWithTarget(entries, accounts);
}

/** What is found, of some at a time. */
async function ask(
  entries: readonly LedgerEntry[],
  look: (entry: LedgerEntry) => Promise<TargetAccount | null>,
): Promise<readonly TargetAccount[]> {
  const accounts: TargetAccount[] = [];
  for (let at = 0; at < entries.length; at += together) {
    const found = await Promise.all(entries.slice(at, at + together).map(look));
    accounts.push(...found.filter((account) => account !== null));
  }
  return accounts;
}
