import { mayHaveBeenMade } from '../in-doubt.ts';
import { askTarget, openLookup, type AccountLookup } from './account-lookup.ts';
import { askFirst, askOrHold, needsLookup, type FirstAnswers } from './ask-first.ts';
import { orderHandovers } from './order-handovers.ts';
import type { RunItem, SyncRun } from './run-record.ts';
import { openSendAttempt, type Failed, type SendAttempt, type SendDeps } from './send-attempt.ts';
import { sendInBulk } from './send-in-bulk.ts';
import { sendSingly } from './send-singly.ts';
import { settleContested } from './settle-contested.ts';
import { endOf, type SendAttemptEnd } from './standing.ts';

/**
 * Sends open items until none is left or something holds up the run: who goes alone, who goes in bulk, whom the bulk left over, whoever gets the email of
 * somebody who has left and is archived by then, and at last those whose email or ID was taken. Once the run is held up each of these does nothing.
 * Rejects only when the store fails.
 */
export async function sendItems(
  deps: SendDeps,
  { runId, pauses }: Pick<SyncRun, 'runId' | 'pauses'>,
  open: readonly RunItem[],
): Promise<SendAttemptEnd> {
  const attempt = openSendAttempt(deps, runId, open, pauses);
  const items = orderHandovers(open.filter(({ previousHolder }) => !previousHolder));
  const answers = await askFirst(attempt, items);
  if (answers) {
    const { lookup } = answers;
    const inBulk = new Set(items.filter((item) => goesInBulk(item, answers)));
    const alone = items.filter((item) => !inBulk.has(item));
    const takingOver = open.filter(({ previousHolder }) => previousHolder);

    const contested = [...(await sendSingly(attempt, lookup, alone))];
    const bulk = await sendInBulk(attempt, lookup, [...inBulk]);
    contested.push(...bulk.contested, ...(await sendLeftOver(attempt, lookup, bulk.singly)));
    contested.push(...(await sendSingly(attempt, askTarget(deps.target), takingOver)));
    await settleContested(attempt, contested);
  }
  return endOf(attempt.standing);
}

/** Who failed in a bulk did so after the list was read: it is read anew for them. */
async function sendLeftOver(
  attempt: SendAttempt,
  lookup: AccountLookup,
  left: readonly RunItem[],
): Promise<readonly Failed[]> {
  if (attempt.standing.held) return [];
  const isOld = left.some(({ state }) => state === 'sent');
  const fresh = isOld
    ? await askOrHold(attempt, openLookup(attempt.deps.target, left.filter(needsLookup).length))
    : lookup;
  return fresh ? sendSingly(attempt, fresh, left) : [];
}

/**
 * Who was sent once, in a request that came to nothing or in a life of the worker that ended, may go in a bulk again if it is sure what the
 * target holds; the second time each goes alone.
 */
function goesInBulk(item: RunItem, { largestBulk, lookup, isSure }: FirstAnswers): boolean {
  if (largestBulk < 2 || (!isSure && mayHaveBeenMade(item))) return false;
  return item.state === 'pending' || (lookup.complete && item.attempts === 1);
}
