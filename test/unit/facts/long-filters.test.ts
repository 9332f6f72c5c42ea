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
  expect(asked).toEqual([[1, 2, 3, 4, 5], [1, 2, 3], [1, 2], [3], [4, 5]]);
});

test('one id that is not taken, and any other failure, is told as it is', async () => {
  const fail = (code: 'facts-filter-long' | 'facts-unavailable') => () => Promise.reject(new AppError(code));
  await expect(askInParts(fail('facts-filter-long'), [1, 2])).rejects.toMatchObject({ code: 'facts-filter-long' });
  await expect(askInParts(fail('facts-unavailable'), [1, 2])).rejects.toMatchObject({ code: 'facts-unavailable' });
});
