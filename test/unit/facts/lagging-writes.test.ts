import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { createBatchStore } from '../../../lib/store/index.ts';
import type { School } from '../../school/index.ts';
import { shareSchool } from '../school/share-school.ts';
import { failLoudly } from '../store/fresh-database.ts';
import { createFactsWorld, type FactsWorld } from './facts-world.ts';

let school: School;
let world: FactsWorld;
let id: number;
const wrong = 'wrong@school.example';
const right = 'right@school.example';
shareSchool({ students: 24, rateLimit: Infinity, now: () => world?.clock.time ?? 0 }, (shared) => {
  world = createFactsWorld(shared, { livesOn: true });
  school = shared;
  id = school.truth.enrolled[0] as number;
  school.facts.changeEmail(id, wrong);
});
afterEach(() => world.close());

const ours = () => school.facts.ledger.filter(({ by, from, to }) => by === 'api' && from !== to);
const patches = () => school.requests.filter(({ method }) => method === 'PATCH');
const answers = ['person', 'former', 'accepted', 'nothing', 'text', 'empty'] as const;

describe.each(answers)('a PATCH answered with %s', (answer) => {
  test.each([0, 3_000, 29_000])('read %i ms late: saved, sent once', async (lagMs) => {
    school.apiSettings.patchAnswer = answer;
    school.facts.reads.lagMs = lagMs;
    await world.queue(id, wrong, right);
    await world.finishWrites();
    expect(await world.write()).toMatchObject({ state: 'done', found: right, failure: null });
    expect(patches()).toHaveLength(1);
  });

  test('read a minute late: in doubt, and the next refresh settles it', async () => {
    school.apiSettings.patchAnswer = answer;
    school.facts.reads.lagMs = 60_000;
    await world.queue(id, wrong, right);
    const begun = world.clock.time;
    await world.finishWrites();
    expect(world.clock.time - begun).toBe(30_000);
    expect(await world.write()).toMatchObject({ state: 'unknown', found: wrong, failure: { code: 'email-not-shown' } });
    world.clock.time += 60_000;
    await world.refresh();
    expect(await world.write()).toMatchObject({ state: 'done', found: right, failure: null, mayLandUntil: null });
    expect(patches()).toHaveLength(1);
  });
});

test('half a minute of looking is a handful of requests', async () => {
  school.facts.reads.lagMs = 60_000;
  await world.queue(id, wrong, right);
  await world.finishWrites();
  expect(school.requests.length).toBeLessThan(12);
});

test('all of a batch are saved though FACTS reads three seconds late', async () => {
  const ids = school.truth.enrolled.slice(0, 18);
  for (const each of ids) school.facts.changeEmail(each, null);
  school.facts.reads.lagMs = 3_000;
  const fixes = ids.map((studentId) => ({ studentId, from: null, to: `s${studentId}@school.example` }));
  // What the office did just before shows by now.
  world.clock.time += 3_000;
  const store = createBatchStore(world.db, failLoudly);
  const batchId = await store.start({ origin: 'pattern', label: 'Grade 05' }, fixes, world.clock.time);
  await world.finishWrites(500);
  expect((await store.read(batchId))?.items.map(({ state }) => state)).toEqual(ids.map(() => 'done'));
  expect(ours()).toHaveLength(18);
});

describe('what FACTS makes of an address', () => {
  test.each([false, true])('trimmed and in capitals, late: %s: saved in its own form', async (late) => {
    school.apiSettings.keepEmail = (email) => email.trim().toUpperCase();
    if (late) school.facts.reads.lagMs = 3_000;
    await world.queue(id, wrong, right);
    await world.finishWrites();
    expect(await world.write()).toMatchObject({ state: 'done', found: right.toUpperCase() });
  });

  test.each(['person', 'nothing', 'text'] as const)('cut, answered with %s: it says so', async (answer) => {
    school.apiSettings.patchAnswer = answer;
    school.apiSettings.keepEmail = (email) => email.slice(0, 12);
    await world.queue(id, wrong, right);
    await world.finishWrites();
    expect(await world.write()).toMatchObject({
      state: 'unknown',
      found: right.slice(0, 12),
      failure: { code: 'email-altered' },
    });
  });

  test('another one altogether, without a person in the answer: it took it and shows another', async () => {
    school.apiSettings.patchAnswer = 'nothing';
    school.apiSettings.keepEmail = () => 'office@school.example';
    await world.queue(id, wrong, right);
    await world.finishWrites();
    expect(await world.write()).toMatchObject({ state: 'unknown', failure: { code: 'email-unknown' } });
  });

  test('only capitals mended, and FACTS reads the former form late: not saved before it shows', async () => {
    school.facts.changeEmail(id, 'Right@School.example');
    school.facts.reads.lagMs = 3_000;
    await world.queue(id, 'Right@School.example', right);
    for (let step = 0; step < 3; step++) await world.stepWrites();
    expect(await world.write()).toMatchObject({ state: 'verifying' });
    await world.finishWrites();
    expect(await world.write()).toMatchObject({ state: 'done', found: right });
  });

  test('only capitals mended, and FACTS keeps its own: saved, as it is the same address', async () => {
    school.facts.changeEmail(id, 'Right@School.example');
    school.apiSettings.keepEmail = () => 'Right@School.example';
    await world.queue(id, 'Right@School.example', right);
    await world.finishWrites();
    expect(await world.write()).toMatchObject({ state: 'done', found: 'Right@School.example' });
  });
});
