import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import type { School } from '../../school/index.ts';
import { shareSchool } from '../school/share-school.ts';
import { createFactsWorld, trueStudents, type FactsWorld } from './facts-world.ts';

let school: School;
let world: FactsWorld;
shareSchool({ students: 12, rateLimit: Infinity }, (shared) => {
  school = shared;
  world = createFactsWorld(school, { studentsPerPage: 100, idsPerRequest: 100 });
});
afterEach(() => world.close());

test.each([404, 400, 416])(
  'a next page named for ever, of which the one past the end is %s: the list is whole',
  async (status) => {
    school.apiSettings.lists = { '/Students': { cap: 5, nextPage: 'always' } };
    school.faults.fail({ path: '/Students', query: /[?&]Page=4(&|$)/, times: Infinity }, status);
    expect(await world.refresh()).toMatchObject({ state: 'done', failure: null });
    expect(await world.snapshot()).toMatchObject(trueStudents(school));
  },
);

test.each([404, 500])('a page in the middle that is %s is no end', async (status) => {
  await world.refresh();
  const before = await world.snapshot();
  school.apiSettings.lists = { '/Students': { cap: 5 } };
  school.faults.fail({ path: '/Students', query: /[?&]Page=2(&|$)/, times: Infinity }, status);
  expect(await world.refresh()).toMatchObject({ state: 'failed', failure: { code: 'facts-unavailable' } });
  expect(await world.snapshot()).toEqual(before);
});
