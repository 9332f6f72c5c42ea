import { AppError, isAppError, type ErrorCode } from '../../errors.ts';
import { askAnew, askTarget, openLookup, type AccountLookup } from './account-lookup.ts';
import { archivePerson } from './archive-person.ts';
import { effectOf, missingAt } from '../compare-account.ts';
import { findOwnAccount, refuseAnothers } from './find-own-account.ts';
import { findInDoubt, mayHaveBeenMade, noProof, type Proof } from '../in-doubt.ts';
import { looksFirst } from './looks-first.ts';
import { wantedAt } from '../own-login.ts';
import type { SyncTarget } from '../targets/target.ts';
import type { TargetAccount } from '../account.ts';
import type { RunItem } from './run-record.ts';
import { type Sent, checkSent } from './sent.ts';

/**
 * Brings one person at the target to what the item wants. An item in state `sent` may have got there already: the target is
 * asked first and only what differs is sent, so doing it again doubles nothing.
 * Rejects with an AppError: `target-conflict` when the email is another account's (reason `unseen` when
 * the target shows none that has it), `target-in-doubt` when they may have an account that is not shown yet, `target-refused` with the `field` that
 * the target took and didn't keep, or with `status` 412 when somebody else changed the account twice between our reading and our writing.
 */
export async function sendItem(
  target: SyncTarget,
  lookup: AccountLookup,
  item: RunItem,
  proof: () => Proof = () => noProof,
): Promise<Sent> {
  const send: typeof archivePerson =
    item.action === 'archive' ? archivePerson : (...parts) => placePerson(...parts, proof);
  try {
    return await send(target, lookup, item);
  } catch (error) {
    if (!isStale(error)) throw error;
    // Somebody changed the account since it was read: it is looked for anew, and may be another's by now.
    return send(target, askAnew(target), { ...item, state: 'sent' });
  }
}

async function placePerson(
  target: SyncTarget,
  lookup: AccountLookup,
  item: RunItem,
  proof: () => Proof,
): Promise<Sent> {
  const known = await updateKnown(target, lookup, item);
  if (known) return known;
  const found = await findOwnAccount(lookup, item);
  const own = found ?? (mayHaveBeenMade(item) ? await findInDoubt(target, proof(), item) : null);
  if (own) return settle(target, own, item);
  try {
    return checkSent(item, { account: await target.create(item.person), effect: 'created' });
  } catch (error) {
    if (!hasCode(error, 'target-conflict')) throw error;
    // The account was made since the lookup, perhaps by our own earlier request that arrived late.
    const late = await findLate(target, item);
    // It is there and not shown: hidden, or not yet to be found.
    if (!late) throw new AppError('target-conflict', { ...(error as AppError).detail, reason: 'unseen' });
    return settle(target, late, item);
  }
}

/** By search first, which is less often behind than a list, and shows whom a list hides. */
async function findLate(target: SyncTarget, item: RunItem): Promise<TargetAccount | null> {
  const found = await findOwnAccount(askTarget(target), item);
  return found ?? findOwnAccount(await openLookup(target, 1), item);
}

/** For an account whose id the ledger knows: what was shown is sent, no more. `null` without one, or when the target lost it. */
async function updateKnown(target: SyncTarget, lookup: AccountLookup, item: RunItem): Promise<Sent | null> {
  if (item.remoteId === null) return null;
  if (looksFirst(item)) {
    const account = await lookup.read(item.remoteId);
    return account && settle(target, refuseAnothers(account, item), item);
  }
  try {
    return checkSent(item, {
      account: await target.update(item.remoteId, item.changes, undefined, item.person),
      effect: 'updated',
    });
  } catch (error) {
    if (hasCode(error, 'target-not-found')) return null;
    throw error;
  }
}

/** Sends what is missing at an account as it was read, once. */
async function settle(target: SyncTarget, account: TargetAccount, item: RunItem): Promise<Sent> {
  const missing = missingAt(account, item);
  if (missing.length === 0) return checkSent(item, { account, effect: 'none' });
  const { remoteId, version } = account;
  const effect = effectOf(missing, account, item);
  return checkSent(item, { account: await target.update(remoteId, missing, version, wantedAt(account, item)), effect });
}

function isStale(error: unknown): boolean {
  return isAppError(error) && error.detail['status'] === 412;
}

function hasCode(error: unknown, code: ErrorCode): boolean {
  return isAppError(error) && error.code === code;
}
