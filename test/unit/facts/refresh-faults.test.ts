import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
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
/** Somebody works in FACTS: old and new list differ in a student on each page. */
function changeTheSchool(round: number): void {
  for (const id of school.facts.enrolledIds()) school.facts.changeEmail(id, `${id}.${round}@school.example`);
  school.facts.withdraw(school.facts.enrolledIds()[round % 7] as number);
  school.facts.enrol({ firstName: `New${round}`, email: `new${round}@school.example` });
}

test.each(apiFaults)('%s at any one request leaves the old list or brings the whole new one', async (_, heals, set) => {
  await world.refresh();
  expect(school.requests).toHaveLength(requestsOfARefresh);
  for (let nth = 1; nth <= requestsOfARefresh; nth++) {
    const old = await world.snapshot();
    changeTheSchool(nth);
    set(school.faults, { host: 'api', nth });
    const { state, failure } = await world.refresh();
    expect(state, `request ${nth}`).toBe(heals ? 'done' : 'failed');
    expect(failure === null, `request ${nth}`).toBe(heals);
    if (heals) expect(await world.snapshot()).toMatchObject(trueStudents(school));
    else expect(await world.snapshot()).toEqual(old);
    expect(await world.db.stagedEnrolments.count()).toBe(0);
    school.faults.clear();
  }
  await world.refresh();
  expect(await world.snapshot()).toMatchObject(trueStudents(school));
});

const lasting = apiFaults.filter(([name]) => !name.startsWith('429'));
test.each(lasting)('%s from any request on, for good, ends the refresh with the old list', async (_, __, set) => {
  await world.refresh();
  const old = await world.snapshot();
  changeTheSchool(1);
  for (const nth of [2, requestsOfARefresh]) {
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
