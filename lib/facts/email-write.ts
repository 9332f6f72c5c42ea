import { isStoreFailure, toFailure, type Failure } from '../errors.ts';
import { emailKey } from '../roster/index.ts';
import { admitWrites } from './admit-writes.ts';
import type { FactsClient } from './client.ts';
import { mayHeal } from './may-heal.ts';
import type { Correction, CorrectionStore, WriteAccessNote } from './ports.ts';
import type { JobStep } from './refresh.ts';

export interface EmailWriteParts {
  readonly store: CorrectionStore;
  readonly client: () => Promise<FactsClient>;
  readonly access: WriteAccessNote;
  readonly now: () => number;
}

const longestBackoffMs = 60_000;
/** How long FACTS' Save is waited for. */
const longestSaveMs = 10 * 60_000;
/** After so many answers of "my own problem" one e-mail of a batch is left, so that it doesn't hold up the others. */
const mostAttemptsInBatch = 8;

/**
 * One step of every live e-mail write: `queued → sending → verifying → done | conflict | unknown | failed`.
 * FACTS is read just before the write and again after it. A write found in `sending` (the worker died, the answer was
 * lost) is settled by reading first, so it takes effect once. Between the read and the write a small window remains.
 */
export async function advanceEmailWrites(parts: EmailWriteParts): Promise<JobStep> {
  const live = admitWrites(await parts.store.live(), await parts.store.pausedBatches());
  const due = live.find((write) => (write.notBefore ?? 0) <= parts.now());
  if (!due) return live.length === 0 ? 'idle' : Math.min(...live.map((write) => write.notBefore ?? 0));
  try {
    await advance(parts, await parts.client(), due);
  } catch (thrown) {
    const failure = toFailure(thrown, 'e-mail write');
    // Whether it was sent is settled by reading, once there is room to write that down.
    if (isStoreFailure(failure)) throw thrown;
    await recordFailure(parts, due, failure);
  }
  return 'again';
}

async function advance(parts: EmailWriteParts, client: FactsClient, write: Correction): Promise<void> {
  const held = (await client.person(write.studentId)).email ?? null;
  if (isWritten(write, held)) {
    await settle(parts, write, 'done', held);
    if (write.state === 'sending' || write.state === 'verifying') await parts.access.remember('write');
    return;
  }
  if (write.state === 'on-page') {
    if (emailKey(held) === emailKey(write.from)) await awaitSave(parts, write);
    else await settle(parts, write, 'withdrawn', held);
    return;
  }
  if (write.state === 'verifying') {
    await settle(parts, write, 'unknown', held, { code: 'email-unknown' });
    return;
  }
  if (emailKey(held) !== emailKey(write.from)) {
    await settle(parts, write, 'conflict', held, { code: 'email-conflict' });
    return;
  }
  const sentAt = write.sentAt ?? parts.now();
  const sending = { state: 'sending', failure: null, notBefore: null, sentAt } as const;
  const stillWanted = await parts.store.advance(write.correctionId, ['queued', 'sending'], sending, parts.now());
  if (!stillWanted) return;
  await client.replaceEmail(write.studentId, write.to);
  const verifying = { state: 'verifying', attempts: 0 } as const;
  await parts.store.advance(write.correctionId, ['sending'], verifying, parts.now());
}

/**
 * FACTS may keep an address in another case or without its blanks, so an equal key counts; but a fix of nothing else than
 * such has to be sent before it can.
 */
function isWritten({ from, to, state }: Correction, held: string | null): boolean {
  if (held === to) return true;
  const fixesFormOnly = emailKey(from) === emailKey(to);
  return emailKey(held) === emailKey(to) && (state === 'verifying' || !fixesFormOnly);
}

/** The address stands in FACTS' own field: looks often at first, then less so, and gives up in the end. */
async function awaitSave(parts: EmailWriteParts, write: Correction): Promise<void> {
  const waited = parts.now() - write.createdAt;
  const change =
    waited > longestSaveMs
      ? ({ state: 'failed', failure: { code: 'page-not-saved' }, notBefore: null } as const)
      : { notBefore: parts.now() + (waited < 60_000 ? 4_000 : 15_000) };
  await parts.store.advance(write.correctionId, ['on-page'], change, parts.now());
}

async function settle(
  parts: EmailWriteParts,
  write: Correction,
  state: 'done' | 'conflict' | 'unknown' | 'withdrawn',
  found: string | null,
  failure: Failure | null = null,
): Promise<void> {
  await parts.store.advance(
    write.correctionId,
    [write.state],
    { state, found, observedAt: parts.now(), failure, notBefore: null },
    parts.now(),
  );
}

/** What has nothing to do with one student: the next e-mail of the batch would fail as well. */
const stopsEveryone: ReadonlySet<string> = new Set([
  'facts-keys-missing',
  'facts-key-rejected',
  'facts-forbidden',
  'facts-write-forbidden',
]);

/** FACTS' answers to the write itself that say that it was not made. */
const refusals: ReadonlySet<string> = new Set(['facts-write-forbidden', 'facts-refused']);

async function recordFailure(parts: EmailWriteParts, write: Correction, failure: Failure): Promise<void> {
  const live = ['queued', 'on-page', 'sending', 'verifying'] as const;
  if (failure.code === 'facts-write-forbidden') await parts.access.remember('read-only');
  if (write.batchId !== undefined && stopsEveryone.has(failure.code)) {
    await parts.store.pauseBatch(write.batchId, failure);
    await parts.store.advance(write.correctionId, live, { state: 'queued', failure, notBefore: null }, parts.now());
    return;
  }
  const wasSent = write.state === 'sending' || write.state === 'verifying';
  const heldUp = write.batchId !== undefined && write.attempts + 1 >= mostAttemptsInBatch;
  if (!mayHeal(failure) || (heldUp && failure.code === 'facts-unavailable')) {
    // Sent, and not refused: it is not known to have failed.
    const end =
      wasSent && !refusals.has(failure.code)
        ? ({ state: 'unknown', failure: { code: 'email-unread', detail: { cause: failure.code } } } as const)
        : ({ state: 'failed', failure } as const);
    await parts.store.advance(write.correctionId, live, { ...end, notBefore: null }, parts.now());
    return;
  }
  const stated = failure.code === 'facts-rate-limited' ? Number(failure.detail?.['seconds'] ?? 60) * 1000 : 0;
  const backoff = Math.min(longestBackoffMs, 1_000 * 2 ** write.attempts);
  const notBefore = parts.now() + Math.max(stated, backoff);
  await parts.store.advance(
    write.correctionId,
    live,
    { attempts: write.attempts + 1, failure, notBefore },
    parts.now(),
  );
}
