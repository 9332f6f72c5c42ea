import { toFailure, type Failure } from '../../errors.ts';
import type { AccountLookup } from './account-lookup.ts';
import { closeLine, openLine, takeNext, tryAgain, writeDone, type Claimed, type Line } from './claim-ahead.ts';
import { releaseEmail } from './release-email.ts';
import type { RunItem } from './run-record.ts';
import { lookWhetherStopped, settleFailure, type Failed, type SendAttempt } from './send-attempt.ts';
import { sendItem } from './send-item.ts';
import type { Sent } from './sent.ts';
import { hold, maySend, noteSuccess, proofOf } from './standing.ts';

const concurrency = 4;
/** Milliseconds; with a slow target. */
const longestUnwritten = 500;
const writtenTogether = 6;

/**
 * Sends each person by requests of their own, several people at once, until nobody is left or something holds up the run. Who was claimed by then
 * and not asked for is as before. Answers who could not be sent for what another account holds.
 */
export async function sendSingly(
  attempt: SendAttempt,
  lookup: AccountLookup,
  items: readonly RunItem[],
  together = concurrency,
): Promise<readonly Failed[]> {
  const line = openLine(attempt, items, lookup, together);
  const senders = await Promise.allSettled(Array.from({ length: together }, () => sendFrom(attempt, line)));
  for (const sender of senders) if (sender.status === 'rejected') throw sender.reason;
  await closeLine(attempt, line);
  return senders.flatMap((sender) => (sender.status === 'fulfilled' ? sender.value : []));
}

/** One after the other: claimed, sent, and what became of it noted and written. */
async function sendFrom(attempt: SendAttempt, line: Line): Promise<readonly Failed[]> {
  const { standing } = attempt;
  const contested: Failed[] = [];
  try {
    for (let next = await takeNext(attempt, line); next; next = await takeNext(attempt, line)) {
      const { item, tried } = next;
      if (!maySend(standing, [item])) {
        line.claimed.push(next);
        break;
      }
      const sent = await sendClaimed(attempt, next);
      if ('code' in sent) {
        const what = await settleFailure(attempt, tried, sent);
        if (what === 'again') tryAgain(attempt, line, tried);
        if (what === 'contested') contested.push({ item: tried, failure: sent });
      } else {
        line.done.push({ item, sent });
        noteSuccess(standing, [{ item, sent }]);
      }
      await writeOrLook(attempt, line);
    }
  } catch (storeFailure) {
    hold(standing, 'stopped', null);
    throw storeFailure;
  }
  return contested;
}

/** The requests for one person. Rejects only when the store fails. */
async function sendClaimed(attempt: SendAttempt, next: Claimed): Promise<Sent | Failure> {
  const { deps, standing } = attempt;
  const { item, lookup, unpredicted } = next;
  if (unpredicted) return unpredicted;
  const refused = await releaseFor(attempt, item);
  return refused ?? sendItem(deps.target, lookup, item, () => proofOf(standing)).catch(whatFailed);
}

/** Has whoever left give up the email that this person is to get. Answers why not, `null` when it is free. */
async function releaseFor({ deps }: SendAttempt, { previousHolder, person }: RunItem): Promise<Failure | null> {
  if (!previousHolder) return null;
  const former = await releaseEmail(deps, previousHolder, person.userName).catch(whatFailed);
  if (former && 'code' in former) return former;
  if (former) await deps.store.recordEntry(former);
  return null;
}

/** Who is done is written with the next claims; apart from them where these are long in coming, or all are claimed. Then a pause is looked for, too. */
async function writeOrLook(attempt: SendAttempt, line: Line): Promise<void> {
  const { waiting, done, writtenAt } = line;
  if (attempt.deps.clock.now() - writtenAt > longestUnwritten) return writeDone(attempt, line);
  if (waiting.length > 0) return;
  await (done.length < writtenTogether ? lookWhetherStopped(attempt) : writeDone(attempt, line));
}

function whatFailed(error: unknown): Failure {
  return toFailure(error, 'sync');
}
