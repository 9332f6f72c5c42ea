import { AppError, isAppError } from '../../../errors.ts';
import type { FieldChange, TargetAccount, TargetPerson } from '../../account.ts';
import { withAlso } from './dialect.ts';
import { isNothing } from './extension-support.ts';
import { findMissed } from './find-missed.ts';
import { emailChange, isExtensionField } from './patch-parts.ts';
import { patchUser } from './patch-user.ts';
import { readAccount } from './read-user.ts';
import { isPutRefused, replaceUser } from './replace-user.ts';
import type { Talk } from './wire.ts';
import type { Update } from './user-update.ts';

/** Changes an account and answers it as it is then: by PATCH, or by PUT where the server has no PATCH or its PATCH doesn't do what it says. */
export async function updateUser(talk: Talk, update: Update): Promise<TargetAccount> {
  const account = await change(talk, update);
  return withUserName(talk, withActive(await believe(talk, update, account), update.changes), update.changes);
}

/** Some answer a change by what stood there before it. Whether this one does shows when it is read. */
async function believe(talk: Talk, { remoteId, changes }: Update, answered: TargetAccount): Promise<TargetAccount> {
  const { dialect } = talk.wire;
  if (dialect.truthful || missedOf(talk, changes, answered).length === 0) return answered;
  const now = await readAgain(talk, remoteId);
  if (missedOf(talk, changes, now).length > 0) dialect.truthful = true;
  return now;
}

/** Where the server lets nobody change a user name, the one that was to be changed stays. */
function withUserName(
  { wire: { dialect } }: Talk,
  account: TargetAccount,
  changes: readonly FieldChange[],
): TargetAccount {
  const named = changes.find(({ field }) => field === 'userName');
  return dialect.userNameStays && named && account.person.userName !== named.to
    ? { ...account, userNameStays: true }
    : account;
}

/** What an answer doesn't show of a change, and the server isn't known to drop. */
function missedOf(
  { wire: { dialect } }: Talk,
  changes: readonly FieldChange[],
  account: TargetAccount,
): readonly FieldChange[] {
  const sent = changes.filter(
    ({ field }) => (dialect.extension || !isExtensionField(field)) && !(dialect.userNameStays && field === 'userName'),
  );
  return findMissed(sent, account).filter(({ field }) => !dialect.dropped.includes(field));
}

/** Where the server doesn't tell whether somebody is active, a success means: as it was sent. */
export function withActive(account: TargetAccount, changes: readonly FieldChange[]): TargetAccount {
  const active = changes.find(({ field }) => field === 'active')?.to;
  return account.activeUnsaid && typeof active === 'boolean' ? { ...account, active } : account;
}

async function change(talk: Talk, update: Update): Promise<TargetAccount> {
  const { capabilities, wire } = talk;
  const { dialect } = wire;
  const { remoteId, changes, person } = update;
  if (isNothing(changes, dialect)) return readAgain(talk, remoteId);
  const isByPut = dialect.put && goesByPut(changes, dialect.byPut);
  const mayPatch = capabilities.patch && dialect.patch && !isByPut;
  const patched = mayPatch ? await tryPatch(talk, update) : null;
  if (!patched) return replaceUser(talk, remoteId, changes, person);
  return finishPatch(talk, update, patched);
}

/** What a PATCH was answered with success for and didn't do is done by PUT. */
export async function finishPatch(talk: Talk, update: Update, patched: TargetAccount): Promise<TargetAccount> {
  const { dialect } = talk.wire;
  const { changes, person } = update;
  const isKept = ({ field, to }: FieldChange): boolean =>
    isExtensionField(field) && to !== '' && patched.person[field as 'gradeLevel'] === to;
  if (dialect.extension && changes.some(isKept)) dialect.extensionKept = true;
  const missed = missedOf(talk, changes, patched);
  return missed.length === 0 || !dialect.put ? patched : putMissed(talk, patched, missed, person);
}

export function goesByPut(changes: readonly FieldChange[], byPut: readonly FieldChange['field'][]): boolean {
  return (
    changes.some(({ field }) => byPut.includes(field)) || (byPut.includes('email') && emailChange(changes) !== null)
  );
}

/** `null` from a server that has no PATCH, whatever it said. */
async function tryPatch(talk: Talk, update: Update): Promise<TargetAccount | null> {
  try {
    return await patchUser(talk, update);
  } catch (error) {
    const status = isAppError(error) ? error.detail['status'] : null;
    if (status !== 405 && status !== 501) throw error;
    talk.wire.dialect.patch = false;
    return null;
  }
}

/** Learns from one try whether PUT does it. A server that won't have it so either keeps what it has. */
async function putMissed(
  talk: Talk,
  account: TargetAccount,
  missed: readonly FieldChange[],
  person?: TargetPerson,
): Promise<TargetAccount> {
  const { dialect } = talk.wire;
  let wasDone = false;
  const isDone = (read: TargetAccount): boolean => (wasDone = findMissed(missed, read).length === 0);
  const replaced = await replaceUser(talk, account.remoteId, missed, person, isDone).catch((error: unknown) => {
    if (!isPutRefused(talk.wire, error)) throw error;
    return account;
  });
  // It had done it, and answered by what stood there before.
  if (wasDone) return replaced;
  dialect.truthful = true;
  const still = findMissed(missed, replaced);
  const fieldsOf = (isStill: boolean) =>
    missed.filter((each) => still.includes(each) === isStill).map(({ field }) => field);
  // One value of the extension that isn't kept says nothing about those that are.
  const isSure = (field: FieldChange['field']) => !dialect.extensionKept || !isExtensionField(field);
  dialect.dropped = withAlso(dialect.dropped, fieldsOf(true).filter(isSure));
  dialect.byPut = withAlso(dialect.byPut, fieldsOf(false));
  return replaced;
}

async function readAgain({ wire }: Talk, remoteId: string): Promise<TargetAccount> {
  const account = await readAccount(wire, remoteId);
  if (!account) throw new AppError('target-not-found');
  return account;
}
