import { isStoreFailure, toFailure, type Failure } from '../errors.ts';
import { emailKey } from '../roster/index.ts';
import { longestWaitMs, isDue } from '../wait-until.ts';
import { pickNextWrites } from './pick-next-writes.ts';
import type { FactsClient } from './client.ts';
import { isGivenUp, recordFailure, recordSendFailure, type WriteStep } from './email-write-failure.ts';
import { isWritten, standsAsBefore } from './is-written.ts';
import { landsWithinMs, nextLook, showsWithinMs } from './landing.ts';
import type { Correction, CorrectionChange } from './ports.ts';
import type { JobStep } from './refresh.ts';
import type { EmailWriteParts } from './email-write-parts.ts';

/** How long FACTS' Save is waited for. */
const longestSaveMs = 10 * 60_000;

/**
 * One step of every live email write: `queued → sending → verifying → done | conflict | unknown | failed`. FACTS is read
 * just before the write and again after it, for half a minute if its reads lag. A write whose answer never came (the worker
 * died, the connection broke) is settled by reading, and sent again only when the first can't arrive any more; until then
 * nothing else is written for that person. Between the read and the write a small window remains.
 */
export async function advanceEmailWrites(parts: EmailWriteParts): Promise<JobStep> {
  const live = pickNextWrites(await parts.store.live(), await parts.store.pausedBatches());
  const due = live.find((write) => isDue(write.notBefore, parts.now(), longestWaitMs));
  if (!due) return live.length === 0 ? 'idle' : Math.min(...live.map((write) => write.notBefore ?? 0));
  const step = { parts, write: due };
  try {
    await advance(step, await parts.client());
  } catch (thrown) {
    const failure = toFailure(thrown, 'email write');
    // Whether it was sent is settled by reading, once there is room to write that down.
    if (isStoreFailure(failure)) throw thrown;
    await recordFailure(step, failure);
  }
  return 'again';
}

async function advance(step: WriteStep, client: FactsClient): Promise<void> {
  const { parts, write } = step;
  const held = (await client.person(write.studentId)).email ?? null;
  if (isWritten(write, held)) {
    if (isStillOldForm(parts, write, held)) await lookAgain(step, write.answeredAt ?? 0);
    else {
      await end(step, 'done', held);
      if (write.sentAt !== undefined) await parts.access.remember('write');
    }
  } else if (write.state === 'on-page') {
    if (emailKey(held) === emailKey(write.from)) await awaitSave(step);
    else await end(step, 'withdrawn', held);
  } else if (write.answeredAt !== undefined) await settleAnswered(step, write.answeredAt, held);
  else if (!standsAsBefore(write, held)) {
    // Ours may have been there in between, when its answer was lost.
    const wasPerhapsWritten = (write.mayLandUntil ?? null) !== null;
    if (wasPerhapsWritten) await end(step, 'unknown', held, { code: 'email-overtaken' });
    else await end(step, 'conflict', held, { code: 'email-conflict' });
  } else await send(step, client);
}

/** Not before an earlier copy, of this email or of another for the same person, can't arrive any more. */
async function send({ parts, write }: WriteStep, client: FactsClient): Promise<void> {
  const now = parts.now();
  const landing = await parts.store.mayLandUntil(write.studentId, now, landsWithinMs);
  if (landing > now) {
    const own = write.sentAt !== undefined;
    const notBefore = own ? Math.min(landing, nextLook(write.unansweredSince ?? now, now)) : landing;
    const waiting: CorrectionChange = own
      ? { state: 'sending', notBefore }
      : { notBefore, attempts: 1, failure: { code: 'email-earlier' } };
    await parts.store.advance(write.correctionId, [write.state], waiting, now);
    return;
  }
  if (isGivenUp(write)) {
    const change = { state: 'failed', mayLandUntil: null, notBefore: null } as const;
    await parts.store.advance(write.correctionId, [write.state], change, now);
    return;
  }
  const sent = { sentAt: write.sentAt ?? now, unansweredSince: now, mayLandUntil: now + landsWithinMs };
  const sending = { state: 'sending', failure: null, notBefore: null, ...sent } as const;
  if (!(await parts.store.advance(write.correctionId, ['queued', 'sending'], sending, now))) return;
  const step: WriteStep = { parts, write: { ...write, ...sending } };
  try {
    const { email, isPending } = await client.replaceEmail(write.studentId, write.to);
    const answered: CorrectionChange = {
      state: 'verifying',
      attempts: 0,
      answeredAt: parts.now(),
      ...(email !== undefined && { answeredWith: email }),
      mayLandUntil: isPending ? parts.now() + landsWithinMs : null,
    };
    await parts.store.advance(write.correctionId, ['sending'], answered, parts.now());
  } catch (thrown) {
    const failure = toFailure(thrown, 'email write');
    if (isStoreFailure(failure)) throw thrown;
    await recordSendFailure(step, write, failure);
  }
}

/** FACTS took it, but reads another one. Its reads may lag; its answer is the evidence of what it made of the email. */
async function settleAnswered(step: WriteStep, answeredAt: number, held: string | null): Promise<void> {
  const { write, parts } = step;
  const isAltered = write.answeredWith !== undefined && !isWritten(write, write.answeredWith);
  const wasShown = write.answeredWith !== undefined && !isAltered;
  if (isAltered && held === write.answeredWith && !standsAsBefore(write, held)) {
    await end(step, 'unknown', held, { code: 'email-altered' });
  } else if (standsAsBefore(write, held)) {
    if (isWithin(showsWithinMs, answeredAt, parts.now())) await lookAgain(step, answeredAt);
    else await end(step, 'unknown', held, { code: 'email-not-shown' });
  } else if (isCut(write.to, held)) await end(step, 'unknown', held, { code: 'email-altered' });
  else
    await end(
      step,
      'unknown',
      held,
      wasShown ? { code: 'email-overtaken', detail: { seen: 1 } } : { code: 'email-unknown' },
    );
}

async function lookAgain({ parts, write }: WriteStep, since: number): Promise<void> {
  const notBefore = Math.min(since + showsWithinMs, nextLook(since, parts.now()));
  await parts.store.advance(write.correctionId, [write.state], { state: 'verifying', notBefore }, parts.now());
}

/** Only blanks or capitals were mended, and FACTS reads as before: late, or in a form of its own. */
function isStillOldForm(parts: EmailWriteParts, { from, to, answeredAt }: Correction, held: string | null): boolean {
  return held !== to && held === from && answeredAt !== undefined && isWithin(showsWithinMs, answeredAt, parts.now());
}

function isCut(to: string | null, held: string | null): boolean {
  const [sent, kept] = [emailKey(to), emailKey(held)];
  return sent !== null && kept !== null && sent.startsWith(kept);
}

/** A clock that was set back since is past every time. */
function isWithin(ms: number, since: number, now: number): boolean {
  return now >= since && now - since < ms;
}

/** The address stands in FACTS' own field: looks often at first, then less so, and gives up in the end. */
async function awaitSave({ parts, write }: WriteStep): Promise<void> {
  const waited = parts.now() - write.createdAt;
  const change =
    Math.abs(waited) > longestSaveMs
      ? ({ state: 'failed', failure: { code: 'page-not-saved' }, notBefore: null } as const)
      : { notBefore: parts.now() + (waited < 60_000 ? 4_000 : 15_000) };
  await parts.store.advance(write.correctionId, ['on-page'], change, parts.now());
}

async function end(
  { parts, write }: WriteStep,
  state: 'done' | 'conflict' | 'unknown' | 'withdrawn',
  found: string | null,
  failure: Failure | null = null,
): Promise<void> {
  // What was seen has arrived; otherwise it may still.
  const arrived = state === 'done' ? { mayLandUntil: null } : {};
  const change = { state, found, observedAt: parts.now(), failure, notBefore: null, ...arrived };
  await parts.store.advance(write.correctionId, [write.state], change, parts.now());
}
