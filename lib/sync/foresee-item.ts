import { AppError } from '../errors.ts';
import type { AccountLookup } from './account-lookup.ts';
import { whyNotAdopt } from './find-own-account.ts';
import type { TargetAccount } from './ports.ts';
import type { ItemEffect, RunItem } from './run-record.ts';
import { compareAccount, effectOf } from './send-item.ts';

/** Whether whoever has this account gives up its e-mail in the same plan. */
export type MovesOn = (holder: TargetAccount) => boolean;

/**
 * What sending `item` would do at the target, found out by looking only. Rejects as the lookup does, and with `target-conflict` when
 * another account has the e-mail and keeps it.
 */
export function foreseeItem(lookup: AccountLookup, item: RunItem, movesOn: MovesOn): Promise<ItemEffect> {
  return item.action === 'archive' ? foreseeArchiving(lookup, item) : foreseePlacing(lookup, item, movesOn);
}

/** Of all items that are sent together. */
export function whoMovesOn(items: readonly RunItem[]): MovesOn {
  const staying = new Map(
    items.filter(({ action }) => action !== 'archive').map(({ person }) => [person.externalId, person.userName]),
  );
  const leaving = new Set(items.filter(({ action }) => action === 'archive').map(({ person }) => person.externalId));
  const givingUp = new Set(items.flatMap(({ emailFrom }) => (emailFrom ? [String(emailFrom.studentId)] : [])));
  return ({ person, active }) => {
    if (givingUp.has(person.externalId)) return !active || leaving.has(person.externalId);
    const wanted = staying.get(person.externalId);
    return wanted !== undefined && wanted !== person.userName;
  };
}

async function foreseePlacing(lookup: AccountLookup, item: RunItem, movesOn: MovesOn): Promise<ItemEffect> {
  const { person } = item;
  const own = await findOwn(lookup, item);
  const holder = own?.person.userName === person.userName ? own : await lookup.find('userName', person.userName);
  const other = holder && holder.remoteId !== own?.remoteId && !movesOn(holder) ? holder : null;
  const why = other && (whyNotAdopt(other) ?? (own ? {} : null));
  if (why) throw new AppError('target-conflict', why);
  const account = own ?? other;
  if (!account) return 'created';
  const changes = compareAccount(account, person);
  return changes.length === 0 ? 'none' : effectOf(changes);
}

async function foreseeArchiving(lookup: AccountLookup, item: RunItem): Promise<ItemEffect> {
  return (await findOwn(lookup, item))?.active ? 'archived' : 'none';
}

async function findOwn(lookup: AccountLookup, { remoteId, person }: RunItem): Promise<TargetAccount | null> {
  const known = remoteId === null ? null : await lookup.read(remoteId);
  return known ?? lookup.find('externalId', person.externalId);
}
