import { toFailure, type Failure } from '../../errors.ts';
import type { BulkOutcome } from '../targets/target.ts';
import { openLookup, type AccountLookup } from './account-lookup.ts';
import {
  asksForNext,
  giveBack,
  openBulkLine,
  prepareUpTo,
  takeChunk,
  takeFollowing,
  type BulkLine,
  type Chunk,
} from './bulk-line.ts';
import { shrink, sizeAfterSuccess } from './chunk-size.ts';
import { kindOfFailure } from './failure-kind.ts';
import { judgeChunk, judgeOperation, readSent } from './judge-bulk.ts';
import type { RunItem } from './run-record.ts';
import { confirm, lookWhetherStopped, settleFailure, type Failed, type SendAttempt } from './send-attempt.ts';
import { sendSingly } from './send-singly.ts';
import { hold, maySend, noteSuccess, noteSystemFailure, suspect, type Done } from './standing.ts';

/** Who is left over, each as the store holds them now. */
export interface BulkEnd {
  readonly singly: readonly RunItem[];
  readonly contested: readonly Failed[];
}

/**
 * Sends people chunk by chunk in bulk requests, one after the other. While one is under way, those of the one before are written and those of the next
 * claimed, so that no request waits for the store. A chunk that fails as a whole is looked up and sent singly at once, and the next is smaller.
 */
export async function sendInBulk(
  attempt: SendAttempt,
  lookup: AccountLookup,
  items: readonly RunItem[],
): Promise<BulkEnd> {
  const { standing } = attempt;
  const line = openBulkLine(lookup, items);
  let chunk = await takeChunk(attempt, line);
  while (chunk && maySend(standing, chunk.tried)) {
    const [answer, following] = await Promise.all([sendChunk(attempt, chunk), takeFollowing(attempt, line)]);
    if ('code' in answer) {
      await giveBack(attempt, line, following);
      await recover(attempt, line, chunk, answer);
      chunk = standing.held ? null : await takeChunk(attempt, line);
    } else {
      const heard = following ? lookWhetherStopped(attempt) : Promise.resolve();
      await Promise.all([heard, settleAnswer(attempt, line, chunk, answer)]);
      chunk = following ?? (standing.held ? null : await takeChunk(attempt, line));
    }
  }
  await giveBack(attempt, line, chunk);
  await confirm(attempt, line.done);
  return line;
}

async function sendChunk(
  { deps: { target } }: SendAttempt,
  { people }: Chunk,
): Promise<readonly BulkOutcome[] | Failure> {
  return target.sendBulk(people.map(({ operation }) => operation)).catch((error: unknown) => toFailure(error, 'sync'));
}

/** A chunk failed as a whole: any of its people may have been done. */
async function recover(attempt: SendAttempt, line: BulkLine, { tried }: Chunk, failure: Failure): Promise<void> {
  const { standing } = attempt;
  const verdict = judgeChunk(failure);
  if (verdict === 'stop') return hold(standing, 'failed', failure);
  if (verdict === 'wait') return hold(standing, 'wait', failure);
  if (verdict === 'down') noteSystemFailure(standing, failure);
  line.size = shrink(line.size, verdict, tried.length);
  if (standing.held) return;
  const fresh = await openLookup(attempt.deps.target, tried.length).catch((error: unknown) => toFailure(error, 'sync'));
  if ('code' in fresh) return hold(standing, judgeChunk(fresh) === 'stop' ? 'failed' : 'wait', fresh);
  line.contested.push(...(await sendSingly(attempt, fresh, tried)));
}

/** Notes what became of each of a chunk, and looks up who goes after the next. Who is done is written while that is under way. */
async function settleAnswer(
  attempt: SendAttempt,
  line: BulkLine,
  { people, tried }: Chunk,
  outcomes: readonly BulkOutcome[],
): Promise<void> {
  const done: Done[] = [];
  const failed: Failed[] = [];
  for (const [index, ready] of people.entries()) {
    const [item, outcome] = [tried[index], outcomes[index]];
    if (!item || !outcome) continue;
    const sent = readSent(item, ready, outcome);
    if ('code' in sent) failed.push({ item, failure: sent });
    else done.push({ item, sent });
  }
  line.size = { ...line.size, now: sizeAfterSuccess(line.size) };
  noteSuccess(attempt.standing, done);
  line.done.push(...done);
  if (failed.length > 0) await confirm(attempt, line.done.splice(0));
  for (const { item, failure } of failed) await settleOperation(attempt, line, item, failure, done.length > 0);
  // Looking up may take long.
  const written = asksForNext(line) ? confirm(attempt, line.done.splice(0)) : Promise.resolve();
  await Promise.all([written, prepareUpTo(attempt, line, line.size.now)]);
}

/** What is refused for good is refused at once; anybody else is looked up and sent singly. */
async function settleOperation(
  attempt: SendAttempt,
  line: BulkLine,
  item: RunItem,
  failure: Failure,
  othersWork: boolean,
): Promise<void> {
  const { standing } = attempt;
  const verdict = judgeOperation(failure);
  if (verdict === 'refused') return void (await settleFailure(attempt, item, failure));
  if (verdict === 'singly') {
    const kind = kindOfFailure(failure);
    if (kind === 'wait') hold(standing, 'wait', failure);
    if (kind === 'system' && othersWork) suspect(standing, item);
  }
  line.singly.push(item);
}
