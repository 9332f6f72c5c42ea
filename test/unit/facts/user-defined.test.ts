import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { readUserDefinedField, readUserDefinedFields } from '../../../lib/facts/user-defined.ts';
import { startSchool, type School } from '../../school/index.ts';
import { createFactsWorld, type FactsWorld } from './facts-world.ts';

vi.setConfig({ testTimeout: 30_000 });

let school: School;
let world: FactsWorld;
beforeAll(async () => {
  school = await startSchool({ students: 60 });
});
afterAll(() => school.close());
beforeEach(() => {
  school.reset();
  world = createFactsWorld(school);
});
afterEach(() => world.close());

const fields = () => readUserDefinedFields(world.client().readList);
const sizes = () => readUserDefinedField(world.client().readList, 219);

test('tells the school’s own fields by name, and what stands in one of them, whose it is', async () => {
  expect(await fields()).toEqual([
    { fieldId: 220, name: 'House' },
    { fieldId: 320, name: 'Locker Combination' },
    { fieldId: 219, name: 'T-Shirt Size' },
  ]);
  const rows = school.facts.sideLists.userDefinedData.filter(({ fieldId }) => fieldId === 219);
  expect(rows.length).toBeGreaterThan(40);
  expect(new Map(await sizes())).toEqual(new Map(rows.map(({ linkedId, data }) => [linkedId, data])));
});

test('asks for one field only, and drops the rows of others where FACTS passes over the filter', async () => {
  await sizes();
  const asked = school.requests.filter(({ path }) => path === '/UserDefinedData').map(({ query }) => query);
  expect(asked).toEqual([expect.stringContaining('Filters=fieldId==219')]);
  school.apiSettings.lists = { '/UserDefinedData': { filters: 'ignored' } };
  const found = await sizes();
  expect(found.map(([, text]) => text).some((text) => /\d/.test(text))).toBe(false);
  expect(found.length).toBe(school.facts.sideLists.userDefinedData.filter(({ fieldId }) => fieldId === 219).length);
});

test('reads every page of a field, and refuses one of which FACTS gives only a part', async () => {
  school.apiSettings.lists = { '/UserDefinedData': { cap: 7 } };
  expect((await sizes()).length).toBe(
    school.facts.sideLists.userDefinedData.filter(({ fieldId }) => fieldId === 219).length,
  );
  school.apiSettings.lists = { '/UserDefinedData': { cap: 7, ignoresPage: true } };
  await expect(sizes()).rejects.toMatchObject({ code: 'facts-cut-off' });
});

test.each([403, 404, 500])('says so when FACTS answers %i, rather than that nobody has anything', async (status) => {
  const codes = { 403: 'facts-forbidden', 404: 'facts-unavailable', 500: 'facts-unavailable' } as const;
  school.faults.fail({ path: '/UserDefinedData' }, status);
  await expect(sizes()).rejects.toMatchObject({ code: codes[status as 403] });
  school.faults.fail({ path: '/UserDefinedFields' }, status);
  await expect(fields()).rejects.toMatchObject({ code: codes[status as 403] });
});

test('a page that is no list, and a value that can’t be read, are no empty field', async () => {
  school.faults.html({ path: '/UserDefinedData' }, 200);
  await expect(sizes()).rejects.toMatchObject({ code: 'facts-web-page' });
  school.faults.breakRow({ path: '/UserDefinedData' }, 3, 'data', { text: 'M' });
  await expect(sizes()).rejects.toMatchObject({ code: 'facts-answer' });
  school.faults.breakRow({ path: '/UserDefinedData' }, 3, 'linkedId');
  await expect(sizes()).rejects.toMatchObject({ code: 'facts-answer' });
});

test('several values of one student stand side by side', async () => {
  const { userDefinedData } = school.facts.sideLists;
  const [first] = userDefinedData;
  if (!first) throw new Error('no values');
  userDefinedData.push({ ...first, fieldId: 220, data: 'Second' });
  const found = new Map(await readUserDefinedField(world.client().readList, 220));
  expect(found.get(first.linkedId)).toMatch(/; Second$/);
});

test('a refresh and what follows it ask for none of this', async () => {
  await world.refresh();
  expect(school.requests.filter(({ path }) => path.startsWith('/UserDefined'))).toEqual([]);
});
