import { AppError } from '../errors.ts';
import { wantedAt } from './own-login.ts';
import { comparePeople } from './person.ts';
import type { FieldChange, TargetAccount, TargetPerson } from './account.ts';
import type { ItemEffect, RunItem } from './run/run-record.ts';
import { isTemporaryAddress } from './run/temporary-address.ts';

/**
 * What is to be sent for an account as it is now. Of one that the ledger knows only what was shown, or is in doubt: what else differs was changed there
 * and is for a person to see. Of one that was only found, all that differs.
 */
export function missingAt(account: TargetAccount, item: RunItem): readonly FieldChange[] {
  const all = compareAccount(account, wantedAt(account, item));
  if (item.remoteId !== account.remoteId) return all;
  return all.filter(
    ({ field, from }) =>
      isShown(item, field) || (field === 'userName' && typeof from === 'string' && isTemporaryAddress(from)),
  );
}

/** Whether the preview named this field of somebody known, or it is in doubt. A new user name is a new address as well. */
export function isShown({ changes, inDoubt = [] }: RunItem, field: FieldChange['field']): boolean {
  const named = [...changes.map((change) => change.field), ...inDoubt];
  return named.includes(field) || (field === 'email' && named.includes('userName'));
}

/** `adopted` where an account that was only found becomes the student's. */
export function effectOf(changes: readonly FieldChange[], account: TargetAccount, item: RunItem): ItemEffect {
  const isFound = item.remoteId !== account.remoteId;
  return isFound && changes.some(({ field }) => field === 'externalId') ? 'adopted' : 'updated';
}

/**
 * Throws `target-refused` with the `field` that the target took and didn't keep. Other fields may be dropped or rewritten (the ledger notes it); without
 * these it is not the planned person. What was not sent to somebody known may be otherwise.
 */
export function checkKept(account: TargetAccount, item: RunItem, wanted: TargetPerson): void {
  const isKnown = item.remoteId === account.remoteId;
  const { externalId, userName } = account.person;
  const counts = (field: FieldChange['field']): boolean => !isKnown || isShown(item, field);
  if (!account.active && counts('active')) throw new AppError('target-refused', { field: 'active' });
  if (userName !== wanted.userName && counts('userName')) throw new AppError('target-refused', { field: 'userName' });
  if (externalId !== '' && externalId !== wanted.externalId) {
    throw new AppError('target-refused', { field: 'externalId' });
  }
}

/** What would have to change for the account to be `person` and active. */
function compareAccount(account: TargetAccount, person: TargetPerson): FieldChange[] {
  const changes = comparePeople(account.person, person);
  return account.active && !account.activeUnsaid ? changes : [{ field: 'active', from: false, to: true }, ...changes];
}
