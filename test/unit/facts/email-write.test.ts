import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Faults, Match, School } from '../../school/index.ts';
import { shareSchool } from '../school/share-school.ts';
import { createFactsWorld, type FactsWorld } from './facts-world.ts';

let school: School;
let world: FactsWorld;
let id: number;
const wrong = 'wrong@school.example';
const right = 'right@school.example';
shareSchool({ students: 6, rateLimit: Infinity }, (shared) => {
  school = shared;
  world = createFactsWorld(school);
  id = school.truth.enrolled[0] as number;
  school.facts.changeEmail(id, wrong);
});
afterEach(() => world.close());

const byUs = () => school.facts.ledger.filter((entry) => entry.by === 'api');
/** Writes by us that changed what FACTS holds. */
const effective = () => byUs().filter((entry) => entry.from !== entry.to);
const patches = () => school.requests.filter((request) => request.method === 'PATCH');

describe('state by state', () => {
  test('queued, sending, verifying, done: read, write, read', async () => {
    expect(await world.queue(id, wrong, right)).toBe(true);
    expect(await world.write()).toMatchObject({
      state: 'queued',
      from: wrong,
      to: right,
      found: null,
      observedAt: null,
    });
    expect(await world.stepWrites()).toBe('again');
    expect(await world.write()).toMatchObject({ state: 'verifying' });
    expect(school.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      `GET /People/${id}`,
      `PATCH /People/${id}`,
    ]);
    world.clock.time += 5;
    await world.stepWrites();
    const observedAt = world.clock.time;
    expect(await world.write()).toMatchObject({
      state: 'done',
      found: right,
      observedAt,
      failure: null,
      notBefore: null,
    });
    expect(await world.stepWrites()).toBe('idle');
    expect(school.facts.email(id)).toBe(right);
    expect(effective()).toHaveLength(1);
    expect(world.accessNotes).toEqual(['write']);
  });

  test('is in `sending` while the request is under way', async () => {
    const hold = school.faults.hold({ method: 'PATCH' });
    await world.queue(id, wrong, right);
    const step = world.stepWrites();
    await hold.reached;
    expect(await world.write()).toMatchObject({ state: 'sending' });
    hold.release();
    await step;
  });

  test('an address that FACTS holds already is done without a write', async () => {
    await world.queue(id, wrong, wrong);
    await world.finishWrites();
    expect(await world.write()).toMatchObject({ state: 'done', found: wrong });
    expect(patches()).toEqual([]);
    expect(world.accessNotes).toEqual([]);
  });

  test('only blanks or case mended is a write like any other', async () => {
    school.facts.changeEmail(id, ' Right@School.example ');
    await world.queue(id, ' Right@School.example ', right);
    await world.finishWrites();
    expect(await world.write()).toMatchObject({ state: 'done', found: right });
    expect(school.facts.email(id)).toBe(right);
  });

  test('FACTS may keep the address in its own form', async () => {
    school.faults.before({ method: 'GET', nth: 2 }, () => void school.facts.changeEmail(id, 'RIGHT@school.example '));
    await world.queue(id, wrong, right);
    await world.finishWrites();
    expect(await world.write()).toMatchObject({ state: 'done', found: 'RIGHT@school.example ' });
  });

  test('a first email, and its undo to none', async () => {
    school.facts.changeEmail(id, null);
    await world.queue(id, null, right);
    await world.finishWrites();
    expect(school.facts.email(id)).toBe(right);
    await world.queue(id, right, null);
    await world.finishWrites();
    expect(await world.write()).toMatchObject({ state: 'done', found: null });
    expect(school.facts.email(id)).toBeNull();
    expect(effective().map(({ from, to }) => [from, to])).toEqual([
      [null, right],
      [right, null],
    ]);
  });

  test('a blank email counts as none when a first one is written', async () => {
    school.facts.changeEmail(id, '  ');
    await world.queue(id, null, right);
    await world.finishWrites();
    expect(school.facts.email(id)).toBe(right);
  });
});

describe('somebody else', () => {
  test('changed it before: conflict, theirs stays', async () => {
    await world.queue(id, wrong, right);
    school.facts.changeEmail(id, 'theirs@school.example');
    await world.finishWrites();
    expect(await world.write()).toMatchObject({
      state: 'conflict',
      found: 'theirs@school.example',
      failure: { code: 'email-conflict' },
    });
    expect(school.facts.email(id)).toBe('theirs@school.example');
    expect(patches()).toEqual([]);
  });

  test('wrote the same: done, nothing sent', async () => {
    await world.queue(id, wrong, right);
    school.facts.changeEmail(id, right);
    await world.finishWrites();
    expect(await world.write()).toMatchObject({ state: 'done', found: right });
    expect(patches()).toEqual([]);
  });

  test('changed it right after our write: it was written, then changed; theirs stays', async () => {
    school.faults.changeEmailBefore({ method: 'GET', nth: 2 }, id, 'theirs@school.example');
    await world.queue(id, wrong, right);
    await world.finishWrites();
    expect(await world.write()).toMatchObject({
      state: 'unknown',
      found: 'theirs@school.example',
      failure: { code: 'email-overtaken', detail: { seen: 1 } },
    });
    expect(school.facts.email(id)).toBe('theirs@school.example');
    expect(effective()).toHaveLength(1);
  });

  test('changed it after a write whose answer was lost: ours is not sent again', async () => {
    school.faults.applyThenReset({ method: 'PATCH' });
    school.faults.changeEmailBefore({ method: 'GET', nth: 2 }, id, 'theirs@school.example');
    await world.queue(id, wrong, right);
    await world.finishWrites();
    expect(await world.write()).toMatchObject({
      state: 'unknown',
      found: 'theirs@school.example',
      failure: { code: 'email-overtaken' },
    });
    expect(patches()).toHaveLength(1);
  });

  test('merged the person away: failed, and it says so', async () => {
    await world.queue(id, wrong, right);
    school.facts.remove(id);
    await world.finishWrites();
    expect(await world.write()).toMatchObject({
      state: 'failed',
      failure: { code: 'facts-not-found', detail: { studentId: id } },
    });
  });
});

const transient: readonly [string, (faults: Faults, match: Match) => unknown][] = [
  ['429', (faults, match) => faults.fail(match, 429, { retryAfter: 9 })],
  ['500', (faults, match) => faults.fail(match, 500, { body: 'at Sieve.X', contentType: 'text/plain' })],
  ['503', (faults, match) => faults.fail(match, 503)],
  ['a web page with 502', (faults, match) => faults.html(match, 502)],
  ['a web page', (faults, match) => faults.html(match)],
  ['half an answer', (faults, match) => faults.truncate(match)],
  ['a cut connection', (faults, match) => faults.reset(match)],
  ['a cut connection after it was applied', (faults, match) => faults.applyThenReset(match)],
];

describe.each(transient)('%s', (_, set) => {
  test.each([1, 2, 3])('at request %s: exactly one effective write, and done', async (nth) => {
    set(school.faults, { host: 'api', nth });
    await world.queue(id, wrong, right);
    await world.finishWrites();
    expect(await world.write()).toMatchObject({ state: 'done', found: right, failure: null });
    expect(school.facts.email(id)).toBe(right);
    expect(effective()).toHaveLength(1);
  });

  test('at every second request for a while: still exactly one', async () => {
    for (const nth of [1, 3, 5, 7]) set(school.faults, { host: 'api', nth });
    await world.queue(id, wrong, right);
    await world.finishWrites();
    expect(await world.write()).toMatchObject({ state: 'done' });
    expect(effective()).toHaveLength(1);
  });
});

test('a worker that dies between any two steps, and whose every answer is lost, writes once', async () => {
  for (const method of ['GET', 'PATCH']) school.faults.applyThenReset({ method });
  await world.queue(id, wrong, right);
  await world.finishWrites();
  expect(await world.write()).toMatchObject({ state: 'done' });
  expect(effective()).toHaveLength(1);
});

describe('a worker that dies while the write waits for its answer', () => {
  test.each([
    ['before FACTS had it', (faults: Faults) => faults.hold({ method: 'PATCH' })],
    ['after FACTS had it', (faults: Faults) => faults.applyThenHold({ method: 'PATCH' })],
  ])('%s: the next worker settles it by reading', async (_, hold) => {
    const held = hold(school.faults);
    await world.queue(id, wrong, right);
    const lost = world.stepWrites().catch(() => 'lost');
    await held.reached;
    held.remove();
    await world.finishWrites();
    expect(await world.write()).toMatchObject({ state: 'done', found: right });
    expect(effective()).toHaveLength(1);
    held.release();
    await lost;
    expect(await world.write()).toMatchObject({ state: 'done', found: right });
    expect(effective()).toHaveLength(1);
    expect(school.facts.email(id)).toBe(right);
  });
});

describe('offline', () => {
  test('it stays queued and tries again later and later, a minute at most', async () => {
    school.faults.reset({ host: 'api', times: Infinity });
    await world.queue(id, wrong, right);
    const waits: number[] = [];
    for (let tries = 0; tries < 9; tries++) {
      await world.stepWrites();
      const { notBefore, state, failure } = await world.write();
      expect({ state, code: failure?.code }).toEqual({ state: 'queued', code: 'facts-unreachable' });
      waits.push((notBefore ?? 0) - world.clock.time);
      expect(await world.stepWrites()).toBe(notBefore);
      world.clock.time = notBefore ?? 0;
    }
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000]);
    school.faults.clear();
    await world.finishWrites();
    expect(await world.write()).toMatchObject({ state: 'done', failure: null });
    expect(effective()).toHaveLength(1);
  });

  test('of several that wait the one that is due first says when to go on', async () => {
    const [, second = 0] = school.truth.enrolled;
    school.faults.reset({ host: 'api', times: Infinity });
    await world.queue(id, wrong, right);
    for (let tries = 0; tries < 3; tries++) {
      await world.stepWrites();
      world.clock.time = (await world.write()).notBefore ?? 0;
    }
    await world.stepWrites();
    const first = await world.write();
    await world.queue(second, school.facts.email(second), 'second@school.example');
    await world.stepWrites();
    const next = (await world.write()).notBefore ?? 0;
    expect(next).toBeLessThan(first.notBefore ?? 0);
    expect(await world.stepWrites()).toBe(next);
  });

  test('one that waits does not hold up another', async () => {
    const other = school.truth.enrolled[1] as number;
    const held = school.facts.email(other);
    school.faults.reset({ path: `/People/${id}`, times: Infinity });
    await world.queue(id, wrong, right);
    await world.queue(other, held, 'other@school.example');
    for (let step = 0; step < 6; step++) await world.stepWrites();
    expect(school.facts.email(other)).toBe('other@school.example');
    expect(school.facts.email(id)).toBe(wrong);
  });
});

describe('withdrawn', () => {
  test('while it waits: nothing is sent', async () => {
    school.faults.reset({ host: 'api' });
    await world.queue(id, wrong, right);
    await world.stepWrites();
    await world.dismiss((await world.write()).correctionId);
    expect(await world.stepWrites()).toBe('idle');
    expect(await world.write()).toMatchObject({ state: 'withdrawn' });
    expect(byUs()).toEqual([]);
  });

  test('while FACTS is read: nothing is sent', async () => {
    const hold = school.faults.hold({ method: 'GET' });
    await world.queue(id, wrong, right);
    const step = world.stepWrites();
    await hold.reached;
    await world.dismiss((await world.write()).correctionId);
    hold.release();
    await step;
    expect(await world.write()).toMatchObject({ state: 'withdrawn' });
    expect(patches()).toEqual([]);
  });

  test('a write on its way can’t be, and no second one is taken', async () => {
    const hold = school.faults.hold({ method: 'PATCH' });
    await world.queue(id, wrong, right);
    const step = world.stepWrites();
    await hold.reached;
    await world.dismiss((await world.write()).correctionId);
    expect(await world.write()).toMatchObject({ state: 'sending' });
    expect(await world.queue(id, wrong, 'third@school.example')).toBe(false);
    hold.release();
    await step;
    await world.finishWrites();
    expect(await world.write()).toMatchObject({ state: 'done', to: right });
  });
});

describe('refused for good', () => {
  test('403: failed, remembered as read-only, FACTS unchanged', async () => {
    const reader = createFactsWorld(school, { apiKey: school.keys.readOnly });
    await reader.queue(id, wrong, right);
    await reader.finishWrites();
    expect(await reader.write()).toMatchObject({ state: 'failed', failure: { code: 'facts-write-forbidden' } });
    expect(reader.accessNotes).toEqual(['read-only']);
    expect(school.facts.email(id)).toBe(wrong);
    await reader.close();
  });

  test.each([400, 422])('%s: failed with FACTS’ words', async (status) => {
    const body = JSON.stringify({ error: { code: 'InvalidValue', message: 'Not this one.' } });
    school.faults.fail({ method: 'PATCH' }, status, { body });
    await world.queue(id, wrong, right);
    await world.finishWrites();
    expect(await world.write()).toMatchObject({
      state: 'failed',
      failure: { code: 'facts-refused', detail: { message: 'Not this one.' } },
    });
    expect(school.facts.email(id)).toBe(wrong);
  });

  test('401: failed', async () => {
    school.faults.fail({ method: 'GET' }, 401);
    await world.queue(id, wrong, right);
    await world.finishWrites();
    expect(await world.write()).toMatchObject({ state: 'failed', failure: { code: 'facts-api-key-rejected' } });
  });
});

describe('with a key that may only read, put into FACTS’ own field', () => {
  beforeEach(() => world.queue(id, wrong, right, 'page'));

  test('waits for Save without writing, and notices it', async () => {
    await world.stepWrites();
    expect(await world.write()).toMatchObject({ state: 'on-page', notBefore: world.clock.time + 4_000 });
    school.facts.editPerson(id, { email: right }, 'staff-app');
    world.clock.time += 4_000;
    await world.stepWrites();
    expect(await world.write()).toMatchObject({ state: 'done', found: right });
    expect(patches()).toEqual([]);
    expect(world.accessNotes).toEqual([]);
  });

  test('somebody saves another address there: that one is shown, nothing is claimed', async () => {
    school.facts.editPerson(id, { email: 'third@school.example' }, 'staff-app');
    await world.stepWrites();
    expect(await world.write()).toMatchObject({ state: 'withdrawn', found: 'third@school.example' });
  });

  test('looks every few seconds in the first minute, then every quarter of one, for ten minutes', async () => {
    const begun = world.clock.time;
    for (const [passed, wait] of [
      [56_000, 4_000],
      [60_000, 15_000],
      [10 * 60_000, 15_000],
    ] as const) {
      world.clock.time = begun + passed;
      await world.stepWrites();
      expect(await world.write()).toMatchObject({ state: 'on-page', notBefore: begun + passed + wait, failure: null });
    }
  });

  test('gives up after ten minutes, and says so', async () => {
    world.clock.time += 10 * 60_000 + 1;
    await world.stepWrites();
    expect(await world.write()).toMatchObject({ state: 'failed', failure: { code: 'page-not-saved' } });
    expect(await world.stepWrites()).toBe('idle');
  });
});
