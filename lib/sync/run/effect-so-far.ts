import type { AccountLookup } from './account-lookup.ts';
import { effectOf, missingAt } from '../compare-account.ts';
import { findById, findOwnAccount } from './find-own-account.ts';
import { looksFirst } from './looks-first.ts';
import type { TargetAccount } from '../account.ts';
import type { ItemEffect, RunItem } from './run-record.ts';
import { describeAccount } from '../whose-account.ts';

/** What sending is meant to do, `null` for nothing; with the account as it was, where it is adopted. */
type Meant = Pick<RunItem, 'effect' | 'was'>;

/**
 * What the run did to somebody, with `now` what it did last. Who was sent before and is found as wanted, or nearly so, got there by that
 * request, whose answer was lost: what it was meant to do is what was done.
 */
export function effectSoFar({ state, effect }: Pick<RunItem, 'state' | 'effect'>, now: ItemEffect): ItemEffect;
export function effectSoFar(item: Pick<RunItem, 'state' | 'effect'>, now: ItemEffect | null): ItemEffect | null;
export function effectSoFar({ state, effect }: Pick<RunItem, 'state' | 'effect'>, now: ItemEffect | null) {
  const saysLittle = now === null || now === 'none' || now === 'updated';
  return state === 'sent' && saysLittle ? (effect ?? now) : now;
}

/** What sending is meant to do. Asks no more than sending itself asks first, and rejects as that does. */
export async function predictEffect(lookup: AccountLookup, item: RunItem): Promise<Meant> {
  const unasked = predictUnasked(item);
  if (unasked) return { effect: unasked };
  const { remoteId } = item;
  const own = (remoteId === null ? null : await lookup.read(remoteId)) ?? (await findOwn(lookup, item));
  if (!own) return { effect: 'created' };
  const missing = missingAt(own, item);
  if (missing.length === 0) return { effect: null };
  const effect = effectOf(missing, own, item);
  return effect === 'adopted' ? { effect, was: describeAccount(own) } : { effect };
}

/** The same where nobody has to be asked for it; `null` where somebody has to. */
export function predictUnasked(item: RunItem): ItemEffect | null {
  if (item.action === 'archive') return 'archived';
  return item.remoteId !== null && !looksFirst(item) ? 'updated' : null;
}

/** Whose email another account gives up first isn't looked for by it yet. */
function findOwn(lookup: AccountLookup, item: RunItem): Promise<TargetAccount | null> {
  return item.previousHolder ? findById(lookup, item) : findOwnAccount(lookup, item);
}
