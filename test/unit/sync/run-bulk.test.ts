import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cancelRun, resumeRun } from '../../../lib/sync/run/steer-run.ts';
import { measureProgress } from '../../../lib/sync/run/run-progress.ts';
import type { SyncRun } from '../../../lib/sync/run/run-record.ts';
import type { School } from '../../school/index.ts';
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
  world = createSyncWorld(school);
});

const bulk = { host: 'target', path: '/scim/v2/Bulk' };
const ids = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const students = makeStudents(...ids(60));

/** A new year for all of them: 1 in 10 leaves, all others move up, 1 in 10 gets a new email, and ten join. */
const nextYear = [
  ...students
    .filter(({ studentId }) => studentId % 10 !== 0)
    .map((student) => ({
      ...student,
      gradeLevel: '09',
      ...(student.studentId % 10 === 1 ? { email: `new${student.studentId}@school.example` } : {}),
    })),
  ...makeStudents(...ids(6).map((id) => id + 500)),
];
const gone = students.filter(({ studentId }) => studentId % 10 === 0);

async function goOn(run: SyncRun | null): Promise<SyncRun | null> {
  for (let i = 0; i < 30 && run?.state === 'waiting'; i++) {
    world.clock.time = run.notBefore ?? 0;
    run = await world.carryOn();
  }
  return run;
}

const requestsTo = (path: string, requests: readonly string[]) => requests.filter((each) => each.endsWith(path)).length;
const operationsIn = (body: unknown) => (JSON.parse(String(body)) as { Operations: { method: string }[] }).Operations;
const bulkRequests = () => school.requests.filter(({ path }) => path.endsWith('/Bulk'));

const kinds: [string, () => void][] = [
  ['with bulk', () => {}],
  ['with bulk of three operations at most', () => void (school.target.settings.maxOperations = 3)],
  ['with bulk of one operation at most', () => void (school.target.settings.maxOperations = 1)],
  ['with bulk of 4 kB at most', () => void (school.target.settings.maxPayloadSize = 4096)],
  ['with bulk too small for anybody', () => void (school.target.settings.maxPayloadSize = 300)],
  ['without bulk', () => void (school.target.settings.bulk = false)],
];

describe.each(kinds)('a target %s', (_, prepare) => {
  beforeEach(() => prepare());

  it('ends with exactly the planned people, year after year', async () => {
    expect((await world.sync(students))?.state).toBe('done');
    expect(accountsOf(school)).toEqual(expectedAccounts(students));
    expect((await world.sync(nextYear))?.state).toBe('done');
    expect(accountsOf(school)).toEqual(expectedAccounts(nextYear, gone));
    expect(world.plan(nextYear).counts).toMatchObject({ add: 0, update: 0, archive: 0 });
    expect((await world.sync(students))?.state).toBe('done');
    expect(accountsOf(school)).toEqual(expectedAccounts(students, nextYear.slice(-6)));
  });

  it('never refuses a request for its size', async () => {
    await world.sync(students);
    await world.sync(nextYear);
    expect(school.requests.filter(({ status }) => status >= 400)).toEqual([]);
  });

  it('fails at 1 in 7: they are refused by name, and the others are there', async () => {
    const lift = school.target.refuse(({ externalId }) => Number(externalId) % 7 === 0, { status: 500 });
    expect(await goOn(await world.sync(students))).toMatchObject({ state: 'done' });
    const good = students.filter(({ studentId }) => studentId % 7 !== 0);
    expect(accountsOf(school)).toEqual(expectedAccounts(good));
    const results = world.results(1);
    for (const { studentId } of students) {
      expect(results[studentId]).toBe(studentId % 7 ? 'confirmed created' : 'refused target-unavailable');
    }
    expect(world.store.ledger.size).toBe(good.length);
    lift();
    expect(await resumeRun(world, 1)).toBe(true);
    expect((await world.carryOn())?.state).toBe('done');
    expect(accountsOf(school)).toEqual(expectedAccounts(students));
  });

  it('adopts who is there by ID or by email', async () => {
    for (const id of [3, 59]) school.target.seed({ userName: `S${id}@School.example` });
    school.target.seed({ userName: 'old@school.example', externalId: '4', active: false });
    await world.sync(students);
    expect(accountsOf(school)).toEqual(expectedAccounts(students));
    expect(world.results(1)).toMatchObject({ 3: 'confirmed adopted', 4: 'confirmed updated', 5: 'confirmed created' });
  });
});

describe('a bulk', () => {
  it('takes one request for fifty people, without failOnErrors', async () => {
    await world.sync(students);
    const requests = bulkRequests();
    expect(requests.map(({ body }) => operationsIn(body).length)).toEqual([50, 10]);
    expect(requests.some(({ body }) => body.includes('failOnErrors'))).toBe(false);
    // ServiceProviderConfig and the list, nothing else.
    expect(school.requests).toHaveLength(4);
  });

  it('carries additions, changes and archiving alike', async () => {
    await world.sync(students);
    school.target.settings.maxOperations = 1000;
    world.takeRequests();
    await world.sync(nextYear);
    const methods = bulkRequests()
      .slice(2)
      .flatMap(({ body }) => operationsIn(body).map(({ method }) => method));
    expect(methods.filter((method) => method === 'POST')).toHaveLength(6);
    expect(methods.filter((method) => method === 'PATCH')).toHaveLength(60);
    expect(methods).toHaveLength(66);
  });

  it('is not sent for a single person', async () => {
    await world.sync(makeStudents(1));
    expect(requestsTo('/Bulk', world.takeRequests())).toBe(0);
    await world.sync(makeStudents(1, ...ids(51).map((id) => id + 1)));
    expect(bulkRequests().map(({ body }) => operationsIn(body).length)).toEqual([50]);
    expect(accountsOf(school)).toHaveLength(52);
  });

  it('has everybody of a chunk marked as sent before it goes, and the next chunk while it is under way', async () => {
    await world.start(students);
    const held = school.faults.hold(bulk);
    const running = world.carryOn();
    await held.reached;
    const marked = await world.store.loadItems(1);
    expect(measureProgress(marked)).toEqual({ pending: 0, sent: 60, confirmed: 0, refused: 0 });
    expect(bulkRequests().map(({ body }) => operationsIn(body).length)).toEqual([50]);
    held.release();
    expect((await running)?.state).toBe('done');
  });

  it('stops before the next chunk when cancelled, and keeps what was confirmed', async () => {
    await world.start(students);
    const held = school.faults.hold(bulk);
    const running = world.carryOn();
    await held.reached;
    await cancelRun(world);
    held.release();
    expect((await running)?.state).toBe('cancelled');
    expect(measureProgress(await world.store.loadItems(1))).toEqual({
      pending: 10,
      sent: 0,
      confirmed: 50,
      refused: 0,
    });
    expect(school.target.users).toHaveLength(50);
    expect(world.store.ledger.size).toBe(50);
  });

  it('refuses by name whom the target refuses, in the words of the target, and asks nothing more about them', async () => {
    school.target.refuse(({ externalId }) => externalId === '7', {
      status: 400,
      scimType: 'invalidValue',
      detail: 'No such family',
    });
    expect((await world.sync(students))?.state).toBe('done');
    expect(world.store.items.get(1)?.get(7)?.failure).toEqual({
      code: 'target-refused',
      detail: { status: 400, scimType: 'invalidValue', message: 'No such family' },
    });
    // One of them asks whether the target knows the extension.
    expect(school.requests).toHaveLength(5);
    expect(school.target.users).toHaveLength(59);
  });

  it('never gives one student the account of another', async () => {
    school.target.seed({ userName: 's1@school.example', externalId: '999' });
    await world.sync(students);
    expect(world.results(1)).toMatchObject({ 1: 'refused target-conflict', 2: 'confirmed created' });
    expect(school.target.findByExternalId('999')).toHaveLength(1);
  });

  it('hands an email down a chain of students, and lets two swap', async () => {
    await world.sync(students);
    const moved = students.map((student) => {
      if (student.studentId > 54) return student;
      return makeStudent(student.studentId, {
        email: `s${student.studentId === 54 ? 'x' : student.studentId + 1}@school.example`,
      });
    });
    world.takeRequests();
    expect((await world.sync(moved))?.state).toBe('done');
    expect(accountsOf(school)).toEqual(expectedAccounts(moved));
    // Whoever gives up an email goes first, so nobody is refused on the way: the configuration, fifty, and the other four.
    // And the list in two, because an address may stand beside others.
    expect(world.takeRequests()).toHaveLength(5);
    const swapped = moved.map((student) =>
      student.studentId > 58 ? { ...student, email: `s${119 - student.studentId}@school.example` } : student,
    );
    expect((await world.sync(swapped))?.state).toBe('done');
    expect(world.results(3)).toEqual({ 59: 'confirmed updated', 60: 'confirmed updated' });
    expect(accountsOf(school)).toEqual(expectedAccounts(swapped));
  });

  it('makes new accounts for those whom the target lost', async () => {
    await world.sync(students);
    for (const { id } of school.target.users.slice(0, 20)) school.target.delete(id);
    const moved = students.map((student) => ({ ...student, gradeLevel: '09' }));
    await world.sync(moved);
    expect(accountsOf(school)).toEqual(expectedAccounts(moved));
  });
});

describe('a bulk request that fails as a whole', () => {
  it.each<[string, () => void]>([
    ['is cut before it was applied', () => school.faults.reset(bulk)],
    ['is cut after it was applied', () => school.faults.applyThenReset(bulk)],
    ['is cut after it was applied, each time', () => school.faults.applyThenReset({ ...bulk, times: Infinity })],
    ['is cut twice after it was applied', () => school.faults.applyThenReset({ ...bulk, times: 2 })],
    ['has a truncated answer', () => school.faults.truncate(bulk)],
    ['is answered by a sign-in page', () => school.faults.html(bulk)],
    ['is answered without operations', () => school.faults.rewriteJson(bulk, () => ({ Operations: [] }))],
    ['is answered for the wrong people', () => school.faults.rewriteJson(bulk, loseBulkIds)],
    ['fails with 500', () => school.faults.fail(bulk, 500)],
    ['fails with 503 for long', () => school.faults.fail({ ...bulk, times: Infinity }, 503)],
    ['is too large, whatever was said', () => school.faults.fail({ ...bulk, times: 2 }, 413)],
    ['is always too large', () => school.faults.fail({ ...bulk, times: Infinity }, 413)],
    ['is not known, whatever was said', () => school.faults.fail({ ...bulk, times: Infinity }, 404)],
    ['is not implemented, whatever was said', () => school.faults.fail({ ...bulk, times: Infinity }, 501)],
    ['is refused', () => school.faults.fail({ ...bulk, times: Infinity }, 400)],
    ['comes too often', () => school.faults.fail({ ...bulk, nth: 2 }, 429, { retryAfter: 7 })],
    [
      'fails while the list can’t be read',
      () => {
        school.faults.applyThenReset(bulk);
        school.faults.fail({ host: 'target', method: 'GET', path: '/scim/v2/Users', nth: 2 }, 500);
      },
    ],
    ['breaks for one person', () => school.faults.fail({ ...bulk, body: /s7@/, times: Infinity }, 500)],
  ])('%s: everybody is there once', async (_, strike) => {
    strike();
    expect(await goOn(await world.sync(students))).toMatchObject({ state: 'done' });
    expect(accountsOf(school)).toEqual(expectedAccounts(students));
    expect(measureProgress(await world.store.loadItems(1))).toMatchObject({ confirmed: 60, refused: 0 });
    expect(school.target.ledger.filter(({ action }) => action === 'create')).toHaveLength(60);
    // By looking first, not by the target's own refusal of doubles: not every target refuses them.
    expect(school.requests.filter(({ status }) => status === 409)).toEqual([]);
    expect(new Set([...world.store.ledger.values()].map(({ remoteId }) => remoteId))).toEqual(
      new Set(school.target.users.map(({ id }) => id)),
    );
  });

  it('in a year of changes, cut after it was applied: nobody is changed twice', async () => {
    await world.sync(students);
    school.faults.applyThenReset({ ...bulk, times: Infinity });
    const changes = school.target.ledger.length;
    expect(await goOn(await world.sync(nextYear))).toMatchObject({ state: 'done' });
    expect(accountsOf(school)).toEqual(expectedAccounts(nextYear, gone));
    expect(school.target.ledger.length - changes).toBe(nextYear.length + gone.length);
  });

  it('once, makes the next chunk smaller; twice at a size, or for its size, all that follow', async () => {
    const sizes = async (strike: () => void) => {
      school.target.settings.maxOperations = 10;
      strike();
      await world.sync(students);
      return bulkRequests().map(({ body }) => operationsIn(body).length);
    };
    expect(await sizes(() => school.faults.reset(bulk))).toEqual([10, 5, 10, 10, 10, 10, 5]);
    school.reset();
    world = createSyncWorld(school);
    const twice = () => [1, 3].forEach((nth) => school.faults.reset({ ...bulk, nth }));
    expect(await sizes(twice)).toEqual([10, 5, 10, 5, 5, 5, 5, 5, 5, 5]);
    school.reset();
    world = createSyncWorld(school);
    expect(await sizes(() => school.faults.fail(bulk, 413))).toEqual([10, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5]);
  });

  it('three times in a row, with the single requests after it: the run waits', async () => {
    school.faults.fail({ host: 'target', method: 'POST', times: Infinity }, 503);
    const run = await world.sync(students);
    expect(run).toMatchObject({
      state: 'waiting',
      notBefore: world.clock.time + 30_000,
      failure: { code: 'target-unavailable', detail: { status: 503 } },
    });
    expect(measureProgress(await world.store.loadItems(1))).toMatchObject({ pending: 10, refused: 0 });
    school.faults.clear();
    expect(await goOn(run)).toMatchObject({ state: 'done' });
    expect(accountsOf(school)).toEqual(expectedAccounts(students));
  });

  it('waits as long as the target asks, and then goes on in bulk', async () => {
    school.faults.fail(bulk, 429, { retryAfter: 77 });
    const run = await world.sync(students);
    expect(run).toMatchObject({ state: 'waiting', notBefore: world.clock.time + 77_000 });
    world.takeRequests();
    expect(await goOn(run)).toMatchObject({ state: 'done' });
    expect(requestsTo('/Bulk', world.takeRequests())).toBe(2);
    expect(accountsOf(school)).toEqual(expectedAccounts(students));
  });

  it.each([
    [401, 'target-unauthorized'],
    [403, 'target-forbidden'],
  ])('%s stops the run at once', async (status, code) => {
    school.faults.fail({ ...bulk, nth: 2, times: Infinity }, status);
    expect(await world.sync(students)).toMatchObject({ state: 'failed', failure: { code } });
    expect(school.target.users).toHaveLength(50);
    school.faults.clear();
    expect(await resumeRun(world, 1)).toBe(true);
    expect((await world.carryOn())?.state).toBe('done');
    expect(accountsOf(school)).toEqual(expectedAccounts(students));
  });
});

function loseBulkIds(json: unknown): unknown {
  const { Operations, ...rest } = json as { Operations: object[] };
  return { ...rest, Operations: Operations.map((operation) => ({ ...operation, bulkId: 'x', location: undefined })) };
}
