import { currentEntries } from '../plan/same-child.ts';
import { askTarget, openLookup } from '../run/account-lookup.ts';
import { compareWithTarget, type Drift } from './compare-with-target.ts';
import type { SyncTarget } from '../targets/target.ts';
import type { LedgerEntry, TargetAccount } from '../account.ts';

const together = 4;

/**
 * Reads these people back from the target and compares, so that "done" means seen there. Only reads. Rejects as the target does.
 */
export async function readBack(target: SyncTarget, ledger: Iterable<LedgerEntry>): Promise<readonly Drift[]> {
  const entries = currentEntries(ledger);
  return compareWithTarget(entries, (await readAccounts(target, entries)).accounts);
}

/**
 * Their accounts as they are now. Reads the whole list where that costs fewer requests than asking for each, and then finds doubles too; who isn't in it
 * is asked for by id. `listed`: these are all accounts of the target.
 */
export async function readAccounts(
  target: SyncTarget,
  entries: readonly LedgerEntry[],
): Promise<{ readonly accounts: readonly TargetAccount[]; readonly listed: boolean }> {
  await target.expect?.(entries.map(({ person }) => person));
  const lookup = await openLookup(target, entries.length);
  const asking = askTarget(target);
  if (lookup.accounts) {
    const listed = new Set(lookup.accounts.map(({ remoteId }) => remoteId));
    // Not in the list is no proof: it may be behind. Who was archived may be hidden, and need not be there any more.
    const unlisted = entries.filter(({ remoteId, active }) => active && !listed.has(remoteId));
    const asked = await ask(unlisted, ({ remoteId }) => asking.read(remoteId));
    return { accounts: await readWhatDiffers(lookup.accounts, asked, entries, asking.read), listed: true };
  }
  const accounts = await ask(
    entries,
    async ({ remoteId, person }) => (await asking.read(remoteId)) ?? asking.find('externalId', person.externalId),
  );
  return { accounts, listed: false };
}

/** After so many who are by themselves as the list has them, it is believed. */
const proofs = 20;

/**
 * A list may show less of an account than it holds: whoever differs there is asked for by id before that is said of them. `asked`: these were already,
 * and prove nothing about the list.
 */
async function readWhatDiffers(
  listed: readonly TargetAccount[],
  asked: readonly TargetAccount[],
  entries: readonly LedgerEntry[],
  read: (remoteId: string) => Promise<TargetAccount | null>,
): Promise<readonly TargetAccount[]> {
  const accounts = [...listed, ...asked];
  const known = new Set<TargetAccount | null>(asked);
  const different = compareWithTarget(entries, accounts).filter(
    ({ kind, seen }) => kind === 'different' && !known.has(seen),
  );
  const byStudent = new Map(entries.map((entry) => [entry.studentId, entry]));
  const whole = new Map<string, TargetAccount>();
  let isSparse = false;
  for (let at = 0; at < different.length && (isSparse || at < proofs); at += together) {
    const some = different.slice(at, at + together).flatMap(({ studentId }) => byStudent.get(studentId) ?? []);
    for (const account of await ask(some, ({ remoteId }) => read(remoteId))) whole.set(account.remoteId, account);
    isSparse ||= compareWithTarget(some, [...whole.values()]).length < some.length;
  }
  return accounts.map((account) => whole.get(account.remoteId) ?? account);
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
