import type { TargetAccount } from '../../sync/account.ts';
import { describeAccount, type AccountSeen } from '../../sync/whose-account.ts';
import type { SeenDifference } from '../../records/run.ts';

/** What a person is shown of an account. */
export function toAccountSeen(account: TargetAccount): AccountSeen {
  return describeAccount(account);
}

/** Of two accounts nobody but a person can say which is to go. */
export function canBeSentAgain({ kind }: Pick<SeenDifference, 'kind'>): boolean {
  return kind !== 'doubled';
}
