import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { AppError, type ErrorCode } from '../../../lib/errors.ts';
import { createUnreadRunStore, keepReading, type Database } from '../../../lib/store/index.ts';
import { readAfterRun } from '../../../lib/sync/index.ts';
import type { SyncRun } from '../../../lib/sync/run/run-record.ts';
import { freshDatabase } from '../store/fresh-database.ts';

const target = 'https://scim.one.example';
let db: Database;
let time: number;
let reads: number;
/** What the target answers the next time it is read. */
let failure: AppError | null;
/** Somebody has no account that could be seen. */
let missing: boolean;
let looks: ('first' | 'second')[];
beforeEach(() => {
  db = freshDatabase().open();
  time = 10_000;
  reads = 0;
  failure = null;
  missing = false;
  looks = [];
});

const clock = { now: () => time };
async function go(): Promise<'idle' | number> {
  return readAfterRun({
    store: createUnreadRunStore(db, target),
    clock,
    read: async (second) => {
      reads += 1;
      looks.push(second ? 'second' : 'first');
      if (failure) throw failure;
      if (missing && !second) return 'look-again';
      await keepReading(db, target, { readAt: time, people: 1, differences: [] });
      return 'kept';
    },
  });
}

async function addRun(change: Partial<SyncRun> = {}, confirmed = 1, of = target): Promise<number> {
  const counts = { add: 1, update: 0, unchanged: 0, archive: 0, hold: 0, skip: 0, exclude: 0 };
  const times = { startedAt: 1_000, finishedAt: 2_000, notBefore: null };
  const run = {
    state: 'done',
    digest: 'd',
    counts,
    ...times,
    failure: null,
    pauses: 0,
    target: of,
    ...change,
  } as const;
  const runId = await db.runs.add(run as never);
  const steps = Array.from({ length: confirmed }, (_, index) => ({
    studentId: index + 1,
    state: 'confirmed' as const,
    attempts: 1,
    effect: 'created' as const,
  }));
  if (confirmed > 0) await db.runSteps.put({ runId, firstId: 1, steps });
  return runId;
}

test('a run that is over is read back once', async () => {
  await addRun();
  expect(await go()).toBe('idle');
  expect(await go()).toBe('idle');
  expect(reads).toBe(1);
});

test.each<[string, Partial<SyncRun>, number, string]>([
  ['nothing was confirmed', {}, 0, target],
  ['it is still live', { state: 'waiting', finishedAt: null }, 1, target],
  ['it failed: the target would fail again', { state: 'failed' }, 1, target],
  ['it went to another target', {}, 1, 'https://scim.two.example'],
])('nothing is read when %s', async (_, change, confirmed, of) => {
  await addRun(change, confirmed, of);
  expect(await go()).toBe('idle');
  expect(reads).toBe(0);
});

test('a run that was gone on with is read back again', async () => {
  const runId = await addRun();
  await go();
  await db.runs.update(runId, { finishedAt: 11_000 });
  time = 12_000;
  await go();
  expect(reads).toBe(2);
});

test('a target that does not answer is asked again later, five times in all', async () => {
  const runId = await addRun();
  failure = new AppError('target-unavailable');
  const waits: number[] = [];
  for (;;) {
    const next = await go();
    if (next === 'idle') break;
    expect(await go()).toBe(next);
    waits.push(next - time);
    time = next;
  }
  expect(waits).toEqual([30_000, 60_000, 120_000, 240_000]);
  expect(reads).toBe(5);
  expect(await go()).toBe('idle');
  expect(reads).toBe(5);
  expect((await db.runs.get(runId))?.readTrouble).toMatchObject({
    notBefore: null,
    failure: { code: 'target-unavailable' },
  });
});

test('a target that asks to wait is asked when it says so, and what was wrong is forgotten once it was read', async () => {
  const runId = await addRun();
  failure = new AppError('target-rate-limited', { retryAfterSeconds: 90 });
  expect(await go()).toBe(100_000);
  time = 100_000;
  failure = null;
  expect(await go()).toBe('idle');
  const run = await db.runs.get(runId);
  expect(run?.readTrouble).toBeUndefined();
  expect(run?.reading?.readAt).toBe(100_000);
});

test.each<ErrorCode>(['target-unauthorized', 'target-forbidden'])('%s is left to a person at once', async (code) => {
  await addRun();
  failure = new AppError(code);
  expect(await go()).toBe('idle');
  expect(await go()).toBe('idle');
  expect(reads).toBe(1);
});

test('a store that fails is no trouble of the target', async () => {
  const runId = await addRun();
  failure = new AppError('store-full');
  await expect(go()).rejects.toMatchObject({ code: 'store-full' });
  expect((await db.runs.get(runId))?.readTrouble).toBeUndefined();
});

test('nobody is called missing before a second look, fifteen seconds later, through a kill of the worker', async () => {
  const runId = await addRun();
  missing = true;
  expect(await go()).toBe(25_000);
  expect((await db.runs.get(runId))?.reading).toBeUndefined();
  time = 24_999;
  expect(await go()).toBe(25_000);
  expect(looks).toEqual(['first']);
  time = 25_000;
  expect(await go()).toBe('idle');
  expect(looks).toEqual(['first', 'second']);
  const run = await db.runs.get(runId);
  expect(run?.reading?.readAt).toBe(25_000);
  expect(run?.secondLookAt).toBeUndefined();
  expect(await go()).toBe('idle');
  expect(reads).toBe(2);
});

test('where nobody is missing one look is enough', async () => {
  await addRun();
  expect(await go()).toBe('idle');
  expect(looks).toEqual(['first']);
});

test('a target that fails at the second look is asked again later, and that is the second look still', async () => {
  await addRun();
  missing = true;
  await go();
  time = 25_000;
  failure = new AppError('target-unavailable');
  expect(await go()).toBe(55_000);
  time = 55_000;
  failure = null;
  expect(await go()).toBe('idle');
  expect(looks).toEqual(['first', 'second', 'second']);
});

test('what was wrong before is forgotten once the target answers, also when it is to be looked at again', async () => {
  const runId = await addRun();
  failure = new AppError('target-unavailable');
  expect(await go()).toBe(40_000);
  time = 40_000;
  failure = null;
  missing = true;
  expect(await go()).toBe(55_000);
  expect((await db.runs.get(runId))?.readTrouble).toBeUndefined();
});

test('a second look that a fast clock put off is not waited for', async () => {
  const runId = await addRun();
  missing = true;
  await go();
  await db.runs.update(runId, { secondLookAt: time + 10 * 24 * 60 * 60_000 });
  expect(await go()).toBe('idle');
  expect(looks).toEqual(['first', 'second']);
});
