import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { countItems } from '../../../lib/session/batch/batch-view.ts';
import type { BatchView } from '../../../lib/records/batch.ts';
import { createBatchStore, createFinishedBatches } from '../../../lib/store/index.ts';
import type { School } from '../../school/index.ts';
import { shareSchool } from '../school/share-school.ts';
import { failLoudly } from '../store/fresh-database.ts';
import { createFactsWorld, type FactsWorld } from './facts-world.ts';

let school: School;
let world: FactsWorld;
let ids: number[];
shareSchool({ students: 8, rateLimit: Infinity }, (shared) => {
  school = shared;
  world = createFactsWorld(school);
  ids = school.truth.enrolled.slice(0, 5);
  for (const id of ids) school.facts.changeEmail(id, null);
});
afterEach(() => world.close());

const to = (id: number): string => `s${id}@school.example`;
const start = (db = world.db): Promise<number> => {
  const fixes = ids.map((studentId) => ({ studentId, from: null, to: to(studentId) }));
  return createBatchStore(db, failLoudly).start({ origin: 'pattern', label: 'Grade 05' }, fixes, world.clock.time);
};
const steer = (batchId: number, step: 'pause' | 'resume' | 'cancel'): Promise<void> =>
  createBatchStore(world.db, failLoudly).steer(batchId, step, world.clock.time);
const read = async (batchId: number): Promise<BatchView> =>
  (await createBatchStore(world.db, failLoudly).read(batchId)) as BatchView;
/** Writes by us that changed what FACTS holds, in order. */
const written = (): number[] =>
  school.facts.ledger
    .filter(({ by, from, to: after }) => by === 'api' && from !== after)
    .map(({ personId }) => personId);

test('all are written once and in order, each step by a new worker; the end is told with its numbers', async () => {
  const batchId = await start();
  await world.finishWrites(100);
  expect(written()).toEqual(ids);
  for (const id of ids) expect(school.facts.email(id)).toBe(to(id));
  const [told] = await createFinishedBatches(world.db).finish(world.clock.time);
  expect(told).toMatchObject({ batchId, state: 'done' });
  expect(countItems(told?.items ?? [])).toMatchObject({ total: 5, written: 5, left: 0 });
});

test('an email that FACTS has is never overwritten: the same one is unchanged, another one refused', async () => {
  const [same = 0, other = 0] = ids;
  const batchId = await start();
  school.facts.changeEmail(same, to(same));
  school.facts.changeEmail(other, 'office@school.example');
  await world.finishWrites(100);
  expect(school.facts.email(other)).toBe('office@school.example');
  expect(written()).toEqual(ids.slice(2));
  const { items } = await read(batchId);
  expect(countItems(items)).toMatchObject({ written: 3, unchanged: 1, refused: 1 });
  expect(items[1]).toMatchObject({ state: 'conflict', found: 'office@school.example' });
});

test('a key that may not write pauses the whole instead of failing each, and goes on with another key', async () => {
  const readOnly = createFactsWorld(school, { apiKey: school.keys.readOnly });
  const batchId = await start(readOnly.db);
  await readOnly.finishWrites(20);
  const view = await createBatchStore(readOnly.db, failLoudly).read(batchId);
  expect(view).toMatchObject({ state: 'paused', failure: { code: 'facts-write-forbidden' } });
  expect(countItems(view?.items ?? [])).toMatchObject({ left: 5, refused: 0 });
  expect(written()).toEqual([]);
  await readOnly.close();
});

test('paused: nothing more is sent; an email that somebody writes by itself still is, and first', async () => {
  const single = school.truth.enrolled[6] as number;
  school.facts.changeEmail(single, null);
  const batchId = await start();
  await world.queue(single, null, to(single));
  await world.stepWrites();
  await world.stepWrites();
  expect(written()).toEqual([single]);
  await steer(batchId, 'pause');
  await world.finishWrites();
  expect(written()).toEqual([single]);
  await steer(batchId, 'resume');
  await world.finishWrites(100);
  expect(written()).toEqual([single, ...ids]);
});

test('one record that FACTS can’t write holds up nobody, and is left at last', async () => {
  const stuck = ids[0] as number;
  const batchId = await start();
  school.faults.fail({ method: 'PATCH', path: `/People/${stuck}`, times: Infinity }, 503);
  await world.finishWrites(200);
  expect(written()).toEqual(ids.slice(1));
  expect(countItems((await read(batchId)).items)).toMatchObject({ written: 4, refused: 1, left: 0 });
});

test('while FACTS is away three are tried and the others wait; then all are written', async () => {
  const outage = school.faults.reset({ host: 'api', times: Infinity });
  const batchId = await start();
  for (let step = 0; step < 12; step++) {
    const next = await world.stepWrites();
    if (typeof next === 'number') world.clock.time = next;
  }
  expect((await read(batchId)).items.filter(({ failure }) => failure !== null)).toHaveLength(3);
  outage.remove();
  await world.finishWrites(100);
  expect(written().toSorted()).toEqual(ids.toSorted());
});
