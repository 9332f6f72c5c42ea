import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { School } from '../../school/index.ts';
import { shareSchool } from '../school/share-school.ts';
import { createFactsWorld, trueStudents, type FactsWorld } from './facts-world.ts';

vi.setConfig({ testTimeout: 30_000 });

let school: School;
let world: FactsWorld;
shareSchool({ students: 12, rateLimit: Infinity }, (shared) => {
  school = shared;
  world = createFactsWorld(school, { studentsPerPage: 100, idsPerRequest: 8 });
});
afterEach(() => world.close());

const noSuchPath = { body: '{"statusCode": 404, "message": "Resource not found"}' };
const doubts = async () =>
  (await world.snapshot()).flatMap(({ studentId, doubt }) => (doubt ? [[studentId, doubt]] : []));

describe('that FACTS knows no person under an id', () => {
  test('is believed of one child while others are found', async () => {
    await world.refresh();
    const [id = 0] = school.facts.enrolledIds();
    const before = (await world.snapshot()).map(({ email }) => email);
    school.faults.rewriteJson({ path: '/People', times: Infinity }, (json) => {
      const page = json as { results: { personId: number }[]; rowCount: number };
      const results = page.results.filter(({ personId }) => personId !== id);
      return { ...page, results, rowCount: page.rowCount - page.results.length + results.length };
    });
    school.faults.fail({ path: `/People/${id}`, times: Infinity }, 404);
    expect(await world.refresh()).toMatchObject({ state: 'done' });
    expect(await doubts()).toEqual([[id, 'unknown-in-facts']]);
    expect((await world.snapshot()).map(({ email }) => email).slice(1)).toEqual(before.slice(1));
  });

  test.each([
    ['no path of people', /^\/People/, {}],
    ['a gateway without the path', /^\/People/, noSuchPath],
  ])('is not believed of everybody: %s', async (_, path, options) => {
    await world.refresh();
    const before = await world.snapshot();
    school.faults.fail({ path, times: Infinity }, 404, options);
    expect(await world.refresh()).toMatchObject({ state: 'failed', failure: { code: 'facts-unavailable' } });
    expect(await world.snapshot()).toEqual(before);
  });

  test('is not believed in the first refresh either', async () => {
    school.faults.fail({ path: /^\/People/, times: Infinity }, 404);
    expect(await world.refresh()).toMatchObject({ state: 'failed' });
    expect(await world.snapshot()).toEqual([]);
  });

  test('is not believed of the rest of the list when people end in its middle', async () => {
    await world.refresh();
    const before = await world.snapshot();
    school.faults.fail({ path: /^\/People/, nth: 2, times: Infinity }, 404);
    expect(await world.refresh()).toMatchObject({ state: 'failed', failure: { code: 'facts-unavailable' } });
    expect(await world.snapshot()).toEqual(before);
  });

  test('one by one can’t be asked at all: who is missing from the list keeps what was known', async () => {
    await world.refresh();
    const before = await world.snapshot();
    const [id = 0] = school.facts.enrolledIds();
    school.faults.rewriteJson({ path: '/People', times: Infinity }, (json) => {
      const page = json as { results: { personId: number }[]; rowCount: number };
      const results = page.results.filter(({ personId }) => personId !== id);
      return { ...page, results, rowCount: page.rowCount - page.results.length + results.length };
    });
    school.faults.fail({ path: /^\/People\/\d+$/, times: Infinity }, 404);
    expect(await world.refresh()).toMatchObject({ state: 'done', failure: null });
    expect(await world.snapshot()).toEqual(before);
    expect(await world.snapshot()).toMatchObject(trueStudents(school));
  });

  test('records that can’t be read one by one, all of them, are another form and no list', async () => {
    await world.refresh();
    const before = await world.snapshot();
    school.faults.rewriteJson({ path: /^\/People/, times: Infinity }, () => ({ ok: true }));
    expect(await world.refresh()).toMatchObject({ state: 'failed', failure: { code: 'facts-answer' } });
    expect(await world.snapshot()).toEqual(before);
  });
});
