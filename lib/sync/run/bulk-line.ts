import { toFailure } from '../../errors.ts';
import type { TargetPerson } from '../account.ts';
import type { BulkOperation } from '../targets/target.ts';
import type { AccountSeen } from '../whose-account.ts';
import type { AccountLookup } from './account-lookup.ts';
import { openChunkSize, sizeAfterSuccess, type ChunkSize } from './chunk-size.ts';
import { effectSoFar } from './effect-so-far.ts';
import { looksFirst } from './looks-first.ts';
import { prepareItem } from './prepare-item.ts';
import type { ItemEffect, RunItem } from './run-record.ts';
import { claim, confirm, settleFailure, takeBack, type Failed, type SendAttempt } from './send-attempt.ts';
import { noteSuccess, type Done } from './standing.ts';

const peopleLookedUpTogether = 4;

/** Somebody whose part of a bulk is known. */
export interface Ready {
  readonly item: RunItem;
  readonly operation: BulkOperation;
  readonly effect: ItemEffect;
  readonly was?: AccountSeen;
  /** What the account holds once it is done. */
  readonly person: TargetPerson;
}

/** People who go in one bulk and are claimed (`sent`); `tried` are they as the store holds them now. */
export interface Chunk {
  readonly people: readonly Ready[];
  readonly tried: readonly RunItem[];
}

/** People on their way: waiting, then ready, then in a chunk, then done and not yet written; or left over. */
export interface BulkLine {
  readonly lookup: AccountLookup;
  readonly waiting: RunItem[];
  readonly ready: Ready[];
  size: ChunkSize;
  readonly done: Done[];
  /** Left to be sent singly, each as the store holds them now. */
  readonly singly: RunItem[];
  /** Whose email or ID is taken. */
  readonly contested: Failed[];
}

export function openBulkLine(lookup: AccountLookup, items: readonly RunItem[]): BulkLine {
  return { lookup, waiting: [...items], ready: [], size: openChunkSize(), done: [], singly: [], contested: [] };
}

/**
 * The next who go together, looked up and claimed; `null` when nobody is left, or the run is held up. Whoever can go together with nobody is left for
 * single requests: one operation alone is no better than that, and costs the answer.
 */
export async function takeChunk(attempt: SendAttempt, line: BulkLine): Promise<Chunk | null> {
  const { waiting, ready, singly } = line;
  while (waiting.length > 0 || ready.length > 0) {
    const { now } = line.size;
    if (now < 2) {
      singly.push(...ready.splice(0).map(({ item }) => item), ...waiting.splice(0));
      return null;
    }
    await prepareUpTo(attempt, line, sizeAfterSuccess(line.size) + now);
    if (attempt.standing.held) return null;
    const fits = await countFitting(attempt, line, now);
    if (fits > 1) return claimChunk(attempt, ready.splice(0, fits));
    singly.push(...ready.splice(0, 1).map(({ item }) => item));
  }
  return null;
}

/**
 * Those who are ready by now and go after the chunk that is under way, so that the next request needn't wait for the store. Who is done is written in the
 * same transaction.
 */
export async function takeFollowing(attempt: SendAttempt, line: BulkLine): Promise<Chunk | null> {
  const fits = await countFitting(attempt, line, sizeAfterSuccess(line.size));
  const claiming = fits > 1 ? claimChunk(attempt, line.ready.splice(0, fits)) : Promise.resolve(null);
  const [following] = await Promise.all([claiming, confirm(attempt, line.done.splice(0))]);
  return following;
}

/** Nothing was sent for them: they are ready as before. */
export async function giveBack(attempt: SendAttempt, line: BulkLine, chunk: Chunk | null): Promise<void> {
  if (!chunk) return;
  await takeBack(
    attempt,
    chunk.people.map(({ item }) => item),
  );
  line.ready.unshift(...chunk.people);
}

/** Looks up some, a few at a time; who is there as wanted is confirmed without a request. */
export async function prepareUpTo(attempt: SendAttempt, line: BulkLine, count: number): Promise<void> {
  while (line.waiting.length > 0 && line.ready.length < count && !attempt.standing.held) {
    const settled: Done[] = [];
    const next = line.waiting.splice(0, peopleLookedUpTogether);
    for (const { item, part } of await Promise.all(next.map((item) => prepareOrFail(line.lookup, item)))) {
      if ('code' in part) {
        const what = await settleFailure(attempt, item, part);
        if (what === 'again') line.singly.push(item);
        if (what === 'contested') line.contested.push({ item, failure: part });
      } else if (part.kind === 'operation') line.ready.push({ item, ...part });
      else if (part.kind === 'settled') settled.push({ item, sent: part.sent });
      else line.singly.push(item);
    }
    noteSuccess(attempt.standing, settled);
    await confirm(attempt, settled);
  }
}

/** Whether the target is asked for those who are looked up next. */
export function asksForNext({ lookup, waiting, size }: BulkLine): boolean {
  return !lookup.complete && waiting.slice(0, size.now).some((item) => item.remoteId === null || looksFirst(item));
}

async function prepareOrFail(lookup: AccountLookup, item: RunItem) {
  const part = await prepareItem(lookup, item).catch((error: unknown) => toFailure(error, 'sync'));
  return { item, part };
}

/** How many of those who are ready go together. */
async function countFitting(attempt: SendAttempt, { ready }: BulkLine, most: number): Promise<number> {
  if (ready.length < 2) return 0;
  return Math.min(most, await attempt.deps.target.fitBulk(ready.map(({ operation }) => operation)));
}

async function claimChunk(attempt: SendAttempt, people: readonly Ready[]): Promise<Chunk | null> {
  const meant = people.map(({ item, effect, was }) => ({
    ...item,
    effect: effectSoFar(item, effect),
    ...(was ? { was } : {}),
  }));
  const tried = await claim(attempt, meant);
  return tried && { people, tried };
}
