import { AppError, isAppError } from '../../errors.ts';
import type { AccountLookup } from './account-lookup.ts';
import { findById, refuseAnothers } from './find-own-account.ts';
import { looksFirst } from './looks-first.ts';
import type { SyncTarget } from '../targets/target.ts';
import type { TargetAccount } from '../account.ts';
import type { RunItem } from './run-record.ts';
import type { Sent } from './sent.ts';

/** Makes the account of somebody who left inactive; an account that is gone from the target counts as archived. */
export async function archivePerson(target: SyncTarget, lookup: AccountLookup, item: RunItem): Promise<Sent> {
  const { remoteId, person } = item;
  const first = remoteId === null ? null : await archiveKnown(target, remoteId, item, lookup);
  if (first) return first;
  const found = await findById(lookup, item);
  if (found?.active) return archiveNow(target, found.remoteId);
  return { account: found ?? { remoteId: remoteId ?? '', person, active: false }, effect: 'none' };
}

/** `null` when the target doesn't know the id. */
async function archiveKnown(
  target: SyncTarget,
  remoteId: string,
  item: RunItem,
  lookup: AccountLookup,
): Promise<Sent | null> {
  if (looksFirst(item)) {
    const account = await lookup.read(remoteId);
    if (!account) return null;
    if (!refuseAnothers(account, item).active) return { account, effect: 'none' };
  }
  try {
    return await archiveNow(target, remoteId);
  } catch (error) {
    if (isAppError(error) && error.code === 'target-not-found') return null;
    throw error;
  }
}

async function archiveNow(target: SyncTarget, remoteId: string): Promise<Sent> {
  const account: TargetAccount = await target.archive(remoteId);
  if (account.active) throw new AppError('target-refused', { field: 'active' });
  return { account, effect: 'archived' };
}
