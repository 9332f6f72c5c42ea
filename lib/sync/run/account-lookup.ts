import { AppError } from '../../errors.ts';
import { hasValue } from '../person.ts';
import type { AccountListing, IdentifyingField, ReadingTarget } from '../targets/target.ts';
import type { TargetAccount } from '../account.ts';

/** Finds accounts at the target. */
export interface AccountLookup {
  /** Every account was read when the lookup was opened: finding costs nothing, and shows how it was then. */
  readonly complete: boolean;
  /** All of them, when it is complete. */
  readonly accounts?: readonly TargetAccount[];
  /** `null` when there is none; rejects with `target-conflict` when there are several. */
  find(field: IdentifyingField, value: string): Promise<TargetAccount | null>;
  /** By the target's own id; `null` when it doesn't know it. */
  read(remoteId: string): Promise<TargetAccount | null>;
}

/** Up to here the list is read in any case: unlike a filter, it doesn't depend on how the target compares emails. */
const smallTarget = 2000;
const accountsPerPage = 200;
const filtersPerPerson = 2;

/**
 * A lookup for about `expected` people. Reads the whole list where that costs fewer requests than asking for each, or the target is small;
 * with nobody expected nothing is read ahead.
 */
export async function openLookup(target: ReadingTarget, expected: number): Promise<AccountLookup> {
  const asking = askTarget(target);
  if (expected === 0) return asking;
  const listing = await target.listAccounts(Math.max(smallTarget, expected * filtersPerPerson * accountsPerPage));
  return listing ? lookUpIn(listing, asking) : asking;
}

/** A lookup that asks the target each time: as it is now. */
export function askTarget(target: ReadingTarget): AccountLookup {
  return {
    complete: false,
    find: (field, value) => target.findAccount(field, value),
    // Somebody who left before they ever got an account has no id.
    read: async (remoteId) => (remoteId === '' ? null : target.readAccount(remoteId)),
  };
}

/** The same, with whoever is found read by id as well: a search may be behind, and name a version that is no more. */
export function askAnew(target: ReadingTarget): AccountLookup {
  const asking = askTarget(target);
  return {
    ...asking,
    async find(field, value) {
      const found = await asking.find(field, value);
      const now = found && (await asking.read(found.remoteId));
      return now && hasValue(now, field, value) ? now : null;
    },
  };
}

/** A lookup that asks for each thing once. */
export function askOnce(lookup: AccountLookup): AccountLookup {
  const found = new Map<string, Promise<TargetAccount | null>>();
  const once = (key: string, ask: () => Promise<TargetAccount | null>): Promise<TargetAccount | null> => {
    const known = found.get(key) ?? ask();
    found.set(key, known);
    return known;
  };
  return {
    ...lookup,
    find: (field, value) => once(`${field} ${value}`, () => lookup.find(field, value)),
    read: (remoteId) => once(`id ${remoteId}`, () => lookup.read(remoteId)),
  };
}

function lookUpIn({ accounts, complete }: AccountListing, asking: AccountLookup): AccountLookup {
  const index = {
    externalId: indexBy(accounts, 'externalId'),
    userName: indexBy(accounts, 'userName'),
    email: indexByAddress(accounts),
  };
  const byId = new Map(accounts.map((account) => [account.remoteId, account]));
  return {
    complete,
    ...(complete ? { accounts } : {}),
    async find(field, value) {
      const found = index[field].get(value) ?? [];
      if (found.length > 1) throw new AppError('target-conflict', { reason: 'several-accounts', field });
      return found[0] ?? (complete ? null : asking.find(field, value));
    },
    // A list may hide who is inactive, or be behind: who isn't in it is asked for.
    read: async (remoteId) => byId.get(remoteId) ?? asking.read(remoteId),
  };
}

function indexByAddress(accounts: readonly TargetAccount[]): Map<string, TargetAccount[]> {
  const index = new Map<string, TargetAccount[]>();
  for (const account of accounts) {
    for (const address of new Set([account.person.email ?? '', ...(account.emails ?? [])])) {
      if (address !== '') index.set(address, [...(index.get(address) ?? []), account]);
    }
  }
  return index;
}

function indexBy(accounts: readonly TargetAccount[], field: 'externalId' | 'userName'): Map<string, TargetAccount[]> {
  return Map.groupBy(accounts, (account) => account.person[field]);
}
