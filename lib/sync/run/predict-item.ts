import { AppError } from '../../errors.ts';
import type { AccountLookup } from './account-lookup.ts';
import { effectOf, missingAt } from '../compare-account.ts';
import { adoptable, findByAddress, findById, whyNotAdopt } from './find-own-account.ts';
import { wantedAt } from '../own-login.ts';
import type { TargetAccount } from '../account.ts';
import type { ItemEffect, RunItem } from './run-record.ts';
import { describeAccount } from '../whose-account.ts';

/** Whether whoever has this account gives up its email in the same plan. */
export type MovesOn = (holder: TargetAccount) => boolean;

/** What sending would do; with the account as it is, where it would be adopted. */
export type Predicted = { readonly effect: ItemEffect } & Pick<RunItem, 'was'>;

/**
 * What sending `item` would do at the target, found out by looking only. Rejects as the lookup does, and with `target-conflict` when
 * another account has the email and keeps it.
 */
export function predictItem(lookup: AccountLookup, item: RunItem, movesOn: MovesOn): Promise<Predicted> {
  return item.action === 'archive' ? predictArchiving(lookup, item) : predictPlacing(lookup, item, movesOn);
}

/** Of all items that are sent together. */
export function whoMovesOn(items: readonly RunItem[]): MovesOn {
  const staying = new Map(
    items.filter(({ action }) => action !== 'archive').map(({ person }) => [person.externalId, person.userName]),
  );
  const leaving = new Set(items.filter(({ action }) => action === 'archive').map(({ person }) => person.externalId));
  const releasing = new Set(
    items.flatMap(({ previousHolder }) => (previousHolder ? [String(previousHolder.studentId)] : [])),
  );
  return ({ person, active }) => {
    if (releasing.has(person.externalId)) return !active || leaving.has(person.externalId);
    const wanted = staying.get(person.externalId);
    return wanted !== undefined && wanted !== person.userName;
  };
}

async function predictPlacing(lookup: AccountLookup, item: RunItem, movesOn: MovesOn): Promise<Predicted> {
  const own = await findOwn(lookup, item);
  const account = own ? await keepOwn(lookup, item, own, movesOn) : await adopt(lookup, item, movesOn);
  if (!account) return { effect: 'created' };
  const missing = missingAt(account, item);
  if (missing.length === 0) return { effect: 'none' };
  const effect = effectOf(missing, account, item);
  return effect === 'adopted' ? { effect, was: describeAccount(account) } : { effect };
}

/** Throws when somebody else's account has the user name that theirs is to have. */
async function keepOwn(
  lookup: AccountLookup,
  item: RunItem,
  own: TargetAccount,
  movesOn: MovesOn,
): Promise<TargetAccount> {
  const { userName } = wantedAt(own, item);
  if (own.person.userName === userName) return own;
  const holder = await lookup.find('userName', userName);
  if (holder && holder.remoteId !== own.remoteId && !movesOn(holder)) {
    throw new AppError('target-conflict', whyNotAdopt(holder, item.person, undefined) ?? {});
  }
  return own;
}

async function adopt(lookup: AccountLookup, item: RunItem, movesOn: MovesOn): Promise<TargetAccount | null> {
  const holder = await lookup.find('userName', item.person.userName);
  if (!holder) return findByAddress(lookup, item);
  return movesOn(holder) ? null : adoptable(holder, item);
}

async function predictArchiving(lookup: AccountLookup, item: RunItem): Promise<Predicted> {
  const { remoteId, person } = item;
  const known = remoteId === null ? null : await lookup.read(remoteId);
  const account = known ?? (await lookup.find('externalId', person.externalId));
  return { effect: account?.active ? 'archived' : 'none' };
}

async function findOwn(lookup: AccountLookup, item: RunItem): Promise<TargetAccount | null> {
  const known = item.remoteId === null ? null : await lookup.read(item.remoteId);
  return known ?? findById(lookup, item);
}
