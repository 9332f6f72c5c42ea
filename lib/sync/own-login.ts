import type { RunItem } from './run/run-record.ts';
import type { TargetAccount, TargetPerson } from './account.ts';
import { isTemporaryAddress } from './run/temporary-address.ts';

/**
 * What an account shall hold. One that the ledger doesn't know may have a login for a user name, with the address in `emails`, as accounts from a
 * directory have: the login stays, since the student signs in with it. So does a user name that the target lets nobody change.
 */
export function wantedAt(
  account: TargetAccount,
  { person, remoteId }: Pick<RunItem, 'person' | 'remoteId'>,
): TargetPerson {
  const isKnown = remoteId === account.remoteId;
  return account.userNameStays || (!isKnown && hasLogin(account))
    ? { ...person, userName: account.person.userName }
    : person;
}

function hasLogin({ person: { userName, email = '' } }: TargetAccount): boolean {
  if (userName === '' || isTemporaryAddress(userName) || userName === email) return false;
  return email !== '' || !userName.includes('@');
}
