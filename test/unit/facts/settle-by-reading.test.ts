import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import type { Correction } from '../../../lib/facts/ports.ts';
import { settleByReading } from '../../../lib/facts/settle-by-reading.ts';
import { createBatchStore } from '../../../lib/store/index.ts';
import { countItems } from '../../../lib/session/batch/batch-view.ts';
import type { School } from '../../school/index.ts';
import { shareSchool } from '../school/share-school.ts';
import { failLoudly } from '../store/fresh-database.ts';
import { createFactsWorld, type FactsWorld } from './facts-world.ts';

const inDoubt: Correction = {
  correctionId: 1,
  studentId: 7,
  from: 'wrong@school.example',
  to: 'right@school.example',
  state: 'unknown',
  found: 'wrong@school.example',
  observedAt: 100,
  attempts: 0,
  notBefore: null,
  failure: { code: 'email-not-shown' },
  sentAt: 50,
  answeredAt: 60,
  createdAt: 10,
  changedAt: 100,
};
const conflict: Correction = {
  ...inDoubt,
  state: 'conflict',
  found: 'x@y.example',
  failure: { code: 'email-conflict' },
};
const unread: Correction = { ...inDoubt, found: null, failure: { code: 'email-unread', detail: { cause: 'x' } } };
const unsaved: Correction = { ...inDoubt, state: 'failed', failure: { code: 'page-not-saved' } };

describe('a refresh that began afterwards', () => {
  test.each([inDoubt, conflict, unread, unsaved])('reads ours: saved ($failure.code)', (write) => {
    expect(settleByReading(write, ' Right@school.example', 200)).toEqual({
      state: 'done',
      found: ' Right@school.example',
      observedAt: 200,
      failure: null,
      mayLandUntil: null,
    });
  });

  test.each([inDoubt, unread])('reads the one before: not kept ($failure.code)', (write) => {
    expect(settleByReading(write, write.from, 200)).toMatchObject({
      state: 'failed',
      found: write.from,
      failure: { code: 'email-not-kept' },
    });
  });

  test('reads a third one: written, then changed, as far as FACTS had taken it', () => {
    expect(settleByReading(inDoubt, 'third@school.example', 200)).toEqual({
      found: 'third@school.example',
      observedAt: 200,
      failure: { code: 'email-overtaken', detail: { seen: 1 } },
    });
    const { answeredAt: _, ...lost } = unread;
    expect(settleByReading(lost, 'third@school.example', 200)?.failure).toEqual({ code: 'email-overtaken' });
  });

  test('reads none where it was never read back: written or not, that is over', () => {
    expect(settleByReading(unread, null, 200)).toMatchObject({ found: null, failure: { code: 'email-overtaken' } });
  });

  test('may have begun in the very moment in which it was looked for last', () => {
    expect(settleByReading(inDoubt, inDoubt.to, 100)).toMatchObject({ state: 'done' });
  });

  test('settles also what is in doubt for no reason that was kept', () => {
    const bare: Correction = { ...inDoubt, failure: null };
    expect(settleByReading(bare, 'third@school.example', 200)).toMatchObject({ failure: { code: 'email-overtaken' } });
    expect(settleByReading(bare, bare.from, 200)).toMatchObject({ failure: { code: 'email-not-kept' } });
  });

  test('a conflict shows what FACTS holds by now', () => {
    expect(settleByReading(conflict, 'new@y.example', 200)).toEqual({ found: 'new@y.example', observedAt: 200 });
  });
});

describe('left alone', () => {
  test.each(['done', 'withdrawn', 'queued', 'sending', 'verifying', 'on-page'] as const)('what is %s', (state) => {
    expect(settleByReading({ ...inDoubt, state }, inDoubt.to, 200)).toBeNull();
    expect(settleByReading({ ...inDoubt, state }, 'third@school.example', 200)).toBeNull();
    expect(settleByReading({ ...inDoubt, state, failure: null }, inDoubt.to, 200)).toBeNull();
  });

  test('what failed for good, whatever FACTS holds', () => {
    const refused: Correction = { ...inDoubt, state: 'failed', failure: { code: 'facts-refused' } };
    expect(settleByReading(refused, inDoubt.to, 200)).toBeNull();
  });

  test('by a refresh that may have read before the write', () => {
    expect(settleByReading(inDoubt, inDoubt.to, 99)).toBeNull();
    expect(settleByReading({ ...inDoubt, observedAt: 150 }, inDoubt.to, 120), 'looked at since').toBeNull();
    expect(settleByReading({ ...inDoubt, changedAt: 150 }, inDoubt.to, 120), 'changed since').toBeNull();
    expect(settleByReading({ ...inDoubt, observedAt: null, changedAt: 150 }, inDoubt.to, 120)).toBeNull();
  });

  test.each([unsaved.from, null, 'third@school.example'])(
    'what stood in FACTS’ own field and was not saved, as long as FACTS reads %s: it was never sent',
    (read) => {
      expect(settleByReading(unsaved, read, 200)).toBeNull();
    },
  );

  test('while it may still arrive, unless it is there', () => {
    const landing: Correction = { ...unread, mayLandUntil: 300 };
    expect(settleByReading(landing, landing.from, 200)).toBeNull();
    expect(settleByReading(landing, landing.from, 300)).toMatchObject({ state: 'failed' });
    expect(settleByReading(landing, landing.to, 200)).toMatchObject({ state: 'done' });
  });

  test('what says nothing new', () => {
    expect(settleByReading(conflict, 'x@y.example', 200)).toBeNull();
    const altered: Correction = { ...inDoubt, found: 'righ', failure: { code: 'email-altered' } };
    expect(settleByReading(altered, 'righ', 200)).toBeNull();
  });
});

describe('in the store', () => {
  let school: School;
  let world: FactsWorld;
  let ids: number[];
  shareSchool({ students: 6, rateLimit: Infinity, now: () => world?.clock.time ?? 0 }, (shared) => {
    world = createFactsWorld(shared, { livesOn: true });
    school = shared;
    ids = school.truth.enrolled.slice(0, 3);
    for (const id of ids) school.facts.changeEmail(id, null);
  });
  afterEach(() => world.close());

  test('the batch that wrote none by what it saw has written all by what a refresh reads', async () => {
    school.facts.reads.lagMs = 120_000;
    world.clock.time += 120_000;
    const store = createBatchStore(world.db, failLoudly);
    const fixes = ids.map((studentId) => ({ studentId, from: null, to: `s${studentId}@school.example` }));
    const batchId = await store.start({ origin: 'pattern', label: 'all' }, fixes, world.clock.time);
    await world.finishWrites(200);
    const count = async () => countItems((await store.read(batchId))?.items ?? []);
    expect(await count()).toMatchObject({ written: 0, refused: 3 });
    world.clock.time += 120_000;
    await world.refresh();
    expect(await count()).toMatchObject({ written: 3, refused: 0 });
    expect(school.requests.filter(({ method }) => method === 'PATCH')).toHaveLength(3);
  });

  test('only the latest of a person, and nobody whom the refresh did not read', async () => {
    const [first = 0, second = 0] = ids;
    school.facts.reads.lagMs = 120_000;
    for (const id of [first, second]) await world.queue(id, null, `s${id}@school.example`);
    await world.finishWrites(100);
    world.clock.time += 120_000;
    await world.queue(first, `s${first}@school.example`, 'newer@school.example');
    school.facts.remove(second);
    await world.refresh();
    const states = (await world.db.corrections.toArray()).map(({ state }) => state);
    expect(states).toEqual(['unknown', 'unknown', 'queued']);
  });

  test('a parent’s, by the next pull of everybody, and by none whose pages were read before', async () => {
    const [child = 0] = ids;
    const ann = school.facts.insertPerson({ firstName: 'Ann', lastName: 'Doe', email: null });
    school.facts.addFamily({ parents: [{ personId: ann }], children: [child] });
    await world.refresh();
    school.facts.reads.lagMs = 120_000;
    world.clock.time += 120_000;
    await world.queue(ann, null, 'ann@home.example');
    await world.finishWrites(100);
    const now = async () => (await world.db.corrections.toArray()).at(-1);
    expect(await now()).toMatchObject({ studentId: ann, state: 'unknown' });
    world.clock.time += 120_000;
    await world.refresh();
    expect(await now()).toMatchObject({ state: 'unknown' });
    await world.pullPeople();
    expect(await now()).toMatchObject({ state: 'done', found: 'ann@home.example', failure: null });
  });
});
