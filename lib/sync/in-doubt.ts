import { AppError } from '../errors.ts';
import { askTarget } from './run/account-lookup.ts';
import { findOwnAccount } from './run/find-own-account.ts';
import type { SyncTarget } from './targets/target.ts';
import type { TargetAccount } from './account.ts';
import type { RunItem } from './run/run-record.ts';

/** Makes sure, before an account is made for somebody who may have got one already by a request that was never answered. */
export interface DoubtParts {
  readonly target: SyncTarget;
  /** Somebody whose account was made since, `null` without one. */
  readonly witness: TargetAccount | null;
}

/** A request to make an account went out for her, or may have: a life of the worker or an answer was lost after she was marked. */
export function mayHaveBeenMade({ action, state, effect, unsettled }: RunItem): boolean {
  return action === 'add' && (unsettled !== undefined || (state === 'sent' && effect === 'created'));
}

/**
 * Her account, where it shows by now; `null` where there is surely none, or a second would be refused. That a service shows no account is no proof:
 * it may show new ones late. It is one where somebody who got hers later is shown. Rejects with `target-in-doubt` when it can't be told.
 */
export async function findInDoubt({ target, witness }: DoubtParts, item: RunItem): Promise<TargetAccount | null> {
  if (await target.refusesTwins?.()) return null;
  const asking = askTarget(target);
  const shown = witness && (await asking.find('externalId', witness.person.externalId));
  const own = await findOwnAccount(asking, item);
  if (!own && !shown) throw new AppError('target-in-doubt');
  return own;
}
