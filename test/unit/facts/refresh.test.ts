import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { AppError } from '../../../lib/errors.ts';
import { joinRules } from '../../../lib/facts/join-rules.ts';
import { advanceRefresh } from '../../../lib/facts/refresh.ts';
import { createRefreshStore } from '../../../lib/store/index.ts';
import { startSchool, type School } from '../../school/index.ts';
import { createFactsWorld, trueStudents, type FactsWorld, type WorldOptions } from './facts-world.ts';

// Many whole refreshes each, over HTTPS and a database in memory: seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

let school: School;
let world: FactsWorld;
const time = { now: 0 };
beforeAll(async () => {
  school = await startSchool({ students: 24, now: () => time.now });
});
afterAll(() => school.close());
beforeEach(() => {
  school.reset();
  open();
});
afterEach(() => world.close());

/** The school lives by the world's clock. */
function open(options: WorldOptions = {}): void {
  world = createFactsWorld(school, options);
  Object.defineProperty(time, 'now', { configurable: true, get: () => world.clock.time });
}
const paths = () => school.requests.map((request) => request.path);

test('a refresh brings every enrolled student as FACTS holds them', async () => {
  const refresh = await world.refresh();
  expect(refresh).toMatchObject({ state: 'done', failure: null, restarts: 0 });
  expect(await world.snapshot()).toMatchObject(trueStudents(school));
  expect(refresh.requests).toBe(school.requests.length);
});

test('a whole school of the usual size is the generator’s truth, in 8 requests', async () => {
  const whole = await startSchool({ rateLimit: 100 });
  const large = createFactsWorld(whole, { studentsPerPage: 1000, idsPerRequest: 200 });
  await large.refresh();
  const students = await large.snapshot();
  expect(students.map((student) => student.studentId)).toEqual(whole.truth.enrolled);
  expect(students).toMatchObject(trueStudents(whole));
  expect(students.filter((student) => student.schoolCodes?.length === 2).map((one) => one.studentId)).toEqual(
    whole.truth.twoSchools,
  );
  expect(whole.truth.twoSchools.length).toBeGreaterThan(0);
  expect(whole.requests.length).toBeLessThanOrEqual(8);
  await large.close();
  await whole.close();
});

test('the snapshot knows the school’s grades, schools and when it was taken', async () => {
  const startedAt = world.clock.time;
  await world.startRefresh();
  await world.stepRefresh();
  world.clock.time += 5_000;
  await world.goOn();
  const row = await world.db.state.get('snapshot');
  expect(row).toMatchObject({ version: 1, startedAt, takenAt: startedAt + 5_000, students: 24 });
  expect(row).toHaveProperty('gradeLevels.0.name', 'PK');
  expect(row).toHaveProperty('schools.1', { schoolCode: 'SBH', name: 'St. Brendan High School' });
});

/** FACTS answers for another school, whose students have some of our ids. */
function answerForAnotherSchool(): void {
  school.faults.rewriteJson({ path: '/SchoolConfigurations', times: Infinity }, (json) => ({
    ...(json as object),
    results: [{ configSchoolID: 1, schoolCode: 'OTH', schoolName: 'Other Academy', active: true }],
  }));
}

describe('another school’s keys', () => {
  const failure = {
    code: 'facts-other-school',
    detail: { theirs: 'Other Academy', ours: 'St. Brendan Elementary, St. Brendan High School' },
  };

  test('stop the refresh before any name is replaced, and change nothing', async () => {
    await world.refresh();
    const before = await world.snapshot();
    answerForAnotherSchool();
    for (const id of school.truth.enrolled) school.facts.editPerson(id, { firstName: `Other${id}` });
    expect(await world.refresh()).toMatchObject({ state: 'failed', failure });
    expect(await world.snapshot()).toEqual(before);
    expect(await world.db.state.get('snapshot')).toMatchObject({ version: 1 });
  });

  test('are noticed by the students too, where the schools are called the same', async () => {
    await world.refresh();
    for (const id of school.truth.enrolled) school.facts.editPerson(id, { firstName: `Other${id}`, lastName: 'Child' });
    expect(await world.refresh()).toMatchObject({ state: 'failed', failure: { code: 'facts-other-school' } });
  });

  test('that a person said are the same school’s go on', async () => {
    await world.refresh();
    answerForAnotherSchool();
    const store = createRefreshStore(world.db, joinRules);
    await world.startRefresh();
    const parts = { store, client: async () => world.client(), now: () => world.clock.time, studentsPerPage: 10 };
    const confirmedSchool = async () => 'Other Academy';
    while ((await advanceRefresh({ ...parts, confirmedSchool })) !== 'idle');
    expect(await world.db.state.get('snapshot')).toMatchObject({ version: 2, schools: [{ schoolCode: 'OTH' }] });
  });

  test('of a first list are whosever they are, and a new school beside the known ones is none', async () => {
    answerForAnotherSchool();
    expect(await world.refresh()).toMatchObject({ state: 'done' });
    school.faults.clear();
    school.faults.rewriteJson({ path: '/SchoolConfigurations' }, (json) => {
      const page = json as { results: object[] };
      const known = { configSchoolID: 9, schoolCode: 'OTH', schoolName: 'Other Academy', active: true };
      return { ...page, results: [known, ...page.results] };
    });
    expect(await world.refresh()).toMatchObject({ state: 'done' });
  });
});

test('a student of two schools whose rows stand on two pages is one student with both', async () => {
  const rows = school.facts.students.filter((row) => row.school.status === 'Enrolled');
  const id = rows[9]?.studentId as number;
  const [row] = school.facts.studentRows(id);
  school.faults.rewriteJson({ path: '/Students', query: /Page=2/ }, (json) => {
    const page = json as { results: unknown[] };
    return { ...page, results: [{ ...row, schoolCode: 'SBX' }, ...page.results.slice(1)] };
  });
  await world.refresh();
  const merged = (await world.snapshot()).find((student) => student.studentId === id);
  expect(merged?.schoolCodes).toEqual([row?.schoolCode, 'SBX']);
});

test('a student whose person FACTS does not send has no name and no email', async () => {
  const id = school.truth.enrolled[3] as number;
  school.facts.people.delete(id);
  await world.refresh();
  const nameless = (await world.snapshot()).find((student) => student.studentId === id);
  expect(nameless).toMatchObject({ firstName: '', lastName: '', email: null });
});

test('who is withdrawn leaves, who is enrolled comes, the next refresh tells', async () => {
  await world.refresh();
  const [first = 0] = school.facts.enrolledIds();
  school.facts.withdraw(first);
  const added = school.facts.enrol({ firstName: 'Nova', email: 'nova@school.example' });
  await world.refresh();
  const ids = (await world.snapshot()).map((student) => student.studentId);
  expect(ids).toEqual(school.facts.enrolledIds());
  expect(ids).toContain(added);
  expect(ids).not.toContain(first);
});

describe('one at a time', () => {
  test('a second start while one is live does nothing', async () => {
    expect(await world.startRefresh()).toBe(true);
    await world.stepRefresh();
    expect(await world.startRefresh()).toBe(false);
    await world.goOn();
    expect(await world.startRefresh()).toBe(true);
  });

  test('nothing to do is idle and asks FACTS nothing', async () => {
    expect(await world.stepRefresh()).toBe('idle');
    expect(school.requests).toEqual([]);
  });

  test('a finished one stays finished', async () => {
    await world.refresh();
    const asked = school.requests.length;
    expect(await world.stepRefresh()).toBe('idle');
    expect(school.requests).toHaveLength(asked);
  });
});

describe('cancelling', () => {
  test('after any step leaves the snapshot as it was and nothing staged', async () => {
    await world.refresh();
    const before = await world.snapshot();
    school.facts.enrol({}, 'first');
    let steps = 0;
    for (let done = false; !done; steps++) {
      await world.startRefresh();
      for (let step = 0; step < steps; step++) done = (await world.stepRefresh()) === 'idle';
      if (done) break;
      await world.cancelRefresh();
      expect(await world.stepRefresh()).toBe('idle');
      const rested = (await world.snapshot()).length !== before.length;
      if (rested) break;
      expect(await world.snapshot()).toEqual(before);
      expect(await world.db.stagedEnrolments.count()).toBe(0);
      expect(await world.db.stagedPeople.count()).toBe(0);
      expect(await world.db.refreshes.orderBy('refreshId').last()).toMatchObject({ state: 'cancelled' });
    }
    expect(steps).toBeGreaterThan(6);
    expect(await world.snapshot()).toMatchObject(trueStudents(school));
  });

  test('while a request is under way drops what it brings, also when a new refresh began meanwhile', async () => {
    const hold = school.faults.hold({ path: '/Students' });
    await world.startRefresh();
    const step = world.stepRefresh();
    await hold.reached;
    await world.cancelRefresh();
    await world.startRefresh();
    hold.release();
    await step;
    expect(await world.db.stagedEnrolments.count()).toBe(0);
    expect(await world.goOn()).toMatchObject({ state: 'done', requests: 10 });
    expect(await world.snapshot()).toMatchObject(trueStudents(school));
  });
});

describe('an answer without students', () => {
  test('is an empty list for a school that never had any', async () => {
    for (const id of school.facts.enrolledIds()) school.facts.withdraw(id);
    expect(await world.refresh()).toMatchObject({ state: 'done' });
    expect(await world.snapshot()).toEqual([]);
  });

  test('is not believed by a list that has some', async () => {
    await world.refresh();
    const before = await world.snapshot();
    for (const id of school.facts.enrolledIds()) school.facts.withdraw(id);
    expect(await world.refresh()).toMatchObject({
      state: 'failed',
      failure: { code: 'facts-empty', detail: { before: 24 } },
    });
    expect(await world.snapshot()).toEqual(before);
  });
});

describe('limits', () => {
  test('FACTS says 429: the refresh waits as long as told and goes on', async () => {
    school.faults.fail({ path: '/People' }, 429, { retryAfter: 40 });
    await world.startRefresh();
    const began = world.clock.time;
    let step = await world.stepRefresh();
    while (step === 'again') step = await world.stepRefresh();
    expect(step).toBe(began + 40_000);
    expect(await world.db.refreshes.toCollection().last()).toMatchObject({
      state: 'waiting',
      notBefore: began + 40_000,
      failure: { code: 'facts-rate-limited' },
    });
    const asked = school.requests.length;
    expect(await world.stepRefresh()).toBe(step);
    expect(school.requests).toHaveLength(asked);
    expect(await world.goOn()).toMatchObject({ state: 'done', failure: null, notBefore: null });
    expect(await world.snapshot()).toMatchObject(trueStudents(school));
  });

  test('any number of 429s does not end it', async () => {
    school.faults.fail({ path: '/People', times: 12 }, 429, { retryAfter: 1 });
    expect(await world.refresh()).toMatchObject({ state: 'done' });
  });

  test.each([[['/Students', '/People', '/SchoolConfigurations']], [['/Academics/GradeLevels']]])(
    'three 503s in a row of %s do not end it, and the next list has three of its own',
    async (paths) => {
      for (const path of paths) school.faults.fail({ path, times: 3 }, 503);
      expect(await world.refresh()).toMatchObject({ state: 'done', failure: null });
      expect(await world.snapshot()).toMatchObject(trueStudents(school));
    },
  );

  test('a large school stays under FACTS’ limit by itself', async () => {
    const large = await startSchool({ students: 250, now: () => time.now, rateLimit: 100 });
    const slow = createFactsWorld(large, { studentsPerPage: 5, idsPerRequest: 5 });
    Object.defineProperty(time, 'now', { configurable: true, get: () => slow.clock.time });
    expect(await slow.refresh()).toMatchObject({ state: 'done' });
    expect(large.requests.length).toBeGreaterThan(100);
    expect(large.requests.filter((request) => request.status === 429)).toEqual([]);
    expect(await slow.snapshot()).toMatchObject(trueStudents(large));
    await slow.close();
    await large.close();
  });
});

test('keys that FACTS does not accept fail the refresh at once and say so', async () => {
  world = createFactsWorld(school, { apiKey: '' });
  expect(await world.refresh()).toMatchObject({ state: 'failed', failure: { code: 'facts-api-key-rejected' } });
  expect(paths()).toEqual(['/Students']);
});

test('without keys a refresh fails and asks FACTS nothing', async () => {
  await world.startRefresh();
  const store = createRefreshStore(world.db, joinRules);
  const client = () => Promise.reject(new AppError('facts-keys-missing'));
  expect(await advanceRefresh({ store, client, now: () => world.clock.time })).toBe('idle');
  expect(await world.goOn()).toMatchObject({ state: 'failed', failure: { code: 'facts-keys-missing' } });
  expect(paths()).toEqual([]);
});
