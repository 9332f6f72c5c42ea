import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { ErrorCode, Failure } from '../../../lib/errors.ts';
import { isGivenUp, recordFailure, recordSendFailure, type WriteStep } from '../../../lib/facts/email-write-failure.ts';
import type { Correction, CorrectionChange } from '../../../lib/facts/ports.ts';
import type { BatchView } from '../../../lib/records/batch.ts';
import type { WriteAccess } from '../../../lib/records/settings.ts';
import { queueCorrection } from '../../../lib/store/corrections.ts';
import { createBatchStore, createCorrectionStore } from '../../../lib/store/index.ts';
import { failLoudly, freshDatabase } from '../store/fresh-database.ts';

const now = Date.parse('2026-03-02T08:00:00Z');
const fiveMinutes = 5 * 60_000;
const fix = { studentId: 7, from: null, to: 'right@school.example' };

/** One email, of a batch or by itself, as far as `change` says. */
async function setUp(change: CorrectionChange = {}, ofBatch = false) {
  const db = freshDatabase().open();
  const batches = createBatchStore(db, failLoudly);
  const batchId = ofBatch ? await batches.start({ origin: 'pattern', label: 'Grade 05' }, [fix], now) : null;
  if (batchId === null) await queueCorrection(db, fix, now);
  const store = createCorrectionStore(db);
  const { correctionId } = (await db.corrections.toCollection().first()) as Correction;
  await store.advance(correctionId, ['queued'], change, now);
  const notes: WriteAccess[] = [];
  const access = { remember: async (note: WriteAccess) => void notes.push(note) };
  const client = (): never => failLoudly('nothing is asked');
  const read = async (): Promise<Correction> => (await db.corrections.get(correctionId)) as Correction;
  const step: WriteStep = { parts: { store, client, access, now: () => now }, write: await read() };
  const batch = async (): Promise<BatchView> => (await batches.read(batchId ?? 0)) as BatchView;
  return { step, read, batch, notes };
}

/** What has nothing to do with one student. */
const ofEveryone: readonly ErrorCode[] = [
  'facts-keys-missing',
  'facts-key-rejected',
  'facts-subscription-rejected',
  'facts-api-key-rejected',
  'facts-forbidden',
  'facts-write-forbidden',
  'facts-quota',
];

describe('what would meet every email of a batch', () => {
  test.each(ofEveryone)('%s pauses it; this one waits as if it had not been tried', async (code) => {
    const { step, read, batch } = await setUp({ attempts: 2, notBefore: now + 9 }, true);
    await recordFailure(step, { code });
    expect(await batch()).toMatchObject({ state: 'paused', failure: { code } });
    expect(await read()).toMatchObject({ state: 'queued', notBefore: null, attempts: 2, failure: { code } });
  });

  test.each<ErrorCode>(['facts-refused', 'facts-not-found', 'facts-unavailable', 'facts-timeout', 'facts-unreachable'])(
    '%s is about this one: the batch goes on',
    async (code) => {
      const { step, batch } = await setUp({}, true);
      await recordFailure(step, { code });
      expect(await batch()).toMatchObject({ failure: null });
    },
  );

  test('of an email by itself there is nobody else to hold up: it failed', async () => {
    const { step, read } = await setUp();
    await recordFailure(step, { code: 'facts-api-key-rejected' });
    expect(await read()).toMatchObject({
      state: 'failed',
      notBefore: null,
      failure: { code: 'facts-api-key-rejected' },
    });
  });
});

describe('what may pass', () => {
  test.each([
    [0, 1_000],
    [3, 8_000],
    [5, 32_000],
    [6, 60_000],
    [40, 60_000],
  ])('after %i tries is tried again in %i ms', async (attempts, wait) => {
    const { step, read } = await setUp({ attempts });
    await recordFailure(step, { code: 'facts-unreachable' });
    expect(await read()).toMatchObject({ state: 'queued', attempts: attempts + 1, notBefore: now + wait });
  });

  test.each<[Failure, number]>([
    [{ code: 'facts-rate-limited', detail: { seconds: 9 } }, 9_000],
    [{ code: 'facts-rate-limited', detail: { seconds: 0 } }, 1_000],
    [{ code: 'facts-rate-limited' }, 60_000],
    [{ code: 'facts-unavailable', detail: { seconds: 9 } }, 1_000],
  ])('%j waits as long as FACTS says, and never less than otherwise', async (failure, wait) => {
    const { step, read } = await setUp();
    await recordFailure(step, failure);
    expect(await read()).toMatchObject({ notBefore: now + wait, failure });
  });

  test.each<ErrorCode>(['facts-unavailable', 'facts-timeout'])(
    'eight times %s, one of a batch is left, an email by itself is not',
    async (code) => {
      const seventh = await setUp({ attempts: 6 }, true);
      await recordFailure(seventh.step, { code });
      expect(await seventh.read()).toMatchObject({ state: 'queued', attempts: 7 });
      const eighth = await setUp({ attempts: 7 }, true);
      await recordFailure(eighth.step, { code });
      expect(await eighth.read()).toMatchObject({ state: 'failed', notBefore: null, failure: { code } });
      const single = await setUp({ attempts: 7 });
      await recordFailure(single.step, { code });
      expect(await single.read()).toMatchObject({ state: 'queued', attempts: 8 });
    },
  );

  test('without a connection none is left, however long', async () => {
    const { step, read } = await setUp({ attempts: 30 }, true);
    await recordFailure(step, { code: 'facts-unreachable' });
    expect(await read()).toMatchObject({ state: 'queued', attempts: 31 });
  });
});

describe('what was sent is not known to have failed', () => {
  const refused: Failure = { code: 'facts-not-found' };

  test.each<[string, CorrectionChange]>([
    ['FACTS took it', { state: 'verifying', sentAt: now, answeredAt: now, mayLandUntil: null }],
    ['it may still arrive', { state: 'sending', sentAt: now, mayLandUntil: now + 9 }],
  ])('%s, and it can’t be read back: in doubt', async (_, sent) => {
    const { step, read } = await setUp(sent);
    await recordFailure(step, refused);
    const unread = { code: 'email-unread', detail: { cause: 'facts-not-found' } };
    expect(await read()).toMatchObject({ state: 'unknown', failure: unread, notBefore: null });
  });

  test('the same that was never sent failed', async () => {
    const { step, read } = await setUp({ mayLandUntil: null });
    await recordFailure(step, refused);
    expect(await read()).toMatchObject({ state: 'failed', failure: refused });
  });

  test('withdrawn meanwhile it stays withdrawn', async () => {
    const { step, read } = await setUp();
    await step.parts.store.advance(step.write.correctionId, ['queued'], { state: 'withdrawn' }, now);
    await recordFailure(step, refused);
    expect(await read()).toMatchObject({ state: 'withdrawn', failure: null });
  });
});

describe('the write itself', () => {
  const sending: CorrectionChange = {
    state: 'sending',
    sentAt: now,
    unansweredSince: now,
    mayLandUntil: now + fiveMinutes,
  };

  test('without an answer is looked for in a second, and may arrive for five minutes', async () => {
    const { step, read, notes } = await setUp(sending);
    await recordSendFailure(step, { ...step.write, attempts: 3 }, { code: 'facts-timeout' });
    expect(await read()).toMatchObject({
      ...{ state: 'sending', attempts: 4, failure: { code: 'facts-timeout' }, unansweredSince: now },
      ...{ mayLandUntil: now + fiveMinutes, notBefore: now + 1_000 },
    });
    expect(notes).toEqual([]);
  });

  test('refused for good was not made: failed, as if it had not been sent', async () => {
    const { step, read, notes } = await setUp(sending);
    const former: Correction = { ...step.write, state: 'queued', sentAt: undefined, mayLandUntil: null };
    await recordSendFailure(step, former, { code: 'facts-refused' });
    const { sentAt, ...rest } = await read();
    expect(rest).toMatchObject({ state: 'failed', failure: { code: 'facts-refused' }, mayLandUntil: null });
    expect([sentAt, notes]).toEqual([undefined, []]);
  });

  test('put off waits in the queue, as if it had not been sent', async () => {
    const { step, read } = await setUp(sending);
    const { mayLandUntil: _, ...before } = step.write;
    await recordSendFailure(
      step,
      { ...before, state: 'queued' },
      { code: 'facts-rate-limited', detail: { seconds: 9 } },
    );
    const { sentAt, ...rest } = await read();
    expect(rest).toMatchObject({ state: 'queued', attempts: 1, notBefore: now + 9_000, mayLandUntil: null });
    expect(sentAt).toBeUndefined();
  });

  test('refused after an earlier copy was lost: that one may have been made', async () => {
    const { step, read } = await setUp(sending);
    const former: Correction = { ...step.write, sentAt: now - fiveMinutes, mayLandUntil: now - 1 };
    await recordSendFailure(step, former, { code: 'facts-refused' });
    expect(await read()).toMatchObject({ state: 'unknown', failure: { code: 'email-unread' } });
    const off = await setUp(sending);
    await recordSendFailure(off.step, former, { code: 'facts-rate-limited', detail: { seconds: 9 } });
    expect(await off.read()).toMatchObject({ sentAt: now - fiveMinutes, mayLandUntil: now - 1 });
  });

  test('forbidden teaches what the key may do', async () => {
    const { step, notes } = await setUp(sending);
    await recordSendFailure(step, step.write, { code: 'facts-write-forbidden' });
    expect(notes).toEqual(['read-only']);
  });
});

describe('one of a batch is given up', () => {
  const sent = {
    batchId: 1,
    attempts: 8,
    sentAt: now,
    failure: { code: 'facts-unavailable' },
  } as unknown as Correction;

  test.each<[string, Partial<Correction>]>([
    ['it was sent eight times and FACTS had a problem each time', {}],
    ['or did not answer in time', { failure: { code: 'facts-timeout' } }],
    ['and more often', { attempts: 9 }],
  ])('when %s', (_, more) => {
    expect(isGivenUp({ ...sent, ...more })).toBe(true);
  });

  test.each<[string, CorrectionChange | { batchId: undefined }]>([
    ['fewer times', { attempts: 7 }],
    ['it was never sent', { sentAt: undefined }],
    ['there was no connection', { failure: { code: 'facts-unreachable' } }],
    ['nothing went wrong', { failure: null }],
    ['it is an email by itself', { batchId: undefined }],
  ])('not when %s', (_, more) => {
    expect(isGivenUp({ ...sent, ...more } as Correction)).toBe(false);
  });
});
