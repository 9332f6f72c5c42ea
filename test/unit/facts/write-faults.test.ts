import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import type { School } from '../../school/index.ts';
import { shareSchool } from '../school/share-school.ts';
import { apiFaults } from './api-faults.ts';
import { createFactsWorld, type FactsWorld } from './facts-world.ts';

// Several writes each, over HTTPS and a database in memory: seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

let school: School;
let world: FactsWorld;
let id: number;
const wrong = 'wrong@school.example';
const right = 'right@school.example';
shareSchool({ students: 6, rateLimit: Infinity }, (shared) => {
  school = shared;
  world = createFactsWorld(school, { livesOn: true });
  id = school.truth.enrolled[0] as number;
});
afterEach(() => world.close());

async function writeAnew(): Promise<void> {
  school.reset();
  school.facts.changeEmail(id, wrong);
  expect(await world.queue(id, wrong, right)).toBe(true);
}

/** What our key changed in FACTS, of whomever. */
const changes = () =>
  school.facts.ledger.flatMap(({ by, from, to, personId }) => (by === 'api' && from !== to ? [{ personId, to }] : []));
const ours = () => [{ personId: id, to: right }];

/** Whatever became of it: nobody else was written to, none was written twice, and what is said is so. */
async function expectHonest(where: string): Promise<void> {
  const { state, failure, found } = await world.write();
  const held = school.facts.email(id);
  expect(changes(), where).toEqual(held === right ? ours() : []);
  if (state === 'done') expect({ held, found, failure }, where).toEqual({ held: right, found: right, failure: null });
  else expect(failure, where).not.toBeNull();
  if (state === 'failed') expect(held, where).toBe(wrong);
}

/** Read, written, read back. */
const requestsOfAWrite = 3;

test.each(apiFaults)(
  '%s at any one request of an email: once in effect or not at all, and said so',
  async (_, __, set) => {
    for (let nth = 1; nth <= requestsOfAWrite; nth++) {
      await writeAnew();
      set(school.faults, { host: 'api', nth });
      await world.finishWrites();
      await expectHonest(`request ${nth}`);
      expect(['done', 'failed', 'unknown']).toContain((await world.write()).state);
    }
  },
);

test.each(apiFaults)('%s from any request of an email on, until it ends: nothing is stuck', async (_, __, set) => {
  for (let nth = 1; nth <= requestsOfAWrite; nth++) {
    await writeAnew();
    set(school.faults, { host: 'api', nth, times: Infinity });
    for (let steps = 0; steps < 12; steps++) {
      const step = await world.stepWrites();
      if (step === 'idle') break;
      if (typeof step === 'number') world.clock.time = step;
    }
    expect((await world.write()).state, `request ${nth}`).not.toBe('conflict');
    if (nth < 3 || (await world.write()).state !== 'done') await expectHonest(`request ${nth}, lasting`);
    school.faults.clear();
    await world.finishWrites();
    await expectHonest(`request ${nth}, over`);
  }
});

test('an answer about somebody else is not taken for the student’s', async () => {
  const other = school.truth.enrolled[1] as number;
  for (const nth of [1, 2]) {
    await writeAnew();
    school.faults.rewriteJson({ host: 'api', method: 'GET', nth }, (json) => ({
      ...(json as object),
      personId: other,
      email: right,
    }));
    await world.finishWrites();
    await expectHonest(`reading ${nth}`);
    expect(await world.write()).toMatchObject(
      nth === 1
        ? { state: 'failed', failure: { code: 'facts-answer' } }
        : { state: 'unknown', failure: { code: 'email-unread', detail: { cause: 'facts-answer' } } },
    );
  }
});

test.each([401, 403])('%s when it is read back: sent, and not known to have failed', async (status) => {
  await writeAnew();
  school.faults.fail({ host: 'api', nth: 3 }, status);
  await world.finishWrites();
  expect(await world.write()).toMatchObject({ state: 'unknown', found: null, failure: { code: 'email-unread' } });
  expect(changes()).toEqual(ours());
  expect(await world.queue(id, right, wrong), 'another may be written').toBe(true);
});
