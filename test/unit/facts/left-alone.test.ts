import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { AppError } from '../../../lib/errors.ts';
import { advanceEmailWrites } from '../../../lib/facts/email-write.ts';
import { createBatchStore, createCorrectionStore, createFinishedBatches } from '../../../lib/store/index.ts';
import type { Match, School } from '../../school/index.ts';
import { shareSchool } from '../school/share-school.ts';
import { failLoudly } from '../store/fresh-database.ts';
import { createFactsWorld, type FactsWorld } from './facts-world.ts';

let school: School;
let world: FactsWorld;
let ids: number[];
shareSchool({ students: 8, rateLimit: Infinity }, (shared) => {
  school = shared;
  world = createFactsWorld(school, { livesOn: true });
  ids = school.truth.enrolled.slice(0, 3);
  for (const id of ids) school.facts.changeEmail(id, null);
});
afterEach(() => world.close());

const to = (id: number): string => `s${id}@school.example`;
const batches = () => createBatchStore(world.db, failLoudly);
const start = (): Promise<number> => {
  const fixes = ids.map((studentId) => ({ studentId, from: null, to: to(studentId) }));
  return batches().start({ origin: 'pattern', label: 'all' }, fixes, world.clock.time);
};
const itemsOf = async (batchId: number) => (await batches().read(batchId))?.items ?? [];
const first = () => ids[0] as number;

describe('a batch', () => {
  const gateway = (message: string) => ({ body: JSON.stringify({ statusCode: 401, message }) });
  const others = 'facts-api-key-rejected';
  test.each<[string, (match: Match) => unknown, string]>([
    ['401 for the API key', (match) => school.faults.fail(match, 401), others],
    ['401 without a word', (match) => school.faults.fail(match, 401, { body: '' }), 'facts-key-rejected'],
    [
      '401 for the subscription',
      (match) => school.faults.fail(match, 401, gateway('Access denied due to invalid subscription key.')),
      'facts-subscription-rejected',
    ],
    ['403 for the key', (match) => school.faults.forbid(match), 'facts-forbidden'],
    ['403 for the quota', (match) => school.faults.quota(match), 'facts-quota'],
  ])('that FACTS answers with %s, read or written, pauses: none of it has failed', async (_, set, code) => {
    for (const method of ['GET', 'PATCH']) {
      for (const id of ids) school.facts.changeEmail(id, null);
      const batchId = await start();
      set({ method, times: Infinity });
      await world.finishWrites();
      const isWrite = method === 'PATCH' && code === 'facts-forbidden';
      expect(await batches().read(batchId), method).toMatchObject({
        state: 'paused',
        failure: { code: isWrite ? 'facts-write-forbidden' : code },
      });
      const standing = (await itemsOf(batchId)).map(({ state, sent }) => [state, sent]);
      expect(standing, method).toEqual(ids.map(() => ['queued', false]));
      school.faults.clear();
      await batches().steer(batchId, 'resume', world.clock.time);
      await world.finishWrites(100);
      expect((await itemsOf(batchId)).map(({ state }) => state)).toEqual(ids.map(() => 'done'));
    }
  });

  test('whose keys are gone pauses: none of it has failed', async () => {
    const batchId = await start();
    await advanceEmailWrites({
      store: createCorrectionStore(world.db),
      client: () => Promise.reject(new AppError('facts-keys-missing')),
      access: { remember: async () => {} },
      now: () => world.clock.time,
    });
    expect(await batches().read(batchId)).toMatchObject({ state: 'paused', failure: { code: 'facts-keys-missing' } });
    expect((await itemsOf(batchId)).map(({ state }) => state)).toEqual(ids.map(() => 'queued'));
  });

  test.each(['GET', 'PATCH'])('goes on after four 503s of its %ss: all are written', async (method) => {
    const batchId = await start();
    school.faults.fail({ method, times: 4 }, 503);
    await world.finishWrites(100);
    expect((await itemsOf(batchId)).map(({ state }) => state)).toEqual(ids.map(() => 'done'));
  });

  test('whose email is withdrawn while FACTS is asked does not queue it again when it pauses', async () => {
    const batchId = await start();
    const hold = school.faults.hold({ method: 'GET' });
    // The request that is held is answered so as well.
    school.faults.fail({ method: 'GET', times: Infinity }, 401);
    const step = world.stepWrites();
    await hold.reached;
    await world.dismiss((await itemsOf(batchId))[0]?.correctionId ?? 0);
    hold.release();
    await step;
    expect(await batches().read(batchId)).toMatchObject({ state: 'paused' });
    expect((await itemsOf(batchId))[0]?.state).toBe('withdrawn');
    await world.finishWrites();
    expect((await itemsOf(batchId))[0]?.state).toBe('withdrawn');
    school.faults.clear();
    await batches().steer(batchId, 'resume', world.clock.time);
    await world.finishWrites(100);
    expect((await itemsOf(batchId)).map(({ state }) => state)).toEqual(['withdrawn', 'done', 'done']);
    expect(school.facts.email(first())).toBeNull();
  });

  test('whose email is withdrawn while FACTS is asked does not call it done, though somebody wrote the same', async () => {
    const batchId = await start();
    const hold = school.faults.hold({ method: 'GET' });
    const step = world.stepWrites();
    await hold.reached;
    await world.dismiss((await itemsOf(batchId))[0]?.correctionId ?? 0);
    school.facts.changeEmail(first(), to(first()));
    hold.release();
    await step;
    expect((await itemsOf(batchId))[0]?.state).toBe('withdrawn');
  });

  test('that is over, or was cancelled, is not paused any more', async () => {
    const pause = (batchId: number) => createCorrectionStore(world.db).pauseBatch(batchId, { code: 'facts-quota' });
    const done = await start();
    await world.finishWrites(100);
    await createFinishedBatches(world.db).finish(world.clock.time);
    await pause(done);
    expect(await batches().read(done)).toMatchObject({ state: 'done', failure: null });
    for (const id of ids) school.facts.changeEmail(id, null);
    const cancelled = await start();
    await batches().steer(cancelled, 'cancel', world.clock.time);
    await pause(cancelled);
    expect(await batches().read(cancelled)).toMatchObject({ state: 'cancelled', failure: null });
  });

  test.each(['pause', 'cancel', 'resume'] as const)(
    'that is over is left alone by a late press on %s',
    async (step) => {
      const batchId = await start();
      await world.finishWrites(100);
      await createFinishedBatches(world.db).finish(world.clock.time);
      const over = await batches().read(batchId);
      await batches().steer(batchId, step, world.clock.time + 1);
      expect(await batches().read(batchId)).toEqual(over);
    },
  );

  test('names nobody twice: the first counts', async () => {
    const fixes = [to(first()), 'other@school.example'].map((address) => ({
      ...{ studentId: first(), from: null, to: address },
    }));
    const batchId = await batches().start({ origin: 'pattern', label: 'all' }, fixes, world.clock.time);
    expect(await itemsOf(batchId)).toMatchObject([
      { state: 'queued' },
      { state: 'failed', failure: { code: 'email-under-way' } },
    ]);
    await world.finishWrites(100);
    expect(school.facts.email(first())).toBe(to(first()));
  });

  test('paused by a person stays so without a reason of ours', async () => {
    const batchId = await start();
    await batches().steer(batchId, 'pause', world.clock.time);
    await createCorrectionStore(world.db).pauseBatch(batchId, { code: 'facts-quota' });
    expect(await batches().read(batchId)).toMatchObject({ state: 'paused', failure: null });
  });

  test('takes nobody whose email stands on FACTS’ page: two would be under way', async () => {
    await world.queue(first(), null, 'page@school.example', 'page');
    const batchId = await start();
    expect((await itemsOf(batchId))[0]).toMatchObject({ state: 'failed', failure: { code: 'email-under-way' } });
    const live = (await createCorrectionStore(world.db).live()).filter(({ studentId }) => studentId === first());
    expect(live).toHaveLength(1);
  });
});

describe('the key', () => {
  test.each([400, 401, 404, 422, 429, 500, 503])('is not called read-only for a %i', async (status) => {
    school.faults.fail({ method: 'PATCH' }, status, { retryAfter: 1 });
    await world.queue(first(), null, to(first()));
    await world.finishWrites(100);
    expect(world.accessNotes).not.toContain('read-only');
  });

  test.each(['quota', 'read'] as const)('nor for a 403 of its %s', async (kind) => {
    if (kind === 'quota') school.faults.quota({ method: 'PATCH' });
    else school.faults.forbid({ method: 'GET' });
    await world.queue(first(), null, to(first()));
    await world.finishWrites();
    expect(await world.write()).toMatchObject({ state: 'failed' });
    expect(world.accessNotes).toEqual([]);
  });

  test('is called so for a 403 of the write', async () => {
    school.faults.forbid({ method: 'PATCH' });
    await world.queue(first(), null, to(first()));
    await world.finishWrites();
    expect(world.accessNotes).toEqual(['read-only']);
  });
});

describe('one email', () => {
  test.each(['GET', 'PATCH'])('waits as long as FACTS states with a 429 of its %s', async (method) => {
    school.faults.fail({ method }, 429, { retryAfter: 97 });
    await world.queue(first(), null, to(first()));
    const begun = world.clock.time;
    for (let step = await world.stepWrites(); step === 'again';) step = await world.stepWrites();
    expect((await world.write()).notBefore).toBe(begun + 97_000);
    await world.finishWrites();
    expect(await world.write()).toMatchObject({ state: 'done' });
  });

  test('in FACTS’ own spelling after its answer was lost is saved, also where only the spelling was mended', async () => {
    for (const from of [null, 'S@School.example']) {
      school.facts.changeEmail(first(), from);
      school.apiSettings.keepEmail = (email) => email.toUpperCase();
      school.faults.applyThenReset({ method: 'PATCH' });
      await world.queue(first(), from, 's@school.example');
      await world.finishWrites();
      expect(await world.write()).toMatchObject({ state: 'done', found: 'S@SCHOOL.EXAMPLE' });
    }
    expect(school.requests.filter(({ method }) => method === 'PATCH')).toHaveLength(2);
  });

  test('leaves those before it as they ended', async () => {
    const ends: string[] = [];
    const write = async (change: () => unknown, from: string | null): Promise<void> => {
      await world.queue(first(), from, from === to(first()) ? 'another@school.example' : to(first()));
      change();
      await world.finishWrites();
      ends.push((await world.write()).state);
    };
    await write(() => school.faults.fail({ method: 'PATCH' }, 422), null);
    await write(() => school.facts.changeEmail(first(), 'theirs@school.example'), null);
    await write(() => {}, 'theirs@school.example');
    await write(() => void (school.apiSettings.keepEmail = () => 'kept@school.example'), to(first()));
    await world.queue(first(), 'kept@school.example', 'taken.back@school.example');
    await world.dismiss((await world.write()).correctionId);
    ends.push((await world.write()).state);
    await world.queue(first(), 'kept@school.example', 'next@school.example');
    expect(ends).toEqual(['failed', 'conflict', 'done', 'unknown', 'withdrawn']);
    const states = (await world.db.corrections.toArray()).map(({ state }) => state);
    expect(states).toEqual([...ends, 'queued']);
  });

  test.each([
    ['sending', 'api'],
    ['sending', 'page'],
    ['verifying', 'api'],
    ['verifying', 'page'],
  ] as const)('that is %s lets no other of the same person beside it (%s)', async (state, via) => {
    school.facts.reads.lagMs = state === 'verifying' ? Infinity : 0;
    const late = state === 'sending' ? school.faults.landLate({ method: 'PATCH' }) : null;
    await world.queue(first(), null, to(first()));
    await world.stepWrites();
    expect(await world.write()).toMatchObject({ state });
    expect(await world.queue(first(), null, 'other@school.example', via)).toBe(false);
    expect(await world.db.corrections.count()).toBe(1);
    late?.release();
  });

  test('on FACTS’ page gives way to another: never two under way for one person', async () => {
    await world.queue(first(), null, 'page@school.example', 'page');
    await world.queue(first(), null, to(first()));
    const states = (await world.db.corrections.toArray()).map(({ state }) => state);
    expect(states).toEqual(['withdrawn', 'queued']);
  });
});
