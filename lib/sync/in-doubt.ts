import { AppError } from '../errors.ts';
import { askTarget } from './run/account-lookup.ts';
import { findOwnAccount } from './run/find-own-account.ts';
import type { SyncTarget } from './targets/target.ts';
import type { TargetAccount } from './account.ts';
import type { RunItem } from './run/run-record.ts';

/** What may prove that somebody has no account, though one may have been made by a request that was never answered. */
export interface Proof {
  /** Somebody whose account was made since, `null` without one. */
  readonly witness: TargetAccount | null;
  /** The run has waited for their account as long as it ever does. */
  readonly waited: boolean;
}

export const noProof: Proof = { witness: null, waited: false };

/** A request to make an account went out for them, or may have: a life of the worker or an answer was lost after they were marked. */
export function mayHaveBeenMade({ action, state, effect, unsettled }: RunItem): boolean {
  return action === 'add' && (unsettled !== undefined || (state === 'sent' && effect === 'created'));
}

/**
 * For somebody who was not found: their account, where it shows by now; `null` where there is surely none, or a second would be refused. That a service
 * shows no account is no proof at once: it may show new ones late. It is one where somebody who got an account later is shown, or after the wait.
 * Rejects with `target-in-doubt` when it can't be told yet.
 */
export async function findInDoubt(
  target: SyncTarget,
  { witness, waited }: Proof,
  item: RunItem,
): Promise<TargetAccount | null> {
  if (waited || (await target.refusesTwins?.())) return null;
  if (!witness) throw new AppError('target-in-doubt');
  const asking = askTarget(target);
  const shown = await asking.find('externalId', witness.person.externalId);
  const own = await findOwnAccount(asking, item);
  if (!own && !shown) throw new AppError('target-in-doubt');
  return own;
}
