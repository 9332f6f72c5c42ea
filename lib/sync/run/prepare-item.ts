import type { AccountLookup } from './account-lookup.ts';
import { effectOf, missingAt } from '../compare-account.ts';
import { findOwnAccount, refuseAnothers } from './find-own-account.ts';
import { looksFirst } from './looks-first.ts';
import { wantedAt } from '../own-login.ts';
import type { BulkOperation } from '../targets/target.ts';
import type { TargetAccount, TargetPerson } from '../account.ts';
import type { ItemEffect, RunItem } from './run-record.ts';
import { checkSent, type Sent } from './sent.ts';
import { describeAccount, type AccountSeen } from '../whose-account.ts';

/** What one person needs of a bulk request: an operation, nothing because they are there as wanted, or a request of their own. */
export type Prepared =
  | {
      readonly kind: 'operation';
      readonly operation: BulkOperation;
      readonly effect: ItemEffect;
      /** What the account holds once it is done. */
      readonly person: TargetPerson;
      /** The account as it was, where it is adopted. */
      readonly was?: AccountSeen;
    }
  | { readonly kind: 'settled'; readonly sent: Sent }
  | { readonly kind: 'singly' };

/**
 * Finds out without writing what `item` takes. One in state `sent` may be at the target already: they are compared with what is there.
 * Rejects as `findOwnAccount`.
 */
export async function prepareItem(lookup: AccountLookup, item: RunItem): Promise<Prepared> {
  const { remoteId, person, changes, action } = item;
  if (remoteId !== null && !looksFirst(item)) {
    return toUpdate({ remoteId }, changes, action === 'archive' ? 'archived' : 'updated', person);
  }
  const known = remoteId === null ? null : await lookup.read(remoteId);
  if (action === 'archive') return prepareArchive(known && refuseAnothers(known, item));
  const own = known ? refuseAnothers(known, item) : await findOwnAccount(lookup, item);
  if (!own) return { kind: 'operation', operation: { kind: 'create', person }, effect: 'created', person };
  const missing = missingAt(own, item);
  if (missing.length === 0) return { kind: 'settled', sent: checkSent(item, { account: own, effect: 'none' }) };
  const effect = effectOf(missing, own, item);
  return toUpdate(own, missing, effect, wantedAt(own, item), effect === 'adopted' ? describeAccount(own) : undefined);
}

function prepareArchive(known: TargetAccount | null): Prepared {
  if (!known) return { kind: 'singly' };
  if (!known.active) return { kind: 'settled', sent: { account: known, effect: 'none' } };
  return toUpdate(known, [{ field: 'active', from: true, to: false }], 'archived', known.person);
}

function toUpdate(
  { remoteId, version }: Pick<TargetAccount, 'remoteId' | 'version'>,
  changes: RunItem['changes'],
  effect: ItemEffect,
  person: TargetPerson,
  was?: AccountSeen,
): Prepared {
  const operation = {
    kind: 'update' as const,
    remoteId,
    changes,
    ...(version === undefined ? {} : { version }),
    person,
  };
  return { kind: 'operation', operation, effect, person, ...(was ? { was } : {}) };
}
