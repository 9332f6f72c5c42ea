import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { presentFailure, toFailure } from '../../../lib/errors.ts';
import type { School } from '../../school/index.ts';
import { shareSchool } from '../school/share-school.ts';
import { apiFaults } from './api-faults.ts';
import { createFactsWorld, type FactsWorld } from './facts-world.ts';

// Many whole pulls each, over HTTPS and a database in memory: seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const aDay = 25 * 60 * 60_000;
let school: School;
let world: FactsWorld;
shareSchool({ students: 12, rateLimit: Infinity }, async (shared) => {
  school = shared;
  const pages = { studentsPerPage: 100, idsPerRequest: 100, rowsPerPage: 1000, keepsPages: false };
  world = createFactsWorld(school, { livesOn: true, ...pages });
  await world.refresh();
});
afterEach(() => world.close());

/** Families, students who left, and everybody. */
const requestsOfAPull = 3;

test.each(apiFaults)(
  '%s at any one request of everybody: the copy is the old one or a whole new one',
  async (_, __, set) => {
    await world.pullPeople();
    for (let nth = 1; nth <= requestsOfAPull; nth++) {
      const old = await world.people();
      world.clock.time += aDay;
      await world.refresh();
      const added = school.facts.insertPerson({ firstName: 'Nova', email: `nova${nth}@new.example` });
      const asked = school.requests.length;
      set(school.faults, { host: 'api', nth });
      const { state, failure } = await world.pullPeople();
      school.faults.clear();
      expect(school.requests.length, `request ${nth}`).toBeGreaterThan(asked);
      const copy = await world.people();
      if (state === 'done') expect(copy.map(({ personId }) => personId)).toContain(added);
      else {
        expect({ state, failed: failure !== null }, `request ${nth}`).toEqual({ state: 'failed', failed: true });
        expect(copy).toEqual(old);
      }
      expect(await world.db.stagedRoles.count(), `request ${nth}`).toBe(0);
      expect(await world.stepPeople(), 'nothing is stuck').toBe('idle');
    }
  },
);

const lasting = apiFaults.filter(([name]) => !name.startsWith('429'));
test.each(lasting)('%s for good: it ends, and the next day’s brings everybody', async (name, __, set) => {
  expect((await world.pullPeople()).requests).toBe(requestsOfAPull);
  for (let nth = 1; nth <= requestsOfAPull; nth++) {
    const old = await world.people();
    world.clock.time += aDay;
    await world.refresh();
    set(school.faults, { host: 'api', nth, times: Infinity });
    const { state } = await world.pullPeople();
    school.faults.clear();
    // One record that can't be read ends nothing.
    if (name !== 'a record of another kind') expect(state).toBe('failed');
    if (state === 'failed') expect(await world.people()).toEqual(old);
  }
  world.clock.time += aDay;
  await world.refresh();
  const added = school.facts.insertPerson({ firstName: 'Nova', email: 'nova@new.example' });
  expect(await world.pullPeople()).toMatchObject({ state: 'done', failure: null });
  expect((await world.people()).map(({ personId }) => personId)).toContain(added);
});

describe('families, asked for when somebody looks', () => {
  const requestsForFamilies = 1;
  const ids = () => school.truth.enrolled.slice(0, 5);

  test.each(apiFaults)(
    '%s: whole in another form of asking, or a sentence and nothing kept; asked again, they are there',
    async (name, __, set) => {
      set(school.faults, { host: 'api', nth: requestsForFamilies });
      const failure = await world
        .client()
        .families(ids())
        .then((rows) => (expect(rows.length).toBeGreaterThan(0), null), toFailure);
      school.faults.clear();
      if (failure === null) expect(name).toMatch(/^(500 with a stack trace|400|a record of another kind)$/);
      else expect(failure.code).toMatch(/^facts-/);
      expect(presentFailure(failure ?? { code: 'unexpected' }).sentence).not.toContain('undefined');
      world.clock.time += 10 * 60_000;
      const rows = await world.client().families(ids());
      expect(rows).toHaveLength(school.facts.personFamily.filter(({ personId }) => ids().includes(personId)).length);
    },
  );
});
