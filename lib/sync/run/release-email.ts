import { AppError, toFailure } from '../../errors.ts';
import { kindOfFailure } from './failure-kind.ts';
import { toLedgerEntry } from '../ledger.ts';
import type { SyncTarget } from '../targets/target.ts';
import type { Clock } from '../clock.ts';
import type { LedgerEntry, TargetAccount, PreviousHolder } from '../account.ts';
import { leftTemporaryAddress } from './temporary-address.ts';

/**
 * Makes the archived account of somebody who left give up `userName` for a temporary address, if it still has it. Answers what the target holds of
 * that account then, `null` when it doesn't know it. Doing it again changes nothing.
 * Rejects with `target-conflict` when the account may not be touched (it is active, or another system's by now) or the target doesn't let it.
 */
export async function releaseEmail(
  { target, clock }: { readonly target: SyncTarget; readonly clock: Clock },
  { studentId, remoteId }: PreviousHolder,
  userName: string,
): Promise<LedgerEntry | null> {
  const externalId = String(studentId);
  const found = (await target.readAccount(remoteId)) ?? (await target.findAccount('externalId', externalId));
  if (!found) return null;
  const account = found.person.userName === userName ? await moveAway(target, found, externalId) : found;
  return toLedgerEntry(studentId, account, account.person, clock.now());
}

async function moveAway(target: SyncTarget, account: TargetAccount, externalId: string): Promise<TargetAccount> {
  const { remoteId, person, active, version } = account;
  const refuse = (reason: string): AppError => new AppError('target-conflict', { reason, holder: externalId });
  if (person.externalId !== '' && person.externalId !== externalId) throw refuse('not-ours');
  if (active) throw refuse('still-active');
  const change = { field: 'userName' as const, from: person.userName, to: leftTemporaryAddress(externalId) };
  const moved = await target.update(remoteId, [change], version).catch((error: unknown) => {
    if (kindOfFailure(toFailure(error, 'sync')) === 'person') throw refuse('not-given-up');
    throw error;
  });
  if (moved.person.userName === person.userName) throw refuse('not-given-up');
  return moved;
}
