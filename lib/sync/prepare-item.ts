import type { AccountLookup } from './account-lookup.ts';
import { findOwnAccount, refuseAnothers } from './find-own-account.ts';
import { looksFirst } from './looks-first.ts';
import type { BulkOperation, TargetAccount } from './ports.ts';
import type { ItemEffect, RunItem } from './run-record.ts';
import { compareAccount, effectOf, keep } from './send-item.ts';
import type { Sent } from './send-item.ts';

/** What one person needs of a bulk request: an operation, nothing because she is there as wanted, or a request of her own. */
export type Prepared =
  | { readonly kind: 'operation'; readonly operation: BulkOperation; readonly effect: ItemEffect }
  | { readonly kind: 'settled'; readonly sent: Sent }
  | { readonly kind: 'singly' };

/**
 * Finds out without writing what `item` takes. One in state `sent` may be at the target already: she is compared with what is there.
 * Rejects as `findOwnAccount`.
 */
export async function prepareItem(lookup: AccountLookup, item: RunItem): Promise<Prepared> {
  const { remoteId, person, changes, action } = item;
  if (remoteId !== null && !looksFirst(item)) {
    return toUpdate({ remoteId }, changes, action === 'archive' ? 'archived' : 'updated', person);
  }
  const known = remoteId === null ? null : await lookup.read(remoteId);
  if (action === 'archive') return prepareArchive(known && refuseAnothers(known, item));
  const own = known ? refuseAnothers(known, item) : await findOwnAccount(lookup, person);
  if (!own) return { kind: 'operation', operation: { kind: 'create', person }, effect: 'created' };
  const missing = compareAccount(own, person);
  if (missing.length > 0) return toUpdate(own, missing, effectOf(missing), person);
  return { kind: 'settled', sent: keep({ account: own, effect: 'none' }, person) };
}

function prepareArchive(known: TargetAccount | null): Prepared {
  if (!known) return { kind: 'singly' };
  if (!known.active) return { kind: 'settled', sent: { account: known, effect: 'none' } };
  return toUpdate(known, [{ field: 'active', from: true, to: false }], 'archived');
}

function toUpdate(
  { remoteId, version }: Pick<TargetAccount, 'remoteId' | 'version'>,
  changes: RunItem['changes'],
  effect: ItemEffect,
  person?: RunItem['person'],
): Prepared {
  const operation = {
    kind: 'update' as const,
    remoteId,
    changes,
    ...(version === undefined ? {} : { version }),
    ...(person === undefined ? {} : { person }),
  };
  return { kind: 'operation', operation, effect };
}
