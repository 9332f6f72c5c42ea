import { isRetryable, type Failure } from '../errors.ts';
import type { EmailWriteParts } from './email-write-parts.ts';
import { landsWithin } from './landing.ts';
import type { Correction, CorrectionChange } from './ports.ts';

export interface WriteStep {
  readonly parts: EmailWriteParts;
  readonly write: Correction;
}

const longestBackoffMs = 60_000;
/** After so many answers of "my own problem" one email of a batch is left, so that it doesn't hold up the others. */
const maxAttemptsInBatch = 8;

/** What has nothing to do with one student: the next email of the batch would fail as well. */
const stopsEveryone: ReadonlySet<string> = new Set([
  'facts-keys-missing',
  'facts-key-rejected',
  'facts-subscription-rejected',
  'facts-api-key-rejected',
  'facts-forbidden',
  'facts-write-forbidden',
  'facts-quota',
]);
/** What FACTS says of itself or of one record. */
const mayBeOneRecord: ReadonlySet<string> = new Set(['facts-unavailable', 'facts-timeout']);

/** The write itself was answered so, or not at all. */
export async function recordSendFailure(step: WriteStep, former: Correction, failure: Failure): Promise<void> {
  const { parts, write } = step;
  const now = parts.now();
  if (failure.code === 'facts-write-forbidden') await parts.access.remember('read-only');
  const landing = landsWithin(failure);
  if (landing > 0) {
    const attempts = former.attempts + 1;
    const lost = { attempts, failure, mayLandUntil: now + landing, unansweredSince: now, notBefore: now + 1_000 };
    await parts.store.advance(write.correctionId, ['sending'], lost, now);
    return;
  }
  // Not made: as if it had not been sent, unless an earlier copy was.
  const { mayLandUntil = null, sentAt } = former;
  const asBefore: CorrectionChange = {
    state: 'queued',
    mayLandUntil,
    sentAt: mayLandUntil === null ? undefined : sentAt,
  };
  await recordFailure({ parts, write: { ...former, state: 'sending' } }, failure, asBefore);
}

/** FACTS could not be read for this write, or refused it. */
export async function recordFailure(step: WriteStep, failure: Failure, asBefore: CorrectionChange = {}): Promise<void> {
  const { parts, write } = step;
  const now = parts.now();
  const record = (change: CorrectionChange): Promise<boolean> =>
    parts.store.advance(write.correctionId, [write.state], { ...asBefore, ...change, failure }, now);
  if (write.batchId !== undefined && stopsEveryone.has(failure.code)) {
    await parts.store.pauseBatch(write.batchId, failure);
    await record({ state: 'queued', notBefore: null });
    return;
  }
  const isLeft =
    write.batchId !== undefined && write.attempts + 1 >= maxAttemptsInBatch && mayBeOneRecord.has(failure.code);
  if (!isRetryable(failure) || isLeft) {
    const wasSent = write.answeredAt !== undefined || (write.mayLandUntil ?? null) !== null;
    if (wasSent) await end(step, { code: 'email-unread', detail: { cause: failure.code } });
    else await record({ state: 'failed', notBefore: null });
    return;
  }
  const stated = failure.code === 'facts-rate-limited' ? Number(failure.detail?.['seconds'] ?? 60) * 1000 : 0;
  const backoff = Math.min(longestBackoffMs, 1_000 * 2 ** write.attempts);
  await record({ attempts: write.attempts + 1, notBefore: now + Math.max(stated, backoff) });
}

/** One of a batch that was sent often enough: FACTS answered each time, or not in time, and does not have it. */
export function isGivenUp({ batchId, attempts, failure, sentAt }: Correction): boolean {
  if (batchId === undefined || sentAt === undefined || failure === null) return false;
  return attempts >= maxAttemptsInBatch && mayBeOneRecord.has(failure.code);
}

/** Sent, and not refused: it is not known to have failed. */
async function end({ parts, write }: WriteStep, failure: Failure): Promise<void> {
  const change = { state: 'unknown', failure, notBefore: null } as const;
  await parts.store.advance(write.correctionId, [write.state], change, parts.now());
}
