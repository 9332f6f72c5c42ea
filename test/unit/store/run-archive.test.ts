import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { PastRun } from '../../../lib/records/run.ts';
import { createRunArchive, createRunStore, type Database } from '../../../lib/store/index.ts';
import { readLatestRun } from '../../../lib/store/runs.ts';
import type { RunItem, SyncRun } from '../../../lib/sync/run/run-record.ts';
import { collect, failLoudly, freshDatabase } from './fresh-database.ts';

const server = 'https://scim.one.example';
const file = 'file:track-it-forward';
let db: Database;
beforeEach(() => {
  db = freshDatabase().open();
});

const run: Omit<SyncRun, 'runId'> = {
  state: 'running',
  digest: 'd',
  counts: { add: 2, update: 0, unchanged: 0, archive: 0, hold: 0, skip: 0, exclude: 0 },
  startedAt: 1_000,
  finishedAt: null,
  notBefore: null,
  failure: null,
  pauses: 0,
};
const person = { externalId: '', userName: '', givenName: '', familyName: '', gradeLevel: '', schoolCode: '' };
const item = (studentId: number): RunItem => ({
  ...{ studentId, action: 'add', firstName: 'A', lastName: 'B', person, remoteId: null, changes: [] },
  ...{ state: 'pending', attempts: 0, effect: null, failure: null },
});
async function create(target: string, who?: string): Promise<number> {
  return (await createRunStore(db, target, who).createRun(run, [item(1), item(2)])) ?? 0;
}

test('a file neither ends a run that is being sent nor is ended by one', async () => {
  const sent = await create(server);
  const carried = await create(file);
  expect(carried).toBeGreaterThan(sent);
  expect(await createRunStore(db, server).loadLiveRun()).toMatchObject({ runId: sent, state: 'running' });
  expect(await createRunStore(db, file).loadLiveRun()).toMatchObject({ runId: carried, state: 'running' });
  expect(await createRunStore(db, 'file:oneroster').loadLiveRun()).toBeNull();
  expect(await create(file)).toBe(0);
  expect((await db.runs.toArray()).map(({ state }) => state)).toEqual(['running', 'running']);
});

test('the latest sync is none that was carried as a file', async () => {
  const sent = await create(server);
  await create(file);
  expect((await readLatestRun(db))?.run).toMatchObject({ runId: sent });
});

test('past runs are told the newest first, with who started them and how many got where', async () => {
  const first = await create(server, 'Dana');
  const store = createRunStore(db, server);
  await store.refuseItem(first, 1, { code: 'target-conflict' });
  await store.setRunState(first, { state: 'done', finishedAt: 2_000 });
  await create(file);
  const seen = collect<readonly PastRun[]>();
  const stop = createRunArchive(db, failLoudly).watchRuns(10, seen.tell);
  await seen.until((told) => told.length > 0);
  stop();
  expect(seen.told.at(-1)).toMatchObject([
    { target: file, state: 'running', confirmed: 0, refused: 0, unsent: 2 },
    { target: server, who: 'Dana', state: 'done', confirmed: 0, refused: 1, unsent: 1 },
  ]);
  expect(seen.told.at(-1)?.[0]).not.toHaveProperty('who');
});

test('the last sync is counted once it is over', async () => {
  const seen = collect<PastRun | null>();
  const stop = createRunArchive(db, failLoudly).watchLastSync(seen.tell);
  await seen.until((told) => told.length === 1);
  const runId = await create(server);
  await seen.until((told) => told.at(-1)?.state === 'running');
  const store = createRunStore(db, server);
  await store.refuseItem(runId, 1, { code: 'target-conflict' });
  await store.setRunState(runId, { state: 'failed', finishedAt: 2_000 });
  await seen.until((told) => told.at(-1)?.state === 'failed');
  stop();
  expect(seen.told[0]).toBeNull();
  expect(seen.told.at(-1)).toMatchObject({ runId, refused: 1, unsent: 1 });
});
