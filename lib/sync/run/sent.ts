import { AppError } from '../../errors.ts';
import { checkKept } from '../compare-account.ts';
import { wantedAt } from '../own-login.ts';
import type { TargetAccount, TargetPerson } from '../account.ts';
import type { ItemEffect, RunItem } from './run-record.ts';

export interface Sent {
  /** As the target confirmed it. */
  readonly account: TargetAccount;
  readonly effect: ItemEffect;
}

/** Throws `target-refused` when the target took an item and didn't keep what makes it that. */
export function checkSent(item: RunItem, sent: Sent): Sent {
  if (item.action !== 'archive') checkKept(sent.account, item, wantedBy(sent, item));
  else if (sent.account.active) throw new AppError('target-refused', { field: 'active' });
  return sent;
}

/** A login stays where an account was found; one that was just created has none. */
export function wantedBy({ account, effect }: Sent, item: RunItem): TargetPerson {
  return effect === 'created' ? item.person : wantedAt(account, item);
}
