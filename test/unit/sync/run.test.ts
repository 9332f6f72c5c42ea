import { describe, expect, it, vi } from 'vitest';
import { cancelRun, pauseRun, resumeRun } from '../../../lib/sync/run/steer-run.ts';
import { compareWithTarget } from '../../../lib/sync/receipt/compare-with-target.ts';
import { measureProgress } from '../../../lib/sync/run/run-progress.ts';
import { createScimTarget } from '../../../lib/sync/targets/scim/scim-target.ts';
import { startRun } from '../../../lib/sync/run/start-run.ts';
import type { School } from '../../school/index.ts';
import { schoolFetch } from './school-fetch.ts';
import { shareSchool } from '../school/share-school.ts';
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
let world: SyncWorld;
shareSchool({ students: 0 }, (shared) => {
  school = shared;
  school.target.settings.bulk = false;
  world = createSyncWorld(school);
});

const users = '/scim/v2/Users';
const writes = (requests: readonly string[]) => requests.filter((request) => !request.startsWith('GET'));
const posts = { host: 'target', method: 'POST' };

async function allAccounts() {
  const { targetUrl, targetToken } = school;
  const timeoutSignal = () => new AbortController().signal;
  const connection = {
    baseUrl: targetUrl,
    token: targetToken,
    fetch: schoolFetch(school),
    clock: world.clock,
    timeoutSignal,
  };
  return (await createScimTarget(connection).listAccounts())?.accounts ?? [];
}

describe('a run', () => {
  it('adds, updates, archives and brings back, and the target then holds just that', async () => {
    await world.sync(makeStudents(1, 2, 3));
    expect(accountsOf(school)).toEqual(expectedAccounts(makeStudents(1, 2, 3)));

    const later = [makeStudent(1), makeStudent(2, { gradeLevel: '09', email: 'S2.new@school.example' })];
    expect((await world.sync(later))?.state).toBe('done');
    expect(accountsOf(school)).toEqual(expectedAccounts(later, [makeStudent(3)]));
    expect(world.results(2)).toEqual({ 2: 'confirmed updated', 3: 'confirmed archived' });

    await world.sync(makeStudents(1, 2, 3));
    expect(accountsOf(school)).toEqual(expectedAccounts(makeStudents(1, 2, 3)));
  });

  it('sends nothing the second time, and is done at once', async () => {
    await world.sync(makeStudents(1, 2));
    world.takeRequests();
    expect(world.plan(makeStudents(1, 2)).counts).toMatchObject({ unchanged: 2, add: 0, update: 0 });
    const runId = await world.start(makeStudents(1, 2));
    expect(world.store.runs.at(-1)).toMatchObject({ runId, state: 'done', finishedAt: world.clock.time });
    expect(await world.carryOn()).toBeNull();
    expect(world.takeRequests()).toEqual([]);
  });

  it('keeps in the ledger what the target confirmed', async () => {
    await world.sync([makeStudent(1, { firstName: ' Ada ' })]);
    expect(world.store.ledger.get(1)).toEqual({
      studentId: 1,
      remoteId: school.target.users[0]?.id,
      active: true,
      confirmedAt: world.clock.time,
      person: {
        externalId: '1',
        userName: 's1@school.example',
        givenName: 'Ada',
        familyName: 'Last1',
        gradeLevel: '08',
        schoolCode: 'HS',
        email: 's1@school.example',
      },
    });
  });

  it('takes one request for a known person', async () => {
    await world.sync(makeStudents(1, 2));
    world.takeRequests();
    await world.sync([makeStudent(1, { gradeLevel: '09' })]);
    const [one, two] = school.target.users;
    expect(writes(world.takeRequests()).sort()).toEqual(
      [`PATCH ${users}/${one?.id}`, `PATCH ${users}/${two?.id}`].sort(),
    );
  });

  it('marks a person as sent before the request', async () => {
    await world.start(makeStudents(1));
    const held = school.faults.hold(posts);
    const running = world.carryOn();
    await held.reached;
    expect(measureProgress(await world.store.loadItems(1))).toEqual({ pending: 0, sent: 1, confirmed: 0, refused: 0 });
    held.release();
    await running;
    expect(world.store.journal).toEqual(['1 sent', '1 confirmed']);
  });

  it('has four requests under way, never more, and the next few marked', async () => {
    await world.start(makeStudents(...Array.from({ length: 20 }, (_, index) => index + 1)));
    const held = school.faults.hold({ ...posts, times: Infinity });
    const running = world.carryOn();
    const asked = () => school.requests.filter(({ method }) => method === 'POST').length;
    await expect.poll(asked).toBe(4);
    expect(measureProgress(await world.store.loadItems(1))).toMatchObject({ pending: 4, sent: 16 });
    expect(asked()).toBe(4);
    held.release();
    expect((await running)?.state).toBe('done');
    expect(accountsOf(school)).toHaveLength(20);
  });

  it('leaves whom it marked and never asked for as they were, when it stops', async () => {
    school.target.settings.bulk = false;
    await world.start(makeStudents(...Array.from({ length: 20 }, (_, index) => index + 1)));
    const held = school.faults.hold({ ...posts, times: 4 });
    const running = world.carryOn();
    await held.reached;
    await expect.poll(() => school.requests.filter(({ method }) => method === 'POST').length).toBe(4);
    await cancelRun(world);
    held.release();
    expect((await running)?.state).toBe('cancelled');
    const items = await world.store.loadItems(1);
    const there = new Set(school.target.users.map(({ externalId }) => externalId));
    expect(there.size).toBeLessThan(20);
    for (const { studentId, state, attempts, effect } of items) {
      const wanted = there.has(String(studentId)) ? ['confirmed', 1, 'created'] : ['pending', 0, null];
      expect([state, attempts, effect]).toEqual(wanted);
    }
  });

  it('does not send again what the target drops', async () => {
    const urn = 'urn:ietf:params:scim:schemas:extension:syncreview:2.0:Student';
    const drop = (json: unknown) => ({ ...(json as object), [urn]: undefined });
    school.faults.rewriteJson({ ...posts, times: Infinity }, drop);
    await world.sync(makeStudents(1));
    expect(world.store.ledger.get(1)).toMatchObject({
      person: { gradeLevel: '', schoolCode: '' },
      altered: { gradeLevel: '08', schoolCode: 'HS' },
    });
    expect(world.plan(makeStudents(1)).counts.unchanged).toBe(1);
  });
});

describe('starting', () => {
  it('refuses another plan than the one shown, and an unusual one unconfirmed', async () => {
    const { store, clock } = world;
    const plan = world.plan(makeStudents(1));
    await expect(startRun({ store, clock }, plan, { digest: 'other', typed: null })).rejects.toMatchObject({
      code: 'plan-changed',
    });
    await world.sync(makeStudents(1, 2, 3, 4, 5, 6));
    const leaving = world.plan([]);
    for (const typed of [null, '', '5']) {
      await expect(startRun({ store, clock }, leaving, { digest: leaving.digest, typed })).rejects.toMatchObject({
        code: 'plan-unconfirmed',
      });
    }
    expect(store.runs).toHaveLength(1);
    await startRun({ store, clock }, leaving, { digest: leaving.digest, typed: ' 6 ' });
    expect(store.runs).toHaveLength(2);
  });

  it('refuses while another run is live', async () => {
    await world.start(makeStudents(1));
    await expect(world.start(makeStudents(2))).rejects.toMatchObject({ code: 'sync-running' });
    expect(world.store.runs).toHaveLength(1);
  });
});

describe('accounts that are there already', () => {
  it('takes over the one with the student ID, also an inactive one', async () => {
    const { id } = school.target.seed({ userName: 'old@school.example', externalId: '1', active: false });
    await world.sync(makeStudents(1));
    expect(accountsOf(school)).toEqual(expectedAccounts(makeStudents(1)));
    expect(world.store.ledger.get(1)?.remoteId).toBe(id);
    expect(world.results(1)).toEqual({ 1: 'confirmed updated' });
  });

  it('adopts the one with the email, whatever its case', async () => {
    const { id } = school.target.seed({ userName: 'S1@School.example', name: { givenName: 'FIRST 1' } });
    await world.sync(makeStudents(1));
    expect(accountsOf(school)).toEqual(expectedAccounts(makeStudents(1)));
    expect(world.store.ledger.get(1)?.remoteId).toBe(id);
    expect(world.results(1)).toEqual({ 1: 'confirmed adopted' });
  });

  it('never gives one student the account of another', async () => {
    school.target.seed({ userName: 's1@school.example', externalId: '999' });
    const run = await world.sync(makeStudents(1, 2));
    expect(run?.state).toBe('done');
    expect(world.results(1)).toEqual({ 1: 'refused target-conflict', 2: 'confirmed created' });
    expect(school.target.findByExternalId('999')).toHaveLength(1);
    expect(world.store.ledger.has(1)).toBe(false);
  });

  it('needs no write when all is as planned', async () => {
    await world.sync(makeStudents(1));
    const again = createSyncWorld(school);
    await again.sync(makeStudents(1));
    expect(writes(again.takeRequests())).toEqual([]);
    expect(again.results(1)).toEqual({ 1: 'confirmed none' });
  });

  it('asks for whoever is missing from a list that is shorter than announced', async () => {
    school.target.seed({ userName: 's1@school.example' });
    const lose = (json: unknown) => ({ ...(json as object), Resources: [] });
    school.faults.rewriteJson({ host: 'target', method: 'GET', query: /startIndex/ }, lose);
    await world.sync(makeStudents(1));
    expect(world.takeRequests().some((request) => request.startsWith('POST'))).toBe(false);
    expect(world.results(1)).toEqual({ 1: 'confirmed adopted' });
  });

  it('adopts one that somebody made between the look and the request', async () => {
    school.faults.before(posts, () => void school.target.seed({ userName: 's1@school.example' }));
    await world.sync(makeStudents(1));
    expect(accountsOf(school)).toEqual(expectedAccounts(makeStudents(1)));
    expect(world.results(1)).toEqual({ 1: 'confirmed adopted' });
  });

  it('makes a new account for one that the target lost', async () => {
    await world.sync(makeStudents(1, 2));
    for (const { id } of school.target.users) school.target.delete(id);
    await world.sync([makeStudent(1, { gradeLevel: '09' })]);
    expect(accountsOf(school)).toEqual(expectedAccounts([makeStudent(1, { gradeLevel: '09' })]));
    expect(world.results(2)).toEqual({ 1: 'confirmed created', 2: 'confirmed none' });
    expect(world.store.ledger.get(2)?.active).toBe(false);
  });

  it.each([true, false])(
    'sends what was shown and no more, in bulk (%s) or not: what else differs is seen as it is',
    async (bulk) => {
      school.target.settings.bulk = bulk;
      await world.sync(makeStudents(1, 2));
      const [account] = school.target.users;
      const theirs = { name: { givenName: 'Other', familyName: 'Name' }, userName: 'corrected@school.example' };
      if (account) school.target.write(account.id, { ...account, ...theirs, active: false });
      const later = [makeStudent(1, { gradeLevel: '09' }), makeStudent(2, { gradeLevel: '09' })];
      expect(world.plan(later).items.map(({ changes }) => changes.map(({ field }) => field))).toEqual([
        ['gradeLevel'],
        ['gradeLevel'],
      ]);
      await world.sync(later);
      expect(world.results(2)).toEqual({ 1: 'confirmed updated', 2: 'confirmed updated' });
      expect(accountsOf(school)[0]).toEqual({
        externalId: '1',
        userName: 'corrected@school.example',
        name: 'Other Name',
        grade: '09',
        active: false,
      });
      // It was not confirmed by anybody here, so it is neither taken over nor sent again unasked.
      expect(world.plan(later).counts).toMatchObject({ unchanged: 2, update: 0 });
      const drift = compareWithTarget(world.store.ledger.values(), await allAccounts());
      expect(drift).toMatchObject([{ studentId: 1, kind: 'different' }]);
      expect(drift[0]?.changes.map(({ field, to }) => [field, to])).toEqual([
        ['active', true],
        ['userName', 's1@school.example'],
        ['givenName', 'First1'],
        ['familyName', 'Last1'],
      ]);
    },
  );

  it('hands an email down a chain of students', async () => {
    const ids = [1, 2, 3, 4, 5, 6];
    await world.sync(makeStudents(...ids));
    const moved = ids.map((id) => makeStudent(id, { email: `s${id + 1}@school.example` }));
    expect((await world.sync(moved))?.state).toBe('done');
    expect(accountsOf(school)).toEqual(expectedAccounts(moved));
  });
});

describe('one refused person', () => {
  it('holds up nobody and can be sent later', async () => {
    const lift = school.target.refuse(({ externalId }) => externalId === '2', {
      status: 400,
      scimType: 'invalidValue',
      detail: 'No such family',
    });
    const run = await world.sync(makeStudents(1, 2, 3));
    expect(run?.state).toBe('done');
    expect(world.results(1)).toEqual({
      1: 'confirmed created',
      2: 'refused target-refused',
      3: 'confirmed created',
    });
    expect(world.store.items.get(1)?.get(2)?.failure).toEqual({
      code: 'target-refused',
      detail: { status: 400, scimType: 'invalidValue', message: 'No such family' },
    });
    lift();
    expect(await resumeRun(world, 1)).toBe(true);
    expect((await world.carryOn())?.state).toBe('done');
    expect(accountsOf(school)).toEqual(expectedAccounts(makeStudents(1, 2, 3)));
  });

  it('is given up when the target fails at it and takes the others', async () => {
    school.target.refuse(({ externalId }) => externalId === '2', { status: 500 });
    const run = await world.sync(makeStudents(1, 2, 3));
    expect(run?.state).toBe('done');
    expect(world.results(1)).toMatchObject({ 1: 'confirmed created', 2: 'refused target-unavailable' });
    expect(world.store.items.get(1)?.get(2)?.attempts).toBe(3);
  });

  it('is given up after a quarter of an hour of pauses when it is the only one', async () => {
    school.target.refuse(() => true, { status: 500 });
    const begun = world.clock.time;
    let run = await world.sync(makeStudents(1));
    while (run?.state === 'waiting') {
      world.clock.time = run.notBefore ?? Infinity;
      run = await world.carryOn();
    }
    expect(world.results(1)).toEqual({ 1: 'refused target-unavailable' });
    expect((world.clock.time - begun) / 60_000).toBeCloseTo(15.5);
  });

  it('is refused when the target keeps another email or leaves it inactive', async () => {
    const change = (part: object) => (json: unknown) => ({ ...(json as object), ...part });
    school.faults.rewriteJson({ ...posts, body: /s1@/ }, change({ userName: 'x@school.example' }));
    school.faults.rewriteJson({ ...posts, body: /s2@/ }, change({ active: false }));
    await world.sync(makeStudents(1, 2, 3));
    expect(world.results(1)).toEqual({
      1: 'refused target-refused',
      2: 'refused target-refused',
      3: 'confirmed created',
    });
    expect(world.store.items.get(1)?.get(2)?.failure?.detail).toEqual({ field: 'active' });
  });
});

describe('a target that is down, full or closed', () => {
  const students = makeStudents(1, 2, 3, 4, 5, 6, 7, 8);

  it('three failures in a row pause the run; it goes on at its time and nobody is lost or doubled', async () => {
    school.faults.fail({ ...posts, times: 6 }, 503);
    const paused = await world.sync(students);
    expect(paused).toMatchObject({
      state: 'waiting',
      notBefore: world.clock.time + 30_000,
      failure: { code: 'target-unavailable', detail: { status: 503 } },
    });
    world.takeRequests();
    world.clock.time += 29_999;
    expect((await world.carryOn())?.state).toBe('waiting');
    expect(world.takeRequests()).toEqual([]);

    world.clock.time += 1;
    for (let run = await world.carryOn(); run?.state === 'waiting'; run = await world.carryOn()) {
      world.clock.time = run.notBefore ?? 0;
    }
    expect(world.store.runs[0]).toMatchObject({ state: 'done', failure: null, notBefore: null });
    expect(accountsOf(school)).toEqual(expectedAccounts(students));
  });

  it('pauses grow while nobody gets through, up to half an hour', async () => {
    school.faults.fail({ ...posts, times: Infinity }, 500);
    await world.start(students);
    const pauses: number[] = [];
    for (let i = 0; i < 8; i++) {
      const run = await world.carryOn();
      pauses.push(((run?.notBefore ?? 0) - world.clock.time) / 1000);
      world.clock.time = run?.notBefore ?? 0;
    }
    expect(pauses).toEqual([30, 60, 120, 240, 480, 960, 1800, 1800]);
    expect(measureProgress(await world.store.loadItems(1)).refused).toBe(0);
  });

  it.each([
    ['every second request is cut', () => school.faults.reset({ ...posts, nth: 2, times: 2 })],
    ['answers are cut after they were applied', () => school.faults.applyThenReset({ ...posts, times: 5 })],
    ['answers are truncated', () => school.faults.truncate({ ...posts, times: 5 })],
    ['a sign-in page answers', () => school.faults.html({ ...posts, times: 5 })],
    ['one answer in the middle is a 500', () => school.faults.fail({ ...posts, nth: 4 }, 500)],
    ['the list is cut', () => school.faults.reset({ host: 'target', method: 'GET', path: users })],
    [
      'the configuration is an HTML page',
      () => school.faults.html({ host: 'target', path: '/scim/v2/ServiceProviderConfig' }),
    ],
  ])('ends with everybody once when %s', async (_, strike) => {
    strike();
    let run = await world.sync(students);
    for (let i = 0; i < 10 && run?.state === 'waiting'; i++) {
      world.clock.time = run.notBefore ?? 0;
      run = await world.carryOn();
    }
    expect(run?.state).toBe('done');
    expect(accountsOf(school)).toEqual(expectedAccounts(students));
    expect(world.store.ledger.size).toBe(students.length);
  });

  it('waits as long as a limiting target asks', async () => {
    school.faults.fail({ ...posts, nth: 3 }, 429, { retryAfter: 77 });
    const run = await world.sync(students);
    expect(run).toMatchObject({
      state: 'waiting',
      notBefore: world.clock.time + 77_000,
      failure: { code: 'target-rate-limited' },
    });
    expect(await resumeRun(world, 1)).toBe(false);
    world.clock.time += 77_000;
    expect((await world.carryOn())?.state).toBe('done');
    expect(accountsOf(school)).toEqual(expectedAccounts(students));
  });

  it.each([
    [401, 'target-unauthorized'],
    [403, 'target-forbidden'],
  ])('%s stops the run at once and leaves the rest', async (status, code) => {
    school.faults.fail({ ...posts, nth: 2, times: Infinity }, status);
    const run = await world.sync(students);
    expect(run).toMatchObject({ state: 'failed', failure: { code } });
    const { pending, sent, confirmed, refused } = measureProgress(await world.store.loadItems(1));
    expect({ confirmed, refused }).toEqual({ confirmed: 1, refused: 0 });
    expect(sent).toBeLessThanOrEqual(4);
    expect(pending).toBeGreaterThan(0);
    expect(await world.carryOn()).toBeNull();

    school.faults.clear();
    expect(await resumeRun(world, 1)).toBe(true);
    expect((await world.carryOn())?.state).toBe('done');
    expect(accountsOf(school)).toEqual(expectedAccounts(students));
  });

  it('a wrong address stops the run', async () => {
    school.faults.fail({ host: 'target', times: Infinity }, 404);
    expect(await world.sync(students)).toMatchObject({ state: 'failed', failure: { code: 'target-not-found' } });
  });

  it('goes on at once on request while it waits for a target that was down', async () => {
    school.faults.fail({ ...posts, times: 3 }, 500);
    expect((await world.sync(students))?.state).toBe('waiting');
    expect(await resumeRun(world, 1)).toBe(true);
    expect((await world.carryOn())?.state).toBe('done');
    expect(accountsOf(school)).toEqual(expectedAccounts(students));
  });
});

describe('pausing', () => {
  const eight = makeStudents(1, 2, 3, 4, 5, 6, 7, 8);

  it.each([true, false])(
    'stops before the next people, over every restart, until it is continued, bulk %s',
    async (bulk) => {
      school.target.settings.bulk = bulk;
      school.target.settings.maxOperations = 2;
      await world.start(eight);
      const held = school.faults.hold(posts);
      const running = world.carryOn();
      await held.reached;
      await pauseRun(world);
      held.release();
      expect((await running)?.state).toBe('paused');
      const confirmed = Object.values(world.results(1)).filter((result) => result.startsWith('confirmed')).length;
      expect(confirmed).toBeLessThan(8);

      world.clock.time += 86_400_000;
      world.takeRequests();
      expect((await world.carryOn())?.state).toBe('paused');
      expect(world.takeRequests()).toEqual([]);
      await expect(world.start(eight)).rejects.toMatchObject({ code: 'sync-running' });

      expect(await resumeRun(world, 1)).toBe(true);
      expect((await world.carryOn())?.state).toBe('done');
      expect(accountsOf(school)).toEqual(expectedAccounts(eight));
    },
  );

  it('is not undone by a worker that read the run before', async () => {
    await world.start(eight);
    const late = { ...world.store, loadLiveRun: vi.fn(world.store.loadLiveRun) };
    late.loadLiveRun.mockImplementationOnce(async () => {
      const run = await world.store.loadLiveRun();
      await pauseRun(world);
      return run;
    });
    world.takeRequests();
    expect((await world.carryOn({ store: late }))?.state).toBe('paused');
    expect(world.takeRequests()).toEqual([]);
  });

  it('of a run that waits leaves it waiting when it is continued too early', async () => {
    school.faults.fail({ ...posts, times: 1 }, 429, { retryAfter: 600 });
    expect((await world.sync(makeStudents(1)))?.state).toBe('waiting');
    await pauseRun(world);
    world.clock.time += 60_000;
    await resumeRun(world, 1);
    expect((await world.carryOn())?.state).toBe('waiting');
    world.clock.time += 600_000;
    expect((await world.carryOn())?.state).toBe('done');
  });

  it('can be followed by cancelling', async () => {
    await world.start(eight);
    await pauseRun(world);
    await cancelRun(world);
    expect(world.store.runs.at(-1)?.state).toBe('cancelled');
    expect(await world.carryOn()).toBeNull();
  });
});

describe('cancelling', () => {
  it('stops before the next person and keeps what was confirmed', async () => {
    await world.start(makeStudents(1, 2, 3, 4, 5, 6, 7, 8));
    const held = school.faults.hold(posts);
    const running = world.carryOn();
    await held.reached;
    await cancelRun(world);
    held.release();
    expect((await running)?.state).toBe('cancelled');
    const progress = measureProgress(await world.store.loadItems(1));
    expect(progress.pending).toBeGreaterThan(0);
    expect(progress.sent).toBe(0);
    expect(school.target.users).toHaveLength(progress.confirmed);
    expect(world.store.ledger.size).toBe(progress.confirmed);
    expect(await world.carryOn()).toBeNull();
    expect((await world.sync(makeStudents(1, 2, 3, 4, 5, 6, 7, 8)))?.state).toBe('done');
    expect(school.target.users).toHaveLength(8);
  });

  it('also ends a run that waits', async () => {
    school.faults.fail({ ...posts, times: Infinity }, 500);
    await world.sync(makeStudents(1, 2, 3));
    await cancelRun(world);
    expect(world.store.runs[0]).toMatchObject({ state: 'cancelled', finishedAt: world.clock.time });
  });
});
