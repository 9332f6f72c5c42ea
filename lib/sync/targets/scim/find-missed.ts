import type { FieldChange, TargetAccount } from '../../account.ts';
import { emailChange } from './patch-parts.ts';

/**
 * The changes that the account shows no trace of, although the server answered with success: it holds what it held before. The address that goes
 * with a new user name counts as a change of its own.
 */
export function findMissed(changes: readonly FieldChange[], account: TargetAccount): readonly FieldChange[] {
  const missed = changes.filter((change) => {
    if (change.field === 'email' || (change.field === 'active' && account.activeUnsaid)) return false;
    const held = change.field === 'active' ? account.active : account.person[change.field];
    return held === change.from && held !== change.to;
  });
  const email = emailChange(changes);
  if (!email || !account.emails || account.emails.includes(email.to)) return missed;
  // It shows none at all: writing what can't be read could wipe some.
  if (account.emails.length === 0) return missed;
  return [...missed, { field: 'email', from: email.from, to: email.to }];
}
