import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { chooseFetchStrategy, countPeopleRequests, type PeopleNeed } from '../../../lib/facts/fetch-strategy.ts';
import { startSchool, type School } from '../../school/index.ts';
import { createFactsWorld, trueStudents, type FactsWorld } from './facts-world.ts';

// Whole refreshes over HTTPS and a database in memory: seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const need: PeopleNeed = { missing: 0, largestId: 30_000, pages: null, pagesRead: 0, isCopyDue: false };
const hour = 60 * 60_000;

describe('the cheaper way', () => {
  test.each([
    ['536 of 9,176', { missing: 536, pages: 10 }, 'ids', 3],
    ['2,000 of 2,600', { missing: 2_000, pages: 3 }, 'pages', 3],
    ['5,000 of 5,500', { missing: 5_000, pages: 6 }, 'pages', 6],
    ['50,000 of 60,000', { missing: 50_000, pages: 60 }, 'pages', 60],
    ['as many by ids', { missing: 600, pages: 3 }, 'ids', 3],
    ['a small school whose size isn’t known', { missing: 536, pages: null }, 'ids', 3],
    ['a large one: its first page is the look', { missing: 2_000, pages: null }, 'pages', 10],
    ['ids of seven digits', { missing: 536, largestId: 1_000_000, pages: 4 }, 'ids', 3],
    ['pages that the pull needs anyway', { missing: 1_000, pages: 10, isCopyDue: true }, 'pages', 10],
    ['pages for which they would wait too long', { missing: 999, pages: 11, isCopyDue: true }, 'ids', 5],
    ['nobody is missing any more', { missing: 0, pages: 60, pagesRead: 40 }, 'ids', 0],
    ['few are missing', { missing: 150, pages: 60, pagesRead: 50 }, 'ids', 1],
    ['every page was read', { missing: 9_000, pages: 60, pagesRead: 60, isCopyDue: true }, 'ids', 45],
    ['the list has grown tenfold', { missing: 2_000, pages: 26, pagesRead: 1 }, 'ids', 10],
  ] as const)('%s', (_name, { ...change }, way, requests) => {
    expect(chooseFetchStrategy({ ...need, ...change })).toBe(way);
    expect(countPeopleRequests({ ...need, ...change }, way)).toBe(requests);
  });
});

interface Size {
  readonly students: number;
  readonly everybody: number;
  /** A hundred times fewer of everything, also in a request. */
  readonly scaled: boolean;
  readonly way: 'ids' | 'pages';
  readonly requests: number;
  /** Pages of people that the pull after the first refresh asks for itself. */
  readonly left: number;
}

/** The table in `people-way.ts`. */
const table: readonly Size[] = [
  { students: 536, everybody: 9_176, scaled: false, way: 'ids', requests: 6, left: 10 },
  { students: 2_000, everybody: 2_600, scaled: true, way: 'pages', requests: 8, left: 0 },
  { students: 5_000, everybody: 5_500, scaled: true, way: 'pages', requests: 17, left: 0 },
  { students: 50_000, everybody: 60_000, scaled: true, way: 'pages', requests: 161, left: 0 },
];

/** Leaves so many people, the last of them a student: no walk can end early. Nobody is in two schools, which takes a row more. */
function resize({ facts, truth }: School, everybody: number): void {
  for (const id of truth.twoSchools) {
    facts.remove(id);
    facts.enrol({}, 'last');
  }
  const enrolled = new Set(facts.enrolledIds());
  const others = facts.people.ids.filter((id) => !enrolled.has(id));
  for (const id of others.slice(everybody - enrolled.size)) facts.remove(id);
}

describe.each(table)('$students students of $everybody people', (size) => {
  const { students, everybody, scaled, way, requests, left } = size;
  const scale = scaled ? 100 : 1;
  const [perPage, perIds] = [1_000 / scale, 200 / scale];
  let school: School;
  let world: FactsWorld;
  beforeAll(async () => {
    school = await startSchool({ students: students / scale, rateLimit: Infinity });
    if (scaled) resize(school, everybody / scale);
    world = createFactsWorld(school, {
      ...{ studentsPerPage: perPage, rowsPerPage: perPage, idsPerRequest: perIds, livesOn: true },
    });
  });
  afterAll(async () => {
    await world.close();
    await school.close();
  });
  const asked = (path: string, from: number): number =>
    school.requests.slice(from).filter((each) => each.path === path).length;

  test('the first refresh, the pull after it, and the second refresh ask as little as can be', async () => {
    const studentPages = Math.ceil(students / scale / perPage);
    const people = Math.min(Math.ceil(students / scale / perIds), Math.ceil(everybody / scale / perPage));
    const least = studentPages + (studentPages - 1) + people + 2;

    expect(await world.refresh()).toMatchObject({ state: 'done', way: 'ids', requestsLeft: 0 });
    expect(school.requests).toHaveLength(least);
    expect(asked('/People', 0)).toBe(people);
    expect(await world.snapshot()).toMatchObject(trueStudents(school));
    expect(least).toBe(requests);

    const before = school.requests.length;
    const pull = await world.pullPeople();
    const boundaries = Math.ceil(everybody / scale / perPage) - 1;
    expect(pull).toMatchObject({ state: 'done', restarts: 0, requests: school.requests.length - before });
    expect(asked('/People', before)).toBe(left + boundaries);
    expect(await world.db.keptPages.count()).toBe(0);

    for (const [wait, isPages] of [
      [hour, way === 'pages'],
      [25 * hour, way === 'pages'],
    ] as const) {
      world.clock.time += wait;
      const earlier = school.requests.length;
      expect(await world.refresh()).toMatchObject({ state: 'done', pagesRead: isPages ? people : 0 });
      expect(school.requests.length - earlier).toBe(least);
      expect(await world.snapshot()).toMatchObject(trueStudents(school));
    }
  });
});
