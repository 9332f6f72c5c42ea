import { AppError } from '../errors.ts';
import type { AccountListing, SyncTarget, TargetAccount } from './ports.ts';

type IdentifyingField = 'externalId' | 'userName';

/** Finds accounts at the target; `null` when there is none, rejects with `target-conflict` when there are several. */
export interface AccountLookup {
  find(field: IdentifyingField, value: string): Promise<TargetAccount | null>;
}

/** Up to here the list is read in any case: unlike a filter, it doesn't depend on how the target compares e-mails. */
const smallTarget = 2000;
const accountsPerPage = 200;
const filtersPerPerson = 2;

/**
 * A lookup for about `expected` people. Reads the whole list where that costs fewer requests than asking for each, or the target is small;
 * with nobody expected nothing is read ahead.
 */
export async function openLookup(target: SyncTarget, expected: number): Promise<AccountLookup> {
  const find: AccountLookup['find'] = (field, value) => target.findAccount(field, value);
  if (expected === 0) return { find };
  const listing = await target.listAccounts(Math.max(smallTarget, expected * filtersPerPerson * accountsPerPage));
  return listing ? lookUpIn(listing, find) : { find };
}

function lookUpIn({ accounts, complete }: AccountListing, ask: AccountLookup['find']): AccountLookup {
  const index = { externalId: indexBy(accounts, 'externalId'), userName: indexBy(accounts, 'userName') };
  return {
    async find(field, value) {
      const found = index[field].get(value) ?? [];
      if (found.length > 1) throw new AppError('target-conflict', { reason: 'several-accounts', field });
      return found[0] ?? (complete ? null : ask(field, value));
    },
  };
}

function indexBy(accounts: readonly TargetAccount[], field: IdentifyingField): Map<string, TargetAccount[]> {
  return Map.groupBy(accounts, (account) => account.person[field]);
}
