import { toFailure, type Failure } from '../../errors.ts';
import { openLookup, type AccountLookup } from './account-lookup.ts';
import { effectSoFar } from './effect-so-far.ts';
import { kindOfFailure } from './failure-kind.ts';
import type { Done, Pass } from './pass.ts';
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

/** A chunk whose people are marked `sent`; `tried` are they as the store holds them now. */
interface MarkedChunk {
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
 * Answers who is left to be sent singly, each as the store holds her now.
 */
export async function sendInBulk(
  pass: Pass,
  lookup: AccountLookup,
  items: readonly RunItem[],
): Promise<readonly RunItem[]> {
  const { target } = pass.deps;
  const queue = [...items];
  const ready: Ready[] = [];
  const singly: RunItem[] = [];
  let limit = largestChunk;
  let size = limit;
  let failedSize = 0;
  /** The last chunk's people, stored while the next one is under way. */
  const unrecorded: Done[] = [];
  /** Marked while the chunk before it is under way, so that no request waits for the store. */
  let ahead: MarkedChunk | null = null;

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
        if (await pass.noteFailure(item, part)) singly.push(item);
      } else if (part.kind === 'operation') ready.push({ item, ...part });
      else if (part.kind === 'settled') settled.push({ item, sent: part.sent });
      else singly.push(item);
    }
    pass.noteSuccess(settled);
    await pass.confirm(settled);
  }

  /** A chunk that goes well is followed by one of up to this size. */
  function nextSize(): number {
    return Math.min(limit, size * 2);
  }

  /** How many of those who are ready go together; one operation alone is no better than a request of its own, and costs the answer. */
  async function countFitting(most: number): Promise<number> {
    return ready.length < 2 ? 0 : Math.min(most, await target.fitBulk(ready.map(({ operation }) => operation)));
  }

  async function mark(chunk: readonly Ready[]): Promise<MarkedChunk | null> {
    if (chunk.length === 0) return null;
    const meant = chunk.map(({ item, effect, was }) => ({
      ...item,
      effect: effectSoFar(item, effect),
      ...(was ? { was } : {}),
    }));
    const tried = await pass.markSent(meant);
    return tried && { chunk, tried };
  }

  async function takeBack({ chunk }: MarkedChunk): Promise<void> {
    await pass.takeBack(chunk.map(({ item }) => item));
  }

  /** Nothing was sent for those who were marked ahead: they are ready as before. */
  async function dropAhead(): Promise<void> {
    if (!ahead) return;
    const dropped: MarkedChunk = ahead;
    ahead = null;
    await takeBack(dropped);
    ready.unshift(...dropped.chunk);
  }

  async function sendChunk({ chunk, tried }: MarkedChunk): Promise<void> {
    const fits = await countFitting(nextSize());
    const sending = target
      .sendBulk(chunk.map(({ operation }) => operation))
      .catch((error: unknown) => toFailure(error, 'sync'));
    const marking = mark(ready.splice(0, fits > 1 ? fits : 0));
    const [outcomes, marked] = await Promise.all([sending, marking, pass.confirm(unrecorded.splice(0))]);
    ahead = marked;
    if ('code' in outcomes) {
      await dropAhead();
      return settleFailedChunk(tried, outcomes);
    }
    size = nextSize();
    await settleOutcomes(chunk, tried, outcomes);
  }

  async function settleFailedChunk(tried: readonly RunItem[], failure: Failure): Promise<void> {
    const verdict = judgeChunk(failure);
    if (verdict === 'stop') return pass.hold('failed', failure);
    if (verdict === 'wait') return pass.hold('wait', failure);
    if (verdict === 'down') pass.noteSystemFailure(failure);
    shrink(verdict, tried.length);
    if (pass.held) return;
    const fresh = await openLookup(target, tried.length).catch((error: unknown) => toFailure(error, 'sync'));
    if (!('code' in fresh)) return sendSingly(pass, fresh, tried);
    pass.hold(judgeChunk(fresh) === 'stop' ? 'failed' : 'wait', fresh);
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
    pass.noteSuccess(done);
    unrecorded.push(...done);
    if (failed.length === 0 && lookup.complete) return;
    await pass.confirm(unrecorded.splice(0));
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
      await pass.noteFailure(item, failure);
      return;
    }
    if (kind === 'wait') pass.hold('wait', failure);
    if (kind === 'system' && othersWork) pass.suspect(item);
    singly.push(item);
  }

  while (!pass.held && (ahead || queue.length > 0 || ready.length > 0)) {
    if (queue.length > 0 && ready.length < nextSize() + (ahead ? 0 : size)) {
      await prepareNext();
      continue;
    }
    if (ahead) {
      const marked: MarkedChunk = ahead;
      ahead = null;
      if (await pass.beginSendingMarked(marked.tried)) await sendChunk(marked);
      else await takeBack(marked);
      continue;
    }
    const fits = await countFitting(size);
    if (fits > 1) {
      const marked = await mark(ready.splice(0, fits));
      if (marked && pass.beginSending(marked.tried)) await sendChunk(marked);
      else if (marked) await takeBack(marked);
    } else singly.push(...ready.splice(0, size < 2 ? Infinity : 1).map(({ item }) => item));
    if (size < 2) singly.push(...queue.splice(0));
  }
  await dropAhead();
  await pass.confirm(unrecorded);
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
