import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Student } from '../../../lib/roster/index.ts';
import { cancelRun } from '../../../lib/sync/run/steer-run.ts';
import { startSchool, type School } from '../../school/index.ts';
import { makeMortal } from './mortal.ts';
import { schoolFetch } from './school-fetch.ts';
import {
  accountsOf,
  createSyncWorld,
  expectedAccounts,
  makeStudent,
  makeStudents,
  type SyncWorld,
} from './sync-world.ts';

// A real server over TLS, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let school: School;
// One school for each test: one that was given up as too slow may still be at work.
beforeEach(async () => {
  school = await startSchool({ students: 0 });
});
afterEach(() => school.close());

const posts = { host: 'target', method: 'POST' };
const stays = makeStudent(1);
const leaves = makeStudent(2);
const changes = makeStudent(3);
const joins = makeStudent(4);
const isThere = makeStudent(5);
const later: readonly Student[] = [
  stays,
  makeStudent(3, { gradeLevel: '09', email: 'new3@school.example' }),
  joins,
  isThere,
];

/** A school with one student of each kind: unchanged, to archive, to update, to add, to adopt; its run is stored and not begun. */
async function beginYear(prepare: (school: School) => void): Promise<SyncWorld> {
  school.reset();
  prepare(school);
  const world = createSyncWorld(school);
  await world.sync([stays, leaves, changes]);
  school.target.seed({ userName: 'S5@School.example' });
  await world.start(later);
  return world;
}

/** Lets one worker live for so many steps; answers how many it took if it lived to the end. */
async function liveAndDie(world: SyncWorld, lastStep: number): Promise<number | null> {
  const mortal = makeMortal(world.store, schoolFetch(school), lastStep);
  const end = world.carryOn({ store: mortal.store, fetch: mortal.fetch }).then(() => mortal.steps());
  return Promise.race([end, mortal.died.then(() => null)]);
}

function expectYearBegun(world: SyncWorld): void {
  expect(accountsOf(school)).toEqual(expectedAccounts(later, [leaves]));
  expect(world.store.runs.at(-1)?.state).toBe('done');
  expect(world.plan(later).counts).toEqual({
    add: 0,
    update: 0,
    unchanged: 4,
    archive: 0,
    hold: 0,
    skip: 0,
    exclude: 0,
  });
  // The receipt says what was done, also where a life ended before its answer.
  expect(world.results(2)).toEqual({
    2: 'confirmed archived',
    3: 'confirmed updated',
    4: 'confirmed created',
    5: 'confirmed adopted',
  });
  // Three last year, four this year, nobody twice.
  expect(world.store.journal.filter((line) => line.endsWith('confirmed'))).toHaveLength(7);
}

const ways: [string, (school: School) => void][] = [
  ['without bulk', ({ target }) => void (target.settings.bulk = false)],
  ['in one bulk', () => {}],
  ['in bulks of two', ({ target }) => void (target.settings.maxOperations = 2)],
  [
    'in bulks that fail in part',
    ({ target }) => void target.refuse(({ externalId }) => externalId === '3', { status: 500, times: 1 }),
  ],
];

describe.each(ways)('a worker killed in the middle of a run, %s,', (_, prepare) => {
  it('at any step: the next one ends it with everybody once', async () => {
    const steps = await liveAndDie(await beginYear(prepare), Infinity);
    expect(steps).toBeGreaterThan(15);
    for (let lastStep = 1; lastStep <= (steps ?? 0); lastStep++) {
      const world = await beginYear(prepare);
      expect(await liveAndDie(world, lastStep)).toBeNull();
      await world.carryOn();
      expectYearBegun(world);
    }
  });

  it('again and again: every life gets a little further', async () => {
    const steps = await liveAndDie(await beginYear(prepare), Infinity);
    const world = await beginYear(prepare);
    let lives = 0;
    while (world.store.runs.at(-1)?.state !== 'done' && lives < 50) {
      await liveAndDie(world, Math.ceil((steps ?? 0) * 0.9));
      lives += 1;
    }
    expect(lives).toBeGreaterThan(1);
    expectYearBegun(world);
  });
});

describe.each(ways)('a worker killed and its run cancelled, %s, and FACTS takes everything back:', (_, prepare) => {
  const before = [stays, leaves, changes];

  it('the next sync looks at whoever was under way, and the target ends as FACTS is, whatever the step', async () => {
    const steps = await liveAndDie(await beginYear(prepare), Infinity);
    for (let lastStep = 1; lastStep <= (steps ?? 0); lastStep++) {
      const world = await beginYear(prepare);
      await liveAndDie(world, lastStep);
      await cancelRun(world);
      await world.sync(before);
      const ours = accountsOf(school).filter(({ externalId }) => externalId !== '');
      expect(ours.filter(({ externalId }) => ['1', '2', '3'].includes(externalId))).toEqual(expectedAccounts(before));
      // Who was to join has not: an account that they got all the same is archived.
      expect(ours.filter(({ externalId, active }) => ['4', '5'].includes(externalId) && active)).toEqual([]);
      expect(world.store.unsettled.size).toBe(0);
      expect(world.plan(before).counts).toMatchObject({ add: 0, update: 0, unchanged: 3, archive: 0 });
    }
  });
});

describe('whoever the target failed at until they were refused', () => {
  it('is looked at by the next sync, because it may have changed them all the same', async () => {
    const world = createSyncWorld(school);
    school.target.settings.bulk = false;
    const [first, second] = makeStudents(1, 2) as [Student, Student];
    await world.sync([first, second]);
    const renamed = { ...first, lastName: 'Other' };
    school.target.refuse(({ externalId }) => externalId === '1', { status: 500, times: 3 });
    await world.sync([renamed, { ...second, lastName: 'Else' }]);
    expect(world.results(2)).toEqual({ 1: 'refused target-unavailable', 2: 'confirmed updated' });
    const [account] = school.target.users.filter(({ externalId }) => externalId === '1');
    if (account?.name) account.name.familyName = 'Other';
    const plan = world.plan([first, { ...second, lastName: 'Else' }]);
    expect(plan.items[0]).toMatchObject({ action: 'update', reason: 'unsettled', changes: [], unsettled: true });
    await world.sync([first, { ...second, lastName: 'Else' }]);
    expect(world.results(3)).toEqual({ 1: 'confirmed updated' });
    expect(accountsOf(school)[0]?.name).toBe('First1 Last1');
  });
});

describe('a worker killed while two swap their emails', () => {
  const two = makeStudents(1, 2);
  const swapped = two.map((student) => ({ ...student, email: `s${3 - student.studentId}@school.example` }));

  async function beginSwap(): Promise<SyncWorld> {
    school.reset();
    school.target.settings.bulk = false;
    const world = createSyncWorld(school);
    await world.sync(two);
    await world.start(swapped);
    return world;
  }

  it('at any step: the next one ends it, and nobody is left at a stand-in', async () => {
    const steps = await liveAndDie(await beginSwap(), Infinity);
    for (let lastStep = 1; lastStep <= (steps ?? 0); lastStep++) {
      const world = await beginSwap();
      expect(await liveAndDie(world, lastStep)).toBeNull();
      await world.carryOn();
      expect(accountsOf(school)).toEqual(expectedAccounts(swapped));
      expect(world.plan(swapped).counts.unchanged).toBe(2);
    }
  });

  it('and cancelled at any step: whoever is at a stand-in has a change in every plan, and the next sync ends it', async () => {
    const steps = await liveAndDie(await beginSwap(), Infinity);
    for (let lastStep = 1; lastStep <= (steps ?? 0); lastStep++) {
      const world = await beginSwap();
      await liveAndDie(world, lastStep);
      await cancelRun(world);
      const asTheyWere = new Map(world.plan(two).items.map((item) => [String(item.studentId), item.action]));
      for (const { userName, externalId = '' } of school.target.users) {
        if (userName.startsWith('moving-')) expect(asTheyWere.get(externalId)).toBe('update');
      }
      await world.sync(swapped);
      expect(accountsOf(school)).toEqual(expectedAccounts(swapped));
    }
  });
});

describe('a worker killed in the middle of a run', () => {
  it('with a request still on its way, which arrives after the next worker has sent its own', async () => {
    const world = createSyncWorld(school);
    const [student] = makeStudents(1);
    await world.start([student as Student]);
    const onItsWay = school.faults.hold(posts);
    void world.carryOn();
    await onItsWay.reached;
    await world.carryOn();
    onItsWay.release();
    await expect
      .poll(() => school.requests.filter(({ method, status }) => method === 'POST' && status > 0).length)
      .toBe(2);
    expect(school.target.users).toHaveLength(1);
    expect(world.store.ledger.get(1)?.remoteId).toBe(school.target.users[0]?.id);
  });

  it('with a bulk still on its way, which arrives after the next worker has sent its own', async () => {
    const world = createSyncWorld(school);
    const students = makeStudents(1, 2, 3, 4);
    await world.start(students);
    const onItsWay = school.faults.hold(posts);
    void world.carryOn();
    await onItsWay.reached;
    expect((await world.carryOn())?.state).toBe('done');
    onItsWay.release();
    await expect
      .poll(() => school.requests.filter(({ path, status }) => path.endsWith('/Bulk') && status > 0).length)
      .toBe(2);
    expect(accountsOf(school)).toEqual(expectedAccounts(students));
    const ids = [...world.store.ledger.values()].map(({ remoteId }) => remoteId);
    expect(ids.sort()).toEqual(school.target.users.map(({ id }) => id).sort());
  });

  it('with an answer still on its way: the next worker finds the account and sends nothing', async () => {
    const world = createSyncWorld(school);
    await world.start(makeStudents(1));
    const answered = school.faults.applyThenHold(posts);
    void world.carryOn();
    await answered.reached;
    world.takeRequests();
    expect((await world.carryOn())?.state).toBe('done');
    expect(world.takeRequests().every((request) => request.startsWith('GET'))).toBe(true);
    expect(school.target.users).toHaveLength(1);
    answered.release();
  });
});
