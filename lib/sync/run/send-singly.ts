import { toFailure, type Failure } from '../../errors.ts';
import type { AccountLookup } from './account-lookup.ts';
import { releaseEmail } from './release-email.ts';
import { openClaimQueue, type Claimed } from './claim-ahead.ts';
import type { Done, SendAttempt } from './send-attempt.ts';
import type { RunItem } from './run-record.ts';
import { sendItem } from './send-item.ts';
import type { Sent } from './sent.ts';

const concurrency = 4;
/** Milliseconds; with a slow target. */
const longestUnstored = 500;

/**
 * Sends each person by requests of their own, several people at once, until nobody is left or something holds up the run. Who was claimed by then
 * and not asked for is as before.
 */
export async function sendSingly(
  attempt: SendAttempt,
  lookup: AccountLookup,
  items: readonly RunItem[],
  together = concurrency,
): Promise<void> {
  const { clock } = attempt.deps;
  const done: Done[] = [];
  let storedAt = clock.now();

  /** With the next claims, or apart where they are long in coming. This is also how a pause is heard of. */
  function storeDone(): Promise<void> {
    storedAt = clock.now();
    return attempt.confirm(done.splice(0));
  }

  const people = items.map((item) => ({ item, lookup }));
  const queue = openClaimQueue(attempt, people, together, storeDone);

  async function drain(): Promise<void> {
    try {
      for (let next = await queue.takeNext(); next; next = await queue.takeNext()) {
        const { item, tried } = next;
        if (!attempt.beginSending([item])) return queue.putBack(next);
        const end = await sendOne(attempt, next);
        if (end === 'again') queue.tryAgain(tried);
        else if (end !== 'settled') {
          done.push({ item, sent: end });
          attempt.noteSuccess(done.slice(-1));
        }
        if (queue.allClaimed || clock.now() - storedAt > longestUnstored) await storeDone();
      }
    } catch (storeFailure) {
      attempt.hold('stopped', null);
      throw storeFailure;
    }
  }

  const ends = await Promise.allSettled(Array.from({ length: together }, drain));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  await Promise.all([storeDone(), queue.close()]);
}

/**
 * Answers what the target has of them by then; `again` when they should be tried again, `settled` when what becomes of them is decided otherwise.
 */
async function sendOne(
  attempt: SendAttempt,
  { item, tried, lookup, unpredicted }: Claimed,
): Promise<Sent | 'again' | 'settled'> {
  const { target, store } = attempt.deps;
  const { previousHolder, person } = item;
  const fail = async (failure: Failure) => ((await attempt.noteFailure(tried, failure)) ? 'again' : 'settled');
  if (unpredicted) return fail(unpredicted);
  if (previousHolder) {
    const former = await releaseEmail(attempt.deps, previousHolder, person.userName).catch((error) =>
      toFailure(error, 'sync'),
    );
    if (former && 'code' in former) return fail(former);
    if (former) await store.recordEntry(former);
  }
  const sent = await sendItem(target, lookup, item, () => attempt.proof).catch((error: unknown) =>
    toFailure(error, 'sync'),
  );
  return 'code' in sent ? fail(sent) : sent;
}
