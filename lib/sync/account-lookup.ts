import { AppError } from '../errors.ts';
import type { SyncTarget, TargetAccount } from './ports.ts';

type IdentifyingField = 'externalId' | 'userName';

/** Finds accounts at the target; `null` when there is none, rejects with `target-conflict` when there are several. */
export interface AccountLookup {
  find(field: IdentifyingField, value: string): Promise<TargetAccount | null>;
}

/** Asks for each account; fewer requests than the whole list when only a few are looked up. */
const fewLookups = 20;

/** A lookup for about `expected` people: reads the whole list first when that costs fewer requests. */
export async function openLookup(target: SyncTarget, expected: number): Promise<AccountLookup> {
  if (expected <= fewLookups) return { find: (field, value) => target.findAccount(field, value) };
  const { accounts, complete } = await target.listAccounts();
  const index = { externalId: indexBy(accounts, 'externalId'), userName: indexBy(accounts, 'userName') };
  return {
    async find(field, value) {
      const found = index[field].get(value) ?? [];
      if (found.length > 1) throw new AppError('target-conflict', { reason: 'several-accounts', field });
      return found[0] ?? (complete ? null : target.findAccount(field, value));
    },
  };
}

function indexBy(accounts: readonly TargetAccount[], field: IdentifyingField): Map<string, TargetAccount[]> {
  return Map.groupBy(accounts, (account) => account.person[field]);
}
