import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { createTrialStore, type Database } from '../../../lib/store/index.ts';
import { continueTrial, countResults, createScimTarget, startTrial, type Fetch } from '../../../lib/sync/index.ts';
import type { TrialStore } from '../../../lib/sync/trial.ts';
import type { School } from '../../school/index.ts';
import { shareSchool } from '../school/share-school.ts';
import { freshDatabase } from '../store/fresh-database.ts';
import { schoolFetch } from './school-fetch.ts';
import { createSyncWorld, makeStudent, makeStudents, type SyncWorld } from './sync-world.ts';

// A real server over TLS, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let school: School;
let world: SyncWorld;
let db: Database;
let store: TrialStore;
shareSchool({ students: 0 }, (shared) => {
  school = shared;
  world = createSyncWorld(school);
  db = freshDatabase().open();
  store = createTrialStore(db, school.targetUrl);
});

function carryOn(trials: TrialStore = store, fetch: Fetch = schoolFetch(school)): Promise<void> {
  const target = createScimTarget({
    baseUrl: school.targetUrl,
    token: school.targetToken,
    fetch,
    clock: world.clock,
    timeoutSignal: () => new AbortController().signal,
  });
  return continueTrial({ store: trials, target, clock: world.clock });
}

/** What was found of each, and every request that it took; the school's accounts must be as they were. */
async function tryOut(students: Parameters<SyncWorld['plan']>[0]) {
  const before = structuredClone(school.target.users);
  world.takeRequests();
  const trialId = await startTrial({ store, clock: world.clock }, world.plan(students));
  await carryOn();
  const items = (await db.trialItems.get(trialId))?.items ?? [];
  expect(school.target.users).toEqual(before);
  const found = items.map((item) => [item.studentId, item.failure?.code ?? item.effect]);
  return { trial: await db.trials.get(trialId), items, found, requests: world.takeRequests() };
}

const onlyReads = (requests: readonly string[]) => requests.every((request) => request.startsWith('GET '));

it.each([
  ['read as a whole', true],
  ['asked for each', false],
])('a target, %s, is only looked at, and each is told what a sync then does', async (_, listed) => {
  school.target.seed({ userName: 's1@school.example', externalId: '', name: { givenName: 'Old' } });
  school.target.seed({ userName: 's2@school.example', externalId: '999' });
  school.target.seed({ userName: 'other@school.example', externalId: '3' });
  school.target.seed({ userName: 's4@school.example', externalId: 'hr-4', active: false });
  if (!listed) {
    const crowd = Array.from({ length: 2_001 }, (_unused, at) => `crowd${at}@school.example`);
    for (const userName of crowd) school.target.seed({ userName });
  }
  const students = makeStudents(1, 2, 3, 4, 5);
  const { trial, items, found, requests } = await tryOut(students);
  expect(found).toEqual([
    [1, 'adopted'],
    [2, 'target-conflict'],
    [3, 'updated'],
    [4, 'target-conflict'],
    [5, 'created'],
  ]);
  expect(onlyReads(requests)).toBe(true);
  expect(trial).toMatchObject({ state: 'done', people: 5, looked: 5, failure: null });
  expect(countResults(items)).toMatchObject({ created: 1, adopted: 1, updated: 1, refused: 2 });

  await world.sync(students);
  expect(world.results(1)).toEqual({
    1: 'confirmed adopted',
    2: 'refused target-conflict',
    3: 'confirmed updated',
    4: 'refused target-conflict',
    5: 'confirmed created',
  });
});

it('who has left, who hands an e-mail on, and whose e-mail another account keeps', async () => {
  await world.sync(makeStudents(1, 2, 3, 4));
  school.target.seed({ userName: 'teacher@school.example' });
  const { found, requests } = await tryOut([
    makeStudent(1, { email: 's2@school.example' }),
    makeStudent(2, { email: 's1@school.example' }),
    makeStudent(3, { email: 'teacher@school.example' }),
  ]);
  expect(found).toEqual([
    [1, 'updated'],
    [2, 'updated'],
    [3, 'target-conflict'],
    [4, 'archived'],
  ]);
  expect(onlyReads(requests)).toBe(true);
});

it.each([
  ['refuses the token', 401, 'target-unauthorized'],
  ['asks to wait', 429, 'target-rate-limited'],
  ['is down', 503, 'target-unavailable'],
])('a target that %s ends it, and another can follow', async (_, status, code) => {
  const fault = school.faults.fail({ host: 'target', method: 'GET', nth: 1, times: Infinity }, status);
  const { trial, requests } = await tryOut(makeStudents(1, 2));
  expect(trial).toMatchObject({ state: 'failed', failure: { code } });
  expect(onlyReads(requests)).toBe(true);
  fault.remove();
  expect((await tryOut(makeStudents(1, 2))).trial).toMatchObject({ state: 'done' });
});

it('a life of the worker that ends in the middle is made good by the next, and one that was stopped is left', async () => {
  const trialId = await startTrial({ store, clock: world.clock }, world.plan(makeStudents(1, 2, 3)));
  const dies: TrialStore = { ...store, finish: () => Promise.reject(new Error('the worker ended')) };
  await expect(carryOn(dies)).rejects.toThrow('the worker ended');
  expect(await db.trials.get(trialId)).toMatchObject({ state: 'running' });
  await expect(startTrial({ store, clock: world.clock }, world.plan([]))).rejects.toMatchObject({
    code: 'sync-running',
  });
  await carryOn();
  expect(await db.trials.get(trialId)).toMatchObject({ state: 'done', looked: 3 });

  const second = await startTrial({ store, clock: world.clock }, world.plan(makeStudents(1)));
  const stoppedMeanwhile: Fetch = async (...request) => {
    await store.stop(second);
    return schoolFetch(school)(...request);
  };
  await carryOn(store, stoppedMeanwhile);
  expect(await db.trials.get(second)).toBeUndefined();
  expect(await db.trialItems.get(second)).toBeUndefined();
  expect(school.target.users).toEqual([]);
});
