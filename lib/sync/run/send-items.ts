import { toFailure, type Failure } from '../../errors.ts';
import { askTarget, openLookup, type AccountLookup } from './account-lookup.ts';
import { kindOfFailure } from './failure-kind.ts';
import { mayHaveBeenMade } from '../in-doubt.ts';
import { looksFirst } from './looks-first.ts';
import { orderHandovers } from './order-handovers.ts';
import { openSendAttempt, type SendAttempt, type SendAttemptEnd, type SendDeps } from './send-attempt.ts';
import type { RunItem, SyncRun } from './run-record.ts';
import { sendInBulk } from './send-in-bulk.ts';
import { sendSingly } from './send-singly.ts';
import { settleContested } from './settle-contested.ts';

export type { SendAttemptEnd, SendDeps } from './send-attempt.ts';

/** Sends open items until none is left or something holds up the run. Rejects only when the store fails. */
export async function sendItems(
  deps: SendDeps,
  { runId, pauses }: Pick<SyncRun, 'runId' | 'pauses'>,
  open: readonly RunItem[],
): Promise<SendAttemptEnd> {
  const attempt = openSendAttempt(deps, runId, open, pauses);
  const items = orderHandovers(open.filter(({ previousHolder }) => !previousHolder));
  const lookup = await openOrHold(attempt, items.filter(needsLookup).length);
  const largest = lookup && (await askForBulk(attempt, items.length));
  if (!lookup || largest === null) return attempt.end();
  const isSure = !items.some(mayHaveBeenMade) || (await orHold(attempt, askForTwins(deps)));
  if (isSure === null) return attempt.end();
  const inBulk =
    largest > 1 ? items.filter((item) => goesInBulk(item, lookup) && (isSure || !mayHaveBeenMade(item))) : [];
  const apart = new Set(inBulk);
  await sendSingly(attempt, lookup, largest > 1 ? items.filter((item) => !apart.has(item)) : items);
  const left = attempt.held ? [] : await sendInBulk(attempt, lookup, inBulk);
  // Who failed in a bulk did so after the list was read.
  const isOld = left.some(({ state }) => state === 'sent');
  const fresh = isOld && !attempt.held ? await openOrHold(attempt, left.filter(needsLookup).length) : lookup;
  if (fresh) await sendSingly(attempt, fresh, left);
  // Now that whoever has left is archived.
  const takingOver = open.filter(({ previousHolder }) => previousHolder);
  await sendSingly(attempt, askTarget(deps.target), takingOver);
  await settleContested(attempt, pauses);
  return attempt.end();
}

/** `null` when the target can't be asked; the run is held then. */
async function openOrHold(attempt: SendAttempt, expected: number): Promise<AccountLookup | null> {
  return orHold(attempt, openLookup(attempt.deps.target, expected));
}

/** Whether nobody can be doubled: a second account is refused. */
async function askForTwins({ target }: SendDeps): Promise<boolean> {
  return (await target.refusesTwins?.()) ?? false;
}

/** How many operations the target takes at once, 0 without bulk or for a single person; `null` when it can't be asked. */
async function askForBulk(attempt: SendAttempt, people: number): Promise<number | null> {
  if (people < 2) return 0;
  const capabilities = await orHold(attempt, attempt.deps.target.describe());
  return capabilities && (capabilities.bulk?.maxOperations ?? 0);
}

async function orHold<Answer extends object | boolean>(
  attempt: SendAttempt,
  asked: Promise<Answer>,
): Promise<Answer | null> {
  const answer = await asked.catch((error: unknown): Failure => toFailure(error, 'sync'));
  if (!isFailure(answer)) return answer;
  const kind = kindOfFailure(answer);
  attempt.hold(kind === 'system' || kind === 'wait' ? 'wait' : 'failed', answer);
  return null;
}

function isFailure(answer: object | boolean): answer is Failure {
  return typeof answer === 'object' && 'code' in answer;
}

/** Known people are sent as they are; whoever may have got there already, comes back, or gets another address beside what else they have, is looked for first. */
function needsLookup(item: RunItem): boolean {
  const isMoved = item.changes.some(({ field }) => field === 'userName' || field === 'email');
  return item.remoteId === null || isMoved || looksFirst(item);
}

/**
 * Who was sent once, in a request that came to nothing or in a life of the worker that ended, may go in a bulk again if it is sure what the
 * target holds; the second time each goes alone.
 */
function goesInBulk(item: RunItem, lookup: AccountLookup): boolean {
  return item.state === 'pending' || (lookup.complete && item.attempts === 1);
}
