import { toFailure, type Failure } from '../../errors.ts';
import { openLookup, type AccountLookup } from './account-lookup.ts';
import { effectSoFar } from './effect-so-far.ts';
import { kindOfFailure } from './failure-kind.ts';
import type { Done, SendAttempt } from './send-attempt.ts';
import type { BulkOperation, BulkOutcome } from '../targets/target.ts';
import type { TargetPerson } from '../account.ts';
import { prepareItem } from './prepare-item.ts';
import type { ItemEffect, RunItem } from './run-record.ts';
import { checkSent, type Sent } from './sent.ts';
import { sendSingly } from './send-singly.ts';
import type { AccountSeen } from '../whose-account.ts';

/** Measured fastest: of 1000 in one request each costs three times as much. */
const largestChunk = 50;
const peopleLookedUpTogether = 4;
/** Statuses of an operation that another request may mend: an old version or none, or no PATCH. */
const mayGoSingly = new Set([412, 428, 405, 501]);

/** A chunk whose people are claimed (`sent`); `tried` are they as the store holds them now. */
interface ClaimedChunk {
  readonly chunk: readonly Ready[];
  readonly tried: readonly RunItem[];
}

interface Ready {
  readonly item: RunItem;
  readonly operation: BulkOperation;
  readonly effect: ItemEffect;
  readonly was?: AccountSeen;
  /** What the account holds once it is done. */
  readonly person: TargetPerson;
}

/**
 * Sends people chunk by chunk in bulk requests. A chunk that fails as a whole is looked up and sent singly at once, and the next is smaller.
 * Answers who is left to be sent singly, each as the store holds them now.
 */
export async function sendInBulk(
  attempt: SendAttempt,
  lookup: AccountLookup,
  items: readonly RunItem[],
): Promise<readonly RunItem[]> {
  const { target } = attempt.deps;
  const queue = [...items];
  const ready: Ready[] = [];
  const singly: RunItem[] = [];
  let limit = largestChunk;
  let size = limit;
  let failedSize = 0;
  /** The last chunk's people, stored while the next one is under way. */
  const unrecorded: Done[] = [];
  /** Claimed while the chunk before it is under way, so that no request waits for the store. */
  let ahead: ClaimedChunk | null = null;

  /** A target that is slow or down gets less at once for a while; one that fails twice at a size, or finds it too large, for good. */
  function shrink(verdict: ChunkVerdict, tried: number): void {
    size = verdict === 'no-bulk' ? 0 : tried >> 1;
    if (verdict === 'too-large' || tried === failedSize) limit = size;
    failedSize = tried;
  }

  /** Looks up the next few; who is there as wanted is confirmed without a request. */
  async function prepareNext(): Promise<void> {
    const next = queue.splice(0, peopleLookedUpTogether);
    const prepared = await Promise.all(
      next.map(async (item) => ({
        item,
        part: await prepareItem(lookup, item).catch((error) => toFailure(error, 'sync')),
      })),
    );
    const settled: Done[] = [];
    for (const { item, part } of prepared) {
      if ('code' in part) {
        if (await attempt.noteFailure(item, part)) singly.push(item);
      } else if (part.kind === 'operation') ready.push({ item, ...part });
      else if (part.kind === 'settled') settled.push({ item, sent: part.sent });
      else singly.push(item);
    }
    attempt.noteSuccess(settled);
    await attempt.confirm(settled);
  }

  /** A chunk that goes well is followed by one of up to this size. */
  function nextSize(): number {
    return Math.min(limit, size * 2);
  }

  /** How many of those who are ready go together; one operation alone is no better than a request of its own, and costs the answer. */
  async function countFitting(most: number): Promise<number> {
    return ready.length < 2 ? 0 : Math.min(most, await target.fitBulk(ready.map(({ operation }) => operation)));
  }

  async function claim(chunk: readonly Ready[]): Promise<ClaimedChunk | null> {
    if (chunk.length === 0) return null;
    const meant = chunk.map(({ item, effect, was }) => ({
      ...item,
      effect: effectSoFar(item, effect),
      ...(was ? { was } : {}),
    }));
    const tried = await attempt.claim(meant);
    return tried && { chunk, tried };
  }

  async function takeBack({ chunk }: ClaimedChunk): Promise<void> {
    await attempt.takeBack(chunk.map(({ item }) => item));
  }

  /** Nothing was sent for those who were claimed ahead: they are ready as before. */
  async function dropAhead(): Promise<void> {
    if (!ahead) return;
    const dropped: ClaimedChunk = ahead;
    ahead = null;
    await takeBack(dropped);
    ready.unshift(...dropped.chunk);
  }

  async function sendChunk({ chunk, tried }: ClaimedChunk): Promise<void> {
    const fits = await countFitting(nextSize());
    const sending = target
      .sendBulk(chunk.map(({ operation }) => operation))
      .catch((error: unknown) => toFailure(error, 'sync'));
    const claiming = claim(ready.splice(0, fits > 1 ? fits : 0));
    const [outcomes, claimed] = await Promise.all([sending, claiming, attempt.confirm(unrecorded.splice(0))]);
    ahead = claimed;
    if ('code' in outcomes) {
      await dropAhead();
      return settleFailedChunk(tried, outcomes);
    }
    size = nextSize();
    await settleOutcomes(chunk, tried, outcomes);
  }

  async function settleFailedChunk(tried: readonly RunItem[], failure: Failure): Promise<void> {
    const verdict = judgeChunk(failure);
    if (verdict === 'stop') return attempt.hold('failed', failure);
    if (verdict === 'wait') return attempt.hold('wait', failure);
    if (verdict === 'down') attempt.noteSystemFailure(failure);
    shrink(verdict, tried.length);
    if (attempt.held) return;
    const fresh = await openLookup(target, tried.length).catch((error: unknown) => toFailure(error, 'sync'));
    if (!('code' in fresh)) return sendSingly(attempt, fresh, tried);
    attempt.hold(judgeChunk(fresh) === 'stop' ? 'failed' : 'wait', fresh);
  }

  async function settleOutcomes(
    chunk: readonly Ready[],
    tried: readonly RunItem[],
    outcomes: readonly BulkOutcome[],
  ): Promise<void> {
    const done: Done[] = [];
    const failed: { item: RunItem; failure: Failure }[] = [];
    for (const [index, { effect, person }] of chunk.entries()) {
      const [item, outcome] = [tried[index], outcomes[index]];
      if (!item || !outcome) continue;
      const sent = 'code' in outcome ? outcome : readSent(item, outcome, effect, person);
      if ('code' in sent) failed.push({ item, failure: sent });
      else done.push({ item, sent });
    }
    attempt.noteSuccess(done);
    unrecorded.push(...done);
    if (failed.length === 0 && lookup.complete) return;
    await attempt.confirm(unrecorded.splice(0));
    for (const { item, failure } of failed) await settleFailedOperation(item, failure, done.length > 0);
  }

  async function settleFailedOperation(item: RunItem, failure: Failure, othersWork: boolean): Promise<void> {
    const kind = kindOfFailure(failure);
    if (failure.detail?.['reason'] === 'singly') return void singly.push(item);
    if (
      kind === 'person' &&
      failure.code !== 'target-conflict' &&
      !mayGoSingly.has(Number(failure.detail?.['status']))
    ) {
      await attempt.noteFailure(item, failure);
      return;
    }
    if (kind === 'wait') attempt.hold('wait', failure);
    if (kind === 'system' && othersWork) attempt.suspect(item);
    singly.push(item);
  }

  while (!attempt.held && (ahead || queue.length > 0 || ready.length > 0)) {
    if (queue.length > 0 && ready.length < nextSize() + (ahead ? 0 : size)) {
      await prepareNext();
      continue;
    }
    if (ahead) {
      const claimed: ClaimedChunk = ahead;
      ahead = null;
      if (await attempt.beginSendingClaimed(claimed.tried)) await sendChunk(claimed);
      else await takeBack(claimed);
      continue;
    }
    const fits = await countFitting(size);
    if (fits > 1) {
      const claimed = await claim(ready.splice(0, fits));
      if (claimed && attempt.beginSending(claimed.tried)) await sendChunk(claimed);
      else if (claimed) await takeBack(claimed);
    } else singly.push(...ready.splice(0, size < 2 ? Infinity : 1).map(({ item }) => item));
    if (size < 2) singly.push(...queue.splice(0));
  }
  await dropAhead();
  await attempt.confirm(unrecorded);
  return singly;
}

type ChunkVerdict = 'stop' | 'wait' | 'too-large' | 'no-bulk' | 'down';

/** What the failure of a whole bulk request means. Where single requests might still work they are tried. */
function judgeChunk(failure: Failure): ChunkVerdict {
  const status = Number(failure.detail?.['status'] ?? 0);
  if (status === 413) return 'too-large';
  if (status === 404 || status === 405 || status === 501) return 'no-bulk';
  const kind = kindOfFailure(failure);
  if (kind === 'stop' || kind === 'wait') return kind;
  return kind === 'person' ? 'no-bulk' : 'down';
}

/** What the target has now, by its answer; where it left the account out, a success means: as it was sent, but for what was not. */
function readSent(
  item: RunItem,
  { remoteId, account, unsent = [] }: Exclude<BulkOutcome, Failure>,
  effect: ItemEffect,
  person: TargetPerson,
): Sent | Failure {
  const former = Object.fromEntries(unsent.map(({ field, from }) => [field, from]));
  const believed = { remoteId, person: { ...person, ...former }, active: item.action !== 'archive' };
  try {
    return checkSent(item, { account: account ?? believed, effect });
  } catch (error) {
    return toFailure(error, 'sync');
  }
}
