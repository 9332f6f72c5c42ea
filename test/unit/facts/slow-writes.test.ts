import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { createBatchStore } from '../../../lib/store/index.ts';
import type { Fetch } from '../../../lib/facts/ports.ts';
import type { School } from '../../school/index.ts';
import { shareSchool } from '../school/share-school.ts';
import { failLoudly } from '../store/fresh-database.ts';
import { schoolFetch } from '../sync/school-fetch.ts';
import { createFactsWorld, type FactsWorld } from './facts-world.ts';

let school: School;
let world: FactsWorld;
let id: number;
/** PATCH requests that left, in order; each reaches FACTS only when it is let go. */
let copies: { body: string; arrive: () => Promise<Response> }[];
const wrong = 'wrong@school.example';
const right = 'right@school.example';

/** A write is given up after 20 s of the injected clock, and arrives when the test says so. */
const slowFetch: Fetch = (url, init) => {
  if (init.method !== 'PATCH') return schoolFetch(school)(url, init as RequestInit);
  copies.push({ body: String(init.body), arrive: () => schoolFetch(school)(url, init as RequestInit) });
  world.clock.time += 20_000;
  return Promise.reject(new DOMException('The operation timed out.', 'TimeoutError'));
};

shareSchool({ students: 6, rateLimit: Infinity }, (shared) => {
  school = shared;
  copies = [];
  world = createFactsWorld(school, { fetch: slowFetch });
  id = school.truth.enrolled[0] as number;
  school.facts.changeEmail(id, wrong);
});
afterEach(() => world.close());

const fiveMinutes = 5 * 60_000;
const stepUntil = async (time: number): Promise<void> => {
  for (let steps = 0; steps < 100; steps++) {
    const step = await world.stepWrites();
    if (step === 'idle' || (typeof step === 'number' && step > time)) return;
    if (typeof step === 'number') world.clock.time = step;
  }
  throw new Error('the writes did not rest');
};

test('a write that arrives after 24.5 s is sent once, and seen', async () => {
  await world.queue(id, wrong, right);
  const begun = world.clock.time;
  await stepUntil(begun + 24_000);
  expect(await world.write()).toMatchObject({ state: 'sending', failure: { code: 'facts-timeout' } });
  await copies[0]?.arrive();
  await world.finishWrites();
  expect(await world.write()).toMatchObject({ state: 'done', found: right, failure: null, mayLandUntil: null });
  expect(copies).toHaveLength(1);
});

test('nothing is sent again before the first can’t arrive any more; then it is, once', async () => {
  await world.queue(id, wrong, right);
  const begun = world.clock.time;
  await stepUntil(begun + 20_000 + fiveMinutes - 1);
  expect(copies).toHaveLength(1);
  await stepUntil(begun + 20_000 + fiveMinutes);
  expect(copies).toHaveLength(2);
});

test('all the while no other email is taken for this person; for others it is', async () => {
  await world.queue(id, wrong, right);
  await stepUntil(world.clock.time + 60_000);
  expect(await world.queue(id, wrong, 'other@school.example')).toBe(false);
  expect(await world.queue(school.truth.enrolled[1] as number, null, 'other@school.example')).toBe(true);
});

describe('one that ended in doubt, and may still arrive', () => {
  const loseVisibility = async (): Promise<void> => {
    await world.queue(id, wrong, right);
    await stepUntil(world.clock.time + 20_000);
    school.faults.fail({ method: 'GET' }, 401);
    await stepUntil(world.clock.time + 10_000);
    expect(await world.write()).toMatchObject({
      state: 'unknown',
      failure: { code: 'email-unread', detail: { cause: 'facts-api-key-rejected' } },
    });
  };

  test('another email for the person waits for it, and says why', async () => {
    await loseVisibility();
    const first = await world.write();
    expect(await world.queue(id, wrong, 'other@school.example')).toBe(true);
    expect(await world.write()).toMatchObject({
      state: 'queued',
      notBefore: first.mayLandUntil,
      failure: { code: 'email-earlier' },
    });
    await stepUntil((first.mayLandUntil ?? 0) - 1);
    expect(copies).toHaveLength(1);
    // The first arrives after all: the second was meant for another address, so it asks instead of overwriting.
    await copies[0]?.arrive();
    await world.finishWrites();
    expect(await world.write()).toMatchObject({ state: 'conflict', found: right });
    expect(copies).toHaveLength(1);
    expect(school.facts.email(id)).toBe(right);
  });

  test('also when the clock is set back meanwhile: five minutes from then, and nothing is sent before', async () => {
    await loseVisibility();
    await world.queue(id, wrong, 'other@school.example');
    world.clock.time -= 86_400_000;
    const setBack = world.clock.time;
    await world.stepWrites();
    expect(await world.write()).toMatchObject({
      ...{ state: 'queued', attempts: 1, notBefore: setBack + fiveMinutes, failure: { code: 'email-earlier' } },
    });
    await stepUntil(setBack + fiveMinutes - 1);
    expect(copies).toHaveLength(1);
    await stepUntil(setBack + fiveMinutes);
    expect(copies).toHaveLength(2);
  });

  test('put away by the person, it still holds up what comes after', async () => {
    await loseVisibility();
    await world.dismiss((await world.write()).correctionId);
    await world.queue(id, wrong, 'other@school.example');
    expect((await world.write()).notBefore).toBeGreaterThan(world.clock.time + fiveMinutes - 60_000);
  });

  test('a batch leaves the person out', async () => {
    await loseVisibility();
    const store = createBatchStore(world.db, failLoudly);
    const fixes = [{ studentId: id, from: wrong, to: 'batch@school.example' }];
    const batchId = await store.start({ origin: 'pattern', label: 'all' }, fixes, world.clock.time);
    expect((await store.read(batchId))?.items).toMatchObject([
      { state: 'failed', failure: { code: 'email-under-way' } },
    ]);
  });

  test('afterwards the next email goes at once', async () => {
    await loseVisibility();
    world.clock.time += fiveMinutes;
    await world.queue(id, wrong, 'other@school.example');
    expect(await world.write()).toMatchObject({ notBefore: null, failure: null });
  });
});

test('an Undo is what stays: no second copy comes after it', async () => {
  await world.queue(id, wrong, right);
  await stepUntil(world.clock.time + 24_000);
  await copies[0]?.arrive();
  await stepUntil(world.clock.time + 10_000);
  expect(await world.write()).toMatchObject({ state: 'done' });
  expect(await world.queue(id, right, wrong)).toBe(true);
  await stepUntil(world.clock.time + 20_000);
  await copies[1]?.arrive();
  await world.finishWrites();
  expect(copies.map(({ body }) => JSON.parse(body)[0].value)).toEqual([right, wrong]);
  expect(school.facts.email(id)).toBe(wrong);
});

test('overwritten by somebody before it was seen: it may have been written, and nothing is sent over theirs', async () => {
  await world.queue(id, wrong, right);
  await stepUntil(world.clock.time + 20_000);
  await copies[0]?.arrive();
  school.facts.changeEmail(id, 'theirs@school.example');
  await world.finishWrites();
  expect(await world.write()).toMatchObject({
    state: 'unknown',
    found: 'theirs@school.example',
    failure: { code: 'email-overtaken' },
  });
  expect(copies).toHaveLength(1);
});

test('the clock set back a day: the wait is five minutes from then, not a day', async () => {
  await world.queue(id, wrong, right);
  await stepUntil(world.clock.time + 30_000);
  world.clock.time -= 86_400_000;
  const setBack = world.clock.time;
  await stepUntil(setBack + fiveMinutes - 1);
  expect(copies).toHaveLength(1);
  await stepUntil(setBack + fiveMinutes + 31_000);
  expect(copies).toHaveLength(2);
});

test.each([500, 503])('answered with %i: looked at for half a minute before it is sent again', async (status) => {
  const plain = createFactsWorld(school);
  school.faults.fail({ method: 'PATCH' }, status);
  await plain.queue(id, wrong, right);
  const begun = plain.clock.time;
  await plain.finishWrites();
  expect(await plain.write()).toMatchObject({ state: 'done', found: right });
  expect(plain.clock.time - begun).toBe(30_000);
  await plain.close();
});

test.each([408, 502, 504])(
  'answered with %i, the gateway gave up waiting: not sent again for five minutes',
  async (status) => {
    const plain = createFactsWorld(school);
    school.faults.fail({ method: 'PATCH' }, status);
    await plain.queue(id, wrong, right);
    const begun = plain.clock.time;
    await plain.finishWrites();
    expect(await plain.write()).toMatchObject({ state: 'done', found: right });
    expect(plain.clock.time - begun).toBe(fiveMinutes);
    await plain.close();
  },
);
