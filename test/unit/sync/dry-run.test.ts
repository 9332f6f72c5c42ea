import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { presentFailure } from '../../../lib/errors.ts';
import { createDryRunStore, type Database } from '../../../lib/store/index.ts';
import { continueDryRun, countResults, createScimTarget, startDryRun, type Fetch } from '../../../lib/sync/index.ts';
import type { DryRunStore } from '../../../lib/sync/dry-run/dry-run.ts';
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
let store: DryRunStore;
shareSchool({ students: 0 }, (shared) => {
  school = shared;
  world = createSyncWorld(school);
  db = freshDatabase().open();
  store = createDryRunStore(db, school.targetUrl);
});

function carryOn(dryRuns: DryRunStore = store, fetch: Fetch = schoolFetch(school)): Promise<number | null> {
  const target = createScimTarget({
    baseUrl: school.targetUrl,
    token: school.targetToken,
    fetch,
    clock: world.clock,
    timeoutSignal: () => new AbortController().signal,
  });
  return continueDryRun({ store: dryRuns, target, clock: world.clock });
}

/** What was found of each, and every request that it took; the school's accounts must be as they were. */
async function tryOut(students: Parameters<SyncWorld['plan']>[0]) {
  const before = structuredClone(school.target.users);
  world.takeRequests();
  const dryRunId = await startDryRun({ store, clock: world.clock }, world.plan(students));
  await carryOn();
  const items = (await db.dryRunItems.get(dryRunId))?.items ?? [];
  expect(school.target.users).toEqual(before);
  const found = items.map((item) => [item.studentId, item.failure?.code ?? item.effect]);
  return { dryRun: await db.dryRuns.get(dryRunId), items, found, requests: world.takeRequests() };
}

const onlyReads = (requests: readonly string[]) => requests.every((request) => request.startsWith('GET '));

it.each([
  ['read as a whole', true],
  ['asked for each', false],
])('a target, %s, is only looked at, and each is told what a sync then does', async (_, listed) => {
  school.target.seed({ userName: 's1@school.example', externalId: '', name: { givenName: 'FIRST-1' } });
  school.target.seed({ userName: 's2@school.example', externalId: '999' });
  school.target.seed({ userName: 'other@school.example', externalId: '3' });
  school.target.seed({ userName: 's4@school.example', externalId: 'hr-4', active: false });
  if (!listed) {
    const crowd = Array.from({ length: 2_001 }, (_unused, at) => `crowd${at}@school.example`);
    for (const userName of crowd) school.target.seed({ userName });
  }
  const students = makeStudents(1, 2, 3, 4, 5);
  const { dryRun, items, found, requests } = await tryOut(students);
  expect(found).toEqual([
    [1, 'adopted'],
    [2, 'target-conflict'],
    [3, 'updated'],
    [4, 'target-conflict'],
    [5, 'created'],
  ]);
  expect(onlyReads(requests)).toBe(true);
  expect(dryRun).toMatchObject({ state: 'done', people: 5, looked: 5, failure: null });
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

it('who has left, who hands an email on, and whose email another account keeps', async () => {
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
  ['lets this token read nobody', 403, 'target-forbidden'],
  ['is not at this address', 404, 'target-not-found'],
])('a target that %s ends it, and another can follow', async (_, status, code) => {
  const fault = school.faults.fail({ host: 'target', method: 'GET', nth: 1, times: Infinity }, status);
  const { dryRun, requests } = await tryOut(makeStudents(1, 2));
  expect(dryRun).toMatchObject({ state: 'failed', notBefore: null, failure: { code } });
  expect(presentFailure(dryRun?.failure ?? { code: 'unexpected' }).sentence).not.toBe('');
  expect(onlyReads(requests)).toBe(true);
  fault.remove();
  expect((await tryOut(makeStudents(1, 2))).dryRun).toMatchObject({ state: 'done' });
});

const offline: Fetch = () => Promise.reject(new TypeError('Failed to fetch'));

it.each([
  ['asks to wait', 429, 'target-rate-limited'],
  ['is down', 503, 'target-unavailable'],
  ['cannot be reached', null, 'target-unavailable'],
])('a target that %s makes it wait, longer each time, and it goes on by itself', async (_, status, code) => {
  if (status) school.faults.fail({ host: 'target', method: 'GET', nth: 1, times: 2 }, status);
  const fetch = status ? schoolFetch(school) : offline;
  const dryRunId = await startDryRun({ store, clock: world.clock }, world.plan(makeStudents(1, 2)));
  const row = () => db.dryRuns.get(dryRunId);
  const first = await carryOn(store, fetch);
  expect(first).toBeGreaterThan(world.clock.time);
  expect(await row()).toMatchObject({ state: 'waiting', notBefore: first, pauses: 1, failure: { code } });
  // Woken before its time it asks nothing.
  world.takeRequests();
  expect(await carryOn(store, fetch)).toBe(first);
  expect(world.takeRequests()).toEqual([]);
  await expect(startDryRun({ store, clock: world.clock }, world.plan([]))).rejects.toMatchObject({
    code: 'sync-running',
  });
  const wait = (first ?? 0) - world.clock.time;
  world.clock.time += wait;
  const second = (await carryOn(store, fetch)) ?? 0;
  expect(second - world.clock.time).toBeGreaterThanOrEqual(wait);
  // Somebody presses "Try now".
  await store.resume(dryRunId);
  expect(await row()).toMatchObject({ state: 'running', notBefore: null, failure: null, pauses: 2 });
  expect(await carryOn()).toBeNull();
  expect(await row()).toMatchObject({ state: 'done', looked: 2, failure: null });
});

describe('a target with too many accounts to be read as a whole', () => {
  beforeEach(() => {
    const crowd = Array.from({ length: 2_501 }, (_, at) => `crowd${at}@school.example`);
    for (const userName of crowd) school.target.seed({ userName });
  });

  it('fails in the middle: what was found is kept, and nobody is asked for twice', async () => {
    const fetch = failAsking([5], 429);
    const dryRunId = await startDryRun({ store, clock: world.clock }, world.plan(makeStudents(1, 2, 3, 4, 5, 6)));
    const later = await carryOn(store, fetch);
    expect(await db.dryRuns.get(dryRunId)).toMatchObject({ state: 'waiting', looked: 4 });
    world.clock.time = later ?? 0;
    world.takeRequests();
    await carryOn();
    expect(world.takeRequests().some((request) => request.includes('%221%22'))).toBe(false);
    expect(await db.dryRuns.get(dryRunId)).toMatchObject({ state: 'done', looked: 6 });
    expect((await db.dryRunItems.get(dryRunId))?.items.map(({ effect }) => effect)).toEqual(Array(6).fill('created'));
  });

  it('fails at one again and again: that one is refused, as in a run, and the others are told', async () => {
    const dryRunId = await startDryRun({ store, clock: world.clock }, world.plan(makeStudents(1, 2, 3)));
    await carryOn(store, failAsking([2], 500));
    const items = (await db.dryRunItems.get(dryRunId))?.items;
    expect(items?.map(({ state }) => state)).toEqual(['confirmed', 'refused', 'confirmed']);
    expect(await db.dryRuns.get(dryRunId)).toMatchObject({ state: 'done' });
  });

  it('fails at several in a row: it waits, and is not held up for ever by them', async () => {
    const dryRunId = await startDryRun({ store, clock: world.clock }, world.plan(makeStudents(1, 2, 3, 4, 5)));
    const fetch = failAsking([1, 2, 3], 500);
    const states = async () => (await db.dryRunItems.get(dryRunId))?.items.map(({ state }) => state);
    let turns = 0;
    for (let later = await carryOn(store, fetch); later !== null; later = await carryOn(store, fetch)) {
      world.clock.time = later;
      expect((turns += 1)).toBeLessThan(10);
      expect(await db.dryRuns.get(dryRunId)).toMatchObject({ state: 'waiting' });
    }
    expect(await states()).toEqual(['refused', 'refused', 'refused', 'confirmed', 'confirmed']);
  });
});

/** The school's fetch, but whoever asks for these students gets that status. */
function failAsking(studentIds: readonly number[], status: number): Fetch {
  const real = schoolFetch(school);
  return async (input, init) => {
    const url = decodeURIComponent(String(input)).replaceAll('+', ' ');
    return studentIds.some((id) => url.includes(`externalId eq "${id}"`))
      ? new Response('{}', { status })
      : real(input, init);
  };
}

it('a life of the worker that ends in the middle is made good by the next, and one that was stopped is left', async () => {
  const dryRunId = await startDryRun({ store, clock: world.clock }, world.plan(makeStudents(1, 2, 3)));
  const dies: DryRunStore = { ...store, finish: () => Promise.reject(new Error('the worker ended')) };
  await expect(carryOn(dies)).rejects.toThrow('the worker ended');
  expect(await db.dryRuns.get(dryRunId)).toMatchObject({ state: 'running' });
  await expect(startDryRun({ store, clock: world.clock }, world.plan([]))).rejects.toMatchObject({
    code: 'sync-running',
  });
  await carryOn();
  expect(await db.dryRuns.get(dryRunId)).toMatchObject({ state: 'done', looked: 3 });

  const second = await startDryRun({ store, clock: world.clock }, world.plan(makeStudents(1)));
  const stoppedMeanwhile: Fetch = async (...request) => {
    await store.stop(second);
    return schoolFetch(school)(...request);
  };
  await carryOn(store, stoppedMeanwhile);
  expect(await db.dryRuns.get(second)).toBeUndefined();
  expect(await db.dryRunItems.get(second)).toBeUndefined();
  expect(school.target.users).toEqual([]);
});
