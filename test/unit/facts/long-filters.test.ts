import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { askInParts } from '../../../lib/facts/ask-in-parts.ts';
import { AppError } from '../../../lib/errors.ts';
import type { School } from '../../school/index.ts';
import { shareSchool } from '../school/share-school.ts';
import { createFactsWorld, type FactsWorld } from './facts-world.ts';

let school: School;
let world: FactsWorld;
shareSchool({ students: 30, rateLimit: Infinity }, (shared) => {
  school = shared;
  world = createFactsWorld(school, { studentsPerPage: 100, idsPerRequest: 30, keepsPages: false });
});
afterEach(() => world.close());

test.each([414, 400, '404.15'] as const)('%s for more than seven ids: halved until it is taken', async (answer) => {
  school.faults.refuseLongFilter(7, answer);
  expect(await world.refresh()).toMatchObject({ state: 'done', restarts: 0, attempts: 0 });
  expect((await world.snapshot()).map(({ studentId }) => studentId)).toEqual(school.facts.enrolledIds());
  for (const { studentId, email } of await world.snapshot()) expect(email).toBe(school.facts.email(studentId));
});

test('every request is counted, and nobody is asked for twice', async () => {
  const asked: number[][] = [];
  const ask = async (ids: readonly number[]) => {
    asked.push([...ids]);
    if (ids.length > 2) throw new AppError('facts-filter-long');
    return ids;
  };
  expect(await askInParts(ask, [1, 2, 3, 4, 5])).toEqual({ rows: [1, 2, 3, 4, 5], requests: 5 });
  expect(asked).toEqual([[1, 2, 3, 4, 5], [1, 2, 3], [1, 2], [3, 4], [5]]);
});

const byIds = (from: number) => school.requests.slice(from).filter(({ query }) => /Id(==|%3D%3D)\d/.test(query)).length;

test('the size that was taken is asked for at once from then on, for a day, and by whoever asks by ids', async () => {
  school.faults.refuseLongFilter(7, 414);
  await world.refresh();
  expect(byIds(0), '30 ids by 4, after 30, 15 and 8 were refused').toBe(11);
  const before = school.requests.length;
  expect(await world.refresh()).toMatchObject({ state: 'done', way: 'ids' });
  const again = school.requests.slice(before);
  expect(
    again.every(({ status }) => status === 200),
    'none is refused',
  ).toBe(true);
  expect(byIds(before), 'whom the cheaper pages of everybody left').toBe(2);

  const families = school.requests.length;
  const client = world.client();
  const ids = school.facts.enrolledIds();
  await askInParts((part) => client.families(part), ids, client.idsAtOnce);
  expect(byIds(families), 'none is refused').toBe(8);
  expect(school.requests.slice(families).every(({ status }) => status === 200)).toBe(true);

  school.faults.clear();
  world.clock.time += 24 * 60 * 60_000;
  expect(await client.idsAtOnce.read(), 'the usual number is tried again').toBe(200);
});

test('a filter that is refused whatever its length teaches no size', async () => {
  const noted: number[] = [];
  const atOnce = { read: () => Promise.resolve(200), note: async (size: number) => void noted.push(size) };
  const ask = async (ids: readonly number[]) => {
    if (ids.length > 1) throw new AppError('facts-filter-long', { status: 400 });
    return ids;
  };
  expect((await askInParts(ask, [1, 2, 3], atOnce)).rows).toEqual([1, 2, 3]);
  expect(noted).toEqual([]);
});

test('one id that is not taken, and any other failure, is told as it is', async () => {
  const fail = (code: 'facts-filter-long' | 'facts-unavailable') => () => Promise.reject(new AppError(code));
  await expect(askInParts(fail('facts-filter-long'), [1, 2])).rejects.toMatchObject({ code: 'facts-filter-long' });
  await expect(askInParts(fail('facts-unavailable'), [1, 2])).rejects.toMatchObject({ code: 'facts-unavailable' });
});
