import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { BatchView } from '../../../lib/records/batch.ts';
import {
  createBatchStore,
  createCorrectionStore,
  createFinishedBatches,
  type Database,
} from '../../../lib/store/index.ts';
import { dismissCorrection, queueCorrection } from '../../../lib/store/corrections.ts';
import { readHistory } from '../../../lib/store/history.ts';
import { collect, failLoudly, freshDatabase } from './fresh-database.ts';

let db: Database;
let files: ReturnType<typeof freshDatabase>;
beforeEach(() => {
  files = freshDatabase();
  db = files.open();
});

const fix = (studentId: number) => ({ studentId, from: null, to: `s${studentId}@school.example` });
const batches = (on = db) => createBatchStore(on, failLoudly);
const start = (...ids: number[]): Promise<number> =>
  batches().start({ origin: 'pattern', label: 'Grade 05' }, ids.map(fix), 10);

async function settle(correctionId: number, state: 'done' | 'conflict', sentAt?: number): Promise<void> {
  const change = { state, ...(sentAt !== undefined && { sentAt }), found: null, observedAt: 20 };
  await createCorrectionStore(db).advance(correctionId, ['queued'], change, 20);
}

test('every email is a row before anything is sent, and a batch is seen by every page', async () => {
  const { tell, until } = collect<BatchView | null>();
  const stop = createBatchStore(files.open(), failLoudly).watchLatest('pattern', tell);
  await start(1, 2, 3);
  const told = await until((all) => all.at(-1)?.items.length === 3);
  expect(told.at(-1)).toMatchObject({ origin: 'pattern', label: 'Grade 05', state: 'running' });
  expect((await createCorrectionStore(db).live()).map(({ studentId }) => studentId)).toEqual([1, 2, 3]);
  stop();
});

test('who has another email under way stands in the batch as failed, and that one goes on', async () => {
  await queueCorrection(db, { ...fix(2), to: 'other@school.example' }, 5);
  const batchId = await start(1, 2, 2);
  const items = (await batches().read(batchId))?.items;
  expect(items?.map(({ studentId, state, failure }) => [studentId, state, failure?.code])).toEqual([
    [1, 'queued', undefined],
    [2, 'failed', 'email-under-way'],
    [2, 'failed', 'email-under-way'],
  ]);
  expect(await createCorrectionStore(db).live()).toHaveLength(2);
});

describe('paused', () => {
  test('stays so for a worker that starts anew, until somebody goes on', async () => {
    const batchId = await start(1, 2);
    await batches().steer(batchId, 'pause', 11);
    const other = files.open();
    expect(await createCorrectionStore(other).pausedBatches()).toEqual(new Set([batchId]));
    await batches(other).steer(batchId, 'resume', 12);
    expect(await createCorrectionStore(db).pausedBatches()).toEqual(new Set());
  });

  test('by a failure that hits everybody: says why', async () => {
    const batchId = await start(1);
    await createCorrectionStore(db).pauseBatch(batchId, { code: 'facts-key-rejected' });
    expect(await batches().read(batchId)).toMatchObject({ state: 'paused', failure: { code: 'facts-key-rejected' } });
    await batches().steer(batchId, 'resume', 12);
    expect(await batches().read(batchId)).toMatchObject({ state: 'running', failure: null });
  });
});

test('cancelling withdraws what was not sent and leaves what is on its way', async () => {
  const batchId = await start(1, 2, 3);
  const [first] = await createCorrectionStore(db).live();
  await createCorrectionStore(db).advance(first?.correctionId ?? 0, ['queued'], { state: 'sending', sentAt: 11 }, 11);
  await batches().steer(batchId, 'cancel', 12);
  const view = await batches().read(batchId);
  expect(view).toMatchObject({ state: 'cancelled', finishedAt: 12 });
  expect(view?.items.map(({ state }) => state)).toEqual(['sending', 'withdrawn', 'withdrawn']);
  await batches().steer(batchId, 'resume', 13);
  expect(await batches().read(batchId)).toMatchObject({ state: 'cancelled' });
  expect(await createFinishedBatches(db).finish(14)).toEqual([]);
});

describe('the end', () => {
  test('is told until it was told, also by a worker that died in between, and stands in the history', async () => {
    const batchId = await start(1, 2);
    const [one, two] = await createCorrectionStore(db).live();
    await settle(one?.correctionId ?? 0, 'done', 15);
    expect(await createFinishedBatches(db).finish(20)).toEqual([]);
    await settle(two?.correctionId ?? 0, 'conflict');
    expect(await createFinishedBatches(db).finish(21)).toMatchObject([{ batchId, state: 'done', finishedAt: 21 }]);
    const again = createFinishedBatches(files.open());
    expect(await again.finish(22)).toMatchObject([{ batchId, finishedAt: 21 }]);
    await again.markTold(batchId, 23);
    expect(await again.finish(24)).toEqual([]);
    const [newest] = await readHistory(db);
    expect(newest).toMatchObject({ kind: 'batch', batchId, state: 'done', items: [{ sent: true }, { sent: false }] });
    expect((await readHistory(db)).filter(({ kind }) => kind === 'batch')).toHaveLength(1);
  });

  test('comes too when all that is left was withdrawn one by one', async () => {
    const batchId = await start(1);
    const [only] = await createCorrectionStore(db).live();
    await dismissCorrection(db, only?.correctionId ?? 0, 12);
    expect(await createFinishedBatches(db).finish(13)).toMatchObject([{ batchId, state: 'done' }]);
  });
});

test('what was put away is shown no more; a new batch of the same screen takes the place', async () => {
  const { tell, until } = collect<BatchView | null>();
  const stop = batches().watchLatest('pattern', tell);
  const first = await start(1);
  await until((all) => all.at(-1)?.batchId === first);
  await batches().steer(first, 'put-away', 11);
  await until((all) => all.length > 1 && all.at(-1) === null);
  await batches().steer(first, 'cancel', 12);
  const second = await start(2);
  await batches().steer(second, 'cancel', 13);
  const third = await start(3);
  expect(third).toBeGreaterThan(second);
  await until((all) => all.at(-1)?.batchId === third);
  stop();
});

describe('two tabs', () => {
  test('start one at the same moment: one is written down, the other is told, and both see the same', async () => {
    const tabs = [batches(), batches(files.open())];
    const starts = tabs.map((tab, place) => tab.start({ origin: 'pattern', label: 'Grade 05' }, [fix(place + 1)], 10));
    const ended = await Promise.allSettled(starts);
    expect(ended.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(ended.find((each) => each.status === 'rejected')?.reason).toMatchObject({ code: 'batch-under-way' });
    expect(await db.batches.toArray()).toMatchObject([{ state: 'running', putAway: false }]);
    expect(await db.corrections.count()).toBe(1);
  });

  test('a paused one holds the next off, too; one whose emails are all settled doesn’t', async () => {
    const first = await start(1);
    await batches().steer(first, 'pause', 11);
    await expect(start(2)).rejects.toMatchObject({ code: 'batch-under-way' });
    await batches().steer(first, 'resume', 12);
    const [item] = (await batches().read(first))?.items ?? [];
    await settle(item?.correctionId ?? 0, 'done', 13);
    await expect(start(2)).resolves.toBeGreaterThan(first);
  });
});
