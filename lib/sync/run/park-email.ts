import { isAppError, toFailure } from '../../errors.ts';
import { openLookup } from './account-lookup.ts';
import { kindOfFailure } from './failure-kind.ts';
import { findEmailCycles, type Place } from './find-email-cycles.ts';
import type { SendAttempt } from './send-attempt.ts';
import type { LedgerEntry, TargetAccount } from '../account.ts';
import type { RunItem } from './run-record.ts';
import { hold } from './standing.ts';
import { movingTemporaryAddress } from './temporary-address.ts';

/** Somebody who gave up their email for a while. */
export interface ParkedEmail {
  readonly studentId: number;
  /** Their account as it was before. */
  readonly account: TargetAccount;
}

/** Who can move now. */
interface Turn {
  readonly parked: readonly ParkedEmail[];
  /** Those in circles, in the order in which they can move one after the other. */
  readonly movers: readonly RunItem[];
  /** The target takes no stand-in, so none of these can move. */
  readonly stuck: readonly number[];
}

/**
 * Students who swap emails, two or more in a circle: one of each circle steps aside to a temporary address, so that the others can follow. The ledger
 * holds the stand-in before the target is asked for it: whoever a kill leaves there has a change in every plan to come.
 * Answers who can move; `null` when the target can't be asked now: the run is held then.
 */
export async function parkEmails(attempt: SendAttempt, items: readonly RunItem[]): Promise<Turn | null> {
  const parked: ParkedEmail[] = [];
  const movers: RunItem[] = [];
  const stuck: number[] = [];
  try {
    const lookup = await openLookup(attempt.deps.target, items.length);
    for (const cycle of await findEmailCycles(lookup, items)) {
      const people = cycle.map(({ item }) => item);
      const parkedEmail = await giveWay(attempt, cycle);
      if (parkedEmail) {
        parked.push(parkedEmail);
        movers.push(...people.reverse());
      } else stuck.push(...people.map(({ studentId }) => studentId));
    }
    return { parked, movers, stuck };
  } catch (error) {
    holdUp(attempt, error);
    return null;
  }
}

/** The first of a circle steps aside; `null` when the target takes no stand-in. */
async function giveWay(attempt: SendAttempt, [first]: readonly Place[]): Promise<ParkedEmail | null> {
  if (!first) return null;
  const { store } = attempt.deps;
  const { account, item } = first;
  const address = movingTemporaryAddress(item.person.externalId);
  await store.recordEntry(toEntry(attempt, item.studentId, account, address));
  if (await moveTo(attempt, account, address)) return { studentId: item.studentId, account };
  await store.recordEntry(toEntry(attempt, item.studentId, account, account.person.userName));
  return null;
}

/** Gives those back their former email who could not have the new one, where it is still free. */
export async function restoreEmails(attempt: SendAttempt, parked: readonly ParkedEmail[]): Promise<void> {
  const { store, target } = attempt.deps;
  try {
    for (const { studentId, account } of parked) {
      const now = await target.readAccount(account.remoteId);
      const former = account.person.userName;
      if (now?.person.userName !== movingTemporaryAddress(String(studentId)) || former === now.person.userName)
        continue;
      if (await moveTo(attempt, now, former)) await store.recordEntry(toEntry(attempt, studentId, now, former));
    }
  } catch (error) {
    holdUp(attempt, error);
  }
}

/** False when the target doesn't take the address for this account. */
async function moveTo(
  attempt: SendAttempt,
  { remoteId, person, version }: TargetAccount,
  address: string,
): Promise<boolean> {
  const change = { field: 'userName' as const, from: person.userName, to: address };
  try {
    const account = await attempt.deps.target.update(remoteId, [change], version);
    return account.person.userName === address;
  } catch (error) {
    if (kindOfFailure(toFailure(error, 'sync')) === 'person') return false;
    throw error;
  }
}

function toEntry(attempt: SendAttempt, studentId: number, account: TargetAccount, userName: string): LedgerEntry {
  const { remoteId, person, active } = account;
  return { studentId, remoteId, person: { ...person, userName }, active, confirmedAt: attempt.deps.clock.now() };
}

/** The target can't be asked now: the run waits or ends. A store that fails is the caller's to hear of. */
function holdUp(attempt: SendAttempt, error: unknown): void {
  if (!isAppError(error)) throw error;
  const failure = toFailure(error, 'sync');
  hold(attempt.standing, kindOfFailure(failure) === 'stop' ? 'failed' : 'wait', failure);
}
