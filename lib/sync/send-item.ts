import { AppError, isAppError } from '../errors.ts';
import type { ErrorCode } from '../errors.ts';
import { askAnew, askTarget, openLookup } from './account-lookup.ts';
import type { AccountLookup } from './account-lookup.ts';
import { archivePerson } from './archive-person.ts';
import { findOwnAccount, refuseAnothers } from './find-own-account.ts';
import { looksFirst } from './looks-first.ts';
import { comparePeople } from './person.ts';
import type { FieldChange, SyncTarget, TargetAccount, TargetPerson } from './ports.ts';
import type { ItemEffect, RunItem } from './run-record.ts';

export interface Sent {
  /** As the target confirmed it. */
  readonly account: TargetAccount;
  readonly effect: ItemEffect;
}

/**
 * Brings one person at the target to what the item wants. An item in state `sent` may have got there already: the target is
 * asked first and only what differs is sent, so doing it again doubles nothing.
 * Rejects with an AppError: `target-conflict` when the e-mail is another account's (reason `unseen` when
 * the target shows none that has it), `target-refused` with the `field` that
 * the target took and didn't keep, or with `status` 412 when somebody else changed the account twice between our reading and our writing.
 */
export async function sendItem(target: SyncTarget, lookup: AccountLookup, item: RunItem): Promise<Sent> {
  const send = item.action === 'archive' ? archivePerson : placePerson;
  try {
    return await send(target, lookup, item);
  } catch (error) {
    if (!isStale(error)) throw error;
    // Somebody changed the account since it was read: it is looked for anew, and may be another's by now.
    return send(target, askAnew(target), { ...item, state: 'sent' });
  }
}

async function placePerson(target: SyncTarget, lookup: AccountLookup, item: RunItem): Promise<Sent> {
  const { person } = item;
  const known = await updateKnown(target, lookup, item);
  if (known) return settle(target, known, person, known.effect === 'updated' ? item.changes : []);
  const own = await findOwnAccount(lookup, person);
  if (own) return settle(target, { account: own, effect: 'none' }, person);
  try {
    return keep({ account: await target.create(person), effect: 'created' }, person);
  } catch (error) {
    if (!hasCode(error, 'target-conflict')) throw error;
    // The account was made since the lookup, perhaps by our own earlier request that arrived late.
    const late = await findLate(target, person);
    // It is there and not shown: hidden, or not yet to be found.
    if (!late) throw new AppError('target-conflict', { ...(error as AppError).detail, reason: 'unseen' });
    return settle(target, { account: late, effect: 'none' }, person);
  }
}

/** By search first, which is less often behind than a list, and shows whom a list hides. */
async function findLate(target: SyncTarget, person: TargetPerson): Promise<TargetAccount | null> {
  const found = await findOwnAccount(askTarget(target), person);
  return found ?? findOwnAccount(await openLookup(target, 1), person);
}

/** The first step for an account whose id the ledger knows; `null` without one, or when the target lost it. */
async function updateKnown(target: SyncTarget, lookup: AccountLookup, item: RunItem): Promise<Sent | null> {
  if (item.remoteId === null) return null;
  if (looksFirst(item)) {
    const account = await lookup.read(item.remoteId);
    return account && { account: refuseAnothers(account, item), effect: 'none' };
  }
  try {
    return { account: await target.update(item.remoteId, item.changes, undefined, item.person), effect: 'updated' };
  } catch (error) {
    if (hasCode(error, 'target-not-found')) return null;
    throw error;
  }
}

/** Sends what still differs from `person`, once; `alreadySent` is not sent again. */
async function settle(
  target: SyncTarget,
  sent: Sent,
  person: TargetPerson,
  alreadySent: readonly FieldChange[] = [],
): Promise<Sent> {
  const changes = compareAccount(sent.account, person).filter(
    (change) => !alreadySent.some(({ field }) => field === change.field),
  );
  if (changes.length === 0) return keep(sent, person);
  const { remoteId, version } = sent.account;
  return keep({ account: await target.update(remoteId, changes, version, person), effect: effectOf(changes) }, person);
}

export function effectOf(changes: readonly FieldChange[]): ItemEffect {
  return changes.some((change) => change.field === 'externalId') ? 'adopted' : 'updated';
}

/** What would have to change for the account to be `person` and active. */
export function compareAccount(account: TargetAccount, person: TargetPerson): FieldChange[] {
  const changes = comparePeople(account.person, person);
  return account.active && !account.activeUnsaid ? changes : [{ field: 'active', from: false, to: true }, ...changes];
}

/** Throws `target-refused` when the target took an item and didn't keep what makes it that. */
export function checkSent(item: RunItem, sent: Sent): Sent {
  if (item.action !== 'archive') return keep(sent, item.person);
  if (sent.account.active) throw new AppError('target-refused', { field: 'active' });
  return sent;
}

/** Other fields may be dropped or rewritten (the ledger notes it); without these it is not the planned person. */
export function keep(sent: Sent, person: TargetPerson): Sent {
  const { account } = sent;
  const { externalId, userName } = account.person;
  if (!account.active) throw new AppError('target-refused', { field: 'active' });
  if (userName !== person.userName) throw new AppError('target-refused', { field: 'userName' });
  if (externalId !== '' && externalId !== person.externalId) {
    throw new AppError('target-refused', { field: 'externalId' });
  }
  return sent;
}

function isStale(error: unknown): boolean {
  return isAppError(error) && error.detail['status'] === 412;
}

function hasCode(error: unknown, code: ErrorCode): boolean {
  return isAppError(error) && error.code === code;
}
