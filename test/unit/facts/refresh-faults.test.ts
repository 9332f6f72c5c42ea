import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { readSnapshotRow } from '../../../lib/store/snapshot.ts';
import type { Student } from '../../../lib/roster/index.ts';
import { startSchool, type School } from '../../school/index.ts';
import { apiFaults } from './api-faults.ts';
import { schoolFetch } from '../sync/school-fetch.ts';
import { createFactsWorld, trueStudents, type FactsWorld } from './facts-world.ts';

// Many whole refreshes each, over HTTPS and a database in memory: seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

let school: School;
let world: FactsWorld;
beforeAll(async () => {
  school = await startSchool({ students: 12, rateLimit: Infinity });
});
afterAll(() => school.close());
beforeEach(() => {
  school.reset();
  world = createFactsWorld(school, { studentsPerPage: 8, idsPerRequest: 8, livesOn: true });
});
afterEach(() => world.close());

const requestsOfARefresh = 7;
/** Somebody left: asked for by id before it is believed. */
const withALook = requestsOfARefresh + 1;
/** Not who stays for one more list, because FACTS’ answer about them could not be read. */
const isListed = ({ doubt }: Student): boolean => doubt !== 'not-listed';

/** A request for a list without which the students are whole all the same. */
const isOptional = (place: number): boolean => /GradeLevels|SchoolConf/.test(school.requests[place]?.path ?? '');

/** Somebody works in FACTS: old and new list differ in a student on each page. */
function changeTheSchool(round: number): void {
  for (const id of school.facts.enrolledIds()) school.facts.changeEmail(id, `${id}.${round}@school.example`);
  school.facts.withdraw(school.facts.enrolledIds()[round % 7] as number);
  school.facts.enrol({ firstName: `New${round}`, email: `new${round}@school.example` });
}

test.each(apiFaults)(
  '%s at any one request leaves the old list or brings the whole new one',
  async (name, heals, set) => {
    await world.refresh();
    expect(school.requests).toHaveLength(requestsOfARefresh);
    for (let nth = 1; nth <= withALook; nth++) {
      const old = await world.snapshot();
      changeTheSchool(nth);
      set(school.faults, { host: 'api', nth });
      const asked = school.requests.length;
      const { state, failure } = await world.refresh();
      const isLook = /studentId(==|%3D)/.test(school.requests[asked + nth - 1]?.query ?? '');
      // Without a look, who left stays for one more list; without ids, pages are read. A key that isn't accepted ends it.
      const isPeople = school.requests[asked + nth - 1]?.path === '/People';
      const overcome = heals || isOptional(nth - 1 + asked) || ((isLook || isPeople) && !name.startsWith('40'));
      expect({ state, isFine: failure === null }, `request ${nth}`).toEqual({
        state: overcome ? 'done' : 'failed',
        isFine: overcome,
      });
      if (overcome) expect((await world.snapshot()).filter(isListed)).toMatchObject(trueStudents(school));
      else expect(await world.snapshot()).toEqual(old);
      expect(await world.db.stagedEnrolments.count()).toBe(0);
      school.faults.clear();
    }
    await world.refresh();
    expect(await world.snapshot()).toMatchObject(trueStudents(school));
  },
);

describe('by the pages of everybody', () => {
  /** Two pages of students and where they meet, two of everybody (then all students were among them), grade levels, schools. */
  const requestsByPages = 7;
  const withALook = requestsByPages + 1;
  beforeEach(async () => {
    await world.close();
    const sizes = { studentsPerPage: 8, rowsPerPage: 100, idsPerRequest: 1 };
    world = createFactsWorld(school, { ...sizes, livesOn: true });
  });

  test.each(apiFaults)('%s at any one request: the old list or the whole new one', async (name, heals, set) => {
    expect(await world.refresh()).toMatchObject({ state: 'done', pagesRead: 2 });
    expect(school.requests).toHaveLength(requestsByPages);
    for (let nth = 1; nth <= withALook; nth++) {
      const old = await world.snapshot();
      changeTheSchool(nth);
      set(school.faults, { host: 'api', nth });
      const asked = school.requests.length;
      const { state, failure } = await world.refresh();
      const struck = school.requests[asked + nth - 1];
      const isPage = struck?.path === '/People';
      const isLook = struck?.path === '/Students' && /studentId(==|%3D)/.test(struck.query);
      // What a page can't give is asked for by ids, and a look is not needed; a key that isn't accepted ends it.
      const overcome = heals || isOptional(nth - 1 + asked) || ((isPage || isLook) && !name.startsWith('40'));
      expect({ state, isFine: failure === null }, `request ${nth}`).toEqual({
        state: overcome ? 'done' : 'failed',
        isFine: overcome,
      });
      if (overcome) expect((await world.snapshot()).filter(isListed)).toMatchObject(trueStudents(school));
      else expect(await world.snapshot()).toEqual(old);
      expect(await world.db.stagedEnrolments.count()).toBe(0);
      school.faults.clear();
    }
  });

  test('a list of everybody that FACTS never gives: the students are asked for by ids', async () => {
    school.faults.fail({ path: '/People', query: /PageSize=100(&|$)/, times: Infinity }, 500, { body: 'at Sieve.X' });
    expect(await world.refresh()).toMatchObject({ state: 'done', way: 'ids', pagesRead: 0, failure: null });
    expect(await world.snapshot()).toMatchObject(trueStudents(school));
  });

  test('a stranger’s record that is not what it should be ends nothing; a student’s is named and what was known is kept', async () => {
    const places = school.facts.people.ids;
    const stranger = places.findIndex((id) => id > (school.facts.enrolledIds()[11] ?? 0));
    const page = (place: number) => new RegExp(`Page=${Math.floor(place / 100) + 1}(&|$)`);
    school.faults.breakRow({ path: '/People', query: page(stranger) }, stranger % 100, 'email', 17);
    expect(await world.refresh()).toMatchObject({ state: 'done', failure: null });

    const [student = 0] = school.facts.enrolledIds();
    school.faults.rewriteJson({ path: '/People', times: Infinity }, (json) => {
      const { results, ...rest } = json as { results: { personId: number }[] };
      return { ...rest, results: results.map((row) => (row.personId === student ? { ...row, email: 17 } : row)) };
    });
    const known = (await world.snapshot()).find(({ studentId }) => studentId === student)?.email ?? null;
    school.facts.changeEmail(student, 'new@school.example');
    const refresh = await world.refresh();
    const odd = { record: `person ${student}`, field: 'email', id: student };
    expect(refresh).toMatchObject({ state: 'done', failure: null });
    expect((await readSnapshotRow(world.db))?.odd).toEqual([odd]);
    const [first] = await world.snapshot();
    expect(first, 'what was known is kept').toMatchObject({ studentId: student, email: known });
  });
});

const lasting = apiFaults.filter(([name]) => !name.startsWith('429') && name !== 'a record of another kind');
test.each(lasting)('%s from any request on, for good, ends the refresh with the old list', async (_, __, set) => {
  await world.refresh();
  const old = await world.snapshot();
  changeTheSchool(1);
  for (const nth of [2, requestsOfARefresh - 2]) {
    set(school.faults, { host: 'api', nth, times: Infinity });
    const { state, failure } = await world.refresh();
    expect({ state, failed: failure !== null }).toEqual({ state: 'failed', failed: true });
    expect(await world.snapshot()).toEqual(old);
    expect(await world.db.stagedEnrolments.count()).toBe(0);
    expect(await world.db.stagedPeople.count()).toBe(0);
    school.faults.clear();
  }
});

test('a request that FACTS never answers is given up and asked again', async () => {
  const hold = school.faults.hold({ path: '/People' });
  const patience = new AbortController();
  const impatient = world.client({ timeout: () => patience.signal, fetch: giveUp });
  const asked = impatient.people([school.truth.enrolled[0] as number]).catch((error: unknown) => error);
  await hold.reached;
  patience.abort();
  expect(await asked).toMatchObject({ code: 'facts-unreachable' });
  hold.release();
});

/** The demo school's fetch, ended by its signal as the browser's is. */
function giveUp(url: string, init: RequestInit): Promise<Response> {
  return new Promise((resolve, reject) => {
    init.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
    schoolFetch(school)(url, init).then(resolve, reject);
  });
}
