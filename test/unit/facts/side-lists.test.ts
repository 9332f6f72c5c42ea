import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { advanceSideLists } from '../../../lib/facts/side/advance-side-lists.ts';
import { sideListNames } from '../../../lib/records/side-lists.ts';
import { createSideListStore, expireRecords, forgetSchool } from '../../../lib/store/index.ts';
import { readSideLists } from '../../../lib/store/side-lists.ts';
import { startSchool, type School } from '../../school/index.ts';
import { createFactsWorld, type FactsWorld } from './facts-world.ts';

vi.setConfig({ testTimeout: 30_000 });

const hour = 60 * 60_000;
let school: School;
let world: FactsWorld;
const time = { now: 0 };
beforeAll(async () => {
  school = await startSchool({ students: 60, now: () => time.now });
});
afterAll(() => school.close());
beforeEach(async () => {
  school.reset();
  world = createFactsWorld(school);
  Object.defineProperty(time, 'now', { configurable: true, get: () => world.clock.time });
  await world.refresh();
});
afterEach(() => world.close());

/** One step, as a worker takes that was just started. */
const step = () =>
  advanceSideLists({
    store: createSideListStore(world.db),
    readList: async () => world.client().readList,
    now: () => world.clock.time,
  });

async function readAll(): Promise<void> {
  for (;;) {
    const next = await step();
    if (next === 'idle') return;
    if (typeof next === 'number') world.clock.time = next;
  }
}

const known = () => readSideLists(world.db);
const asked = () => school.requests.map(({ path, status }) => `${status} ${path}`);

describe('what they bring', () => {
  test('homerooms, staff, statuses with their numbers, school years and blocked addresses, as FACTS has them', async () => {
    await readAll();
    const { homerooms, staff, statuses, years, directory, failures } = await known();
    const { sideLists, students } = school.facts;
    expect(failures).toEqual({});
    expect(homerooms).toEqual(
      sideLists.studentsHomeroom.map(({ studentReference, homeRoom, staffReference }) => ({
        studentId: studentReference.studentId,
        homeroom: homeRoom,
        teacherId: staffReference?.staffId,
      })),
    );
    expect(homerooms?.length).toBeGreaterThan(10);
    expect(staff?.filter(({ active }) => !active).length).toBe(sideLists.staff.filter(({ active }) => !active).length);
    expect(staff?.map(({ personId }) => personId)).toEqual(sideLists.staff.map(({ staffId }) => staffId));
    const count = (status: string) => students.filter(({ school: { status: own } }) => own === status).length;
    expect(statuses).toEqual([
      { status: 'Enrolled', label: 'Enrolled' },
      { status: 'Withdrawn', label: 'Withdrawn', records: count('Withdrawn') },
      { status: 'Graduate', label: 'Graduate', records: count('Graduate') },
      { status: 'Admissions', label: 'In admissions', records: count('Admissions') },
      { status: 'Pre-Enrolled', label: 'Pre-Enrolled', records: count('Pre-Enrolled') },
      { status: 'Inquiry', label: 'Inquiry', records: count('Inquiry') },
    ]);
    expect(years).toContainEqual({
      name: '2026-2027',
      schoolCode: 'SBE',
      firstDay: '2026-08-24',
      lastDay: '2027-06-04',
    });
    const blocked = sideLists.directoryPreferences.filter(({ blockEmail }) => blockEmail);
    expect(directory).toEqual(blocked.map(({ personId }) => ({ personId })));
    expect(blocked.length).toBeGreaterThan(0);
    expect(blocked.length).toBeLessThan(sideLists.directoryPreferences.length);
  });

  test('once a day, after a refresh, and nothing in between', async () => {
    const before = school.requests.length;
    await readAll();
    expect(school.requests.length - before).toBe(5 + 5);
    await readAll();
    await world.refresh();
    const refreshed = school.requests.length;
    await readAll();
    expect(school.requests.length).toBe(refreshed);
    world.clock.time += 25 * hour;
    await readAll();
    expect(school.requests.length - refreshed).toBe(10);
    world.clock.time += 25 * hour;
    await readAll();
    expect(school.requests.length - refreshed, 'after one refresh once').toBe(10);
  });

  test('nothing before the first refresh, and nothing of it stays behind', async () => {
    await readAll();
    await expireRecords(world.db, world.clock.time);
    expect(await world.db.sideReadings.count()).toBe(0);
    const before = school.requests.length;
    await readAll();
    expect(school.requests.length).toBe(before);
  });

  test('is not written down when the school is forgotten meanwhile', async () => {
    school.faults.before({ path: '/People/StudentsHomeroom' }, () => forgetSchool(world.db));
    await readAll();
    expect(await world.db.sideReadings.count()).toBe(0);
  });

  test('lists of several pages are read on from the page where the worker died', async () => {
    let page = 0;
    school.faults.rewriteJson({ path: '/People/Staff', times: Infinity }, () => {
      page += 1;
      return { results: [{ staffId: page }], nextPage: page < 3 ? 'https://api.factsmgt.com/next' : '' };
    });
    await readAll();
    expect((await known()).staff?.map(({ personId }) => personId)).toEqual([1, 2, 3]);
    expect(asked().filter((each) => each.endsWith('/People/Staff'))).toHaveLength(3);
  });
});

describe('a list that can’t be had', () => {
  test.each([
    ['the key may not read', 403, 'facts-forbidden'],
    ['FACTS does not have', 404, 'facts-unavailable'],
    ['FACTS fails at', 500, 'facts-unavailable'],
  ])('which %s is noted once, and the others are read', async (_, status, code) => {
    school.faults.fail({ path: '/People/Staff', times: Infinity }, status);
    await readAll();
    const { staff, homerooms, years, failures } = await known();
    expect(staff).toBeNull();
    expect(failures).toMatchObject({ staff: { code } });
    expect(Object.keys(failures)).toEqual(['staff']);
    expect([homerooms, years].every((rows) => (rows?.length ?? 0) > 0)).toBe(true);
    expect(asked().filter((each) => each.endsWith('/People/Staff'))).toHaveLength(1);
    expect(await world.refresh()).toMatchObject({ state: 'done' });
    await readAll();
    expect(asked().filter((each) => each.endsWith('/People/Staff')).length).toBe(2);
  });

  test('keeps what was known of it', async () => {
    await readAll();
    const before = (await known()).homerooms;
    school.faults.fail({ path: '/People/StudentsHomeroom', times: Infinity }, 403);
    world.clock.time += 25 * hour;
    await world.refresh();
    await readAll();
    expect(await known()).toMatchObject({ homerooms: before, failures: { homerooms: { code: 'facts-forbidden' } } });
  });

  test('is asked for again where that helps', async () => {
    school.faults.fail({ path: '/SchoolYears', times: 2 }, 503);
    await readAll();
    const { years, failures } = await known();
    expect(years?.length).toBeGreaterThan(0);
    expect(failures).toEqual({});
  });

  test('by a filter is read whole, and one whose filter is ignored gives nobody else', async () => {
    school.faults.fail({ path: '/People/DirectoryPreferences', query: /blockEmail/ }, 500);
    await readAll();
    const blocked = school.facts.sideLists.directoryPreferences.filter(({ blockEmail }) => blockEmail);
    expect((await known()).directory).toEqual(blocked.map(({ personId }) => ({ personId })));
    expect((await known()).failures).toEqual({});
  });

  test('rows that make no sense are left out, whatever they are', async () => {
    const rows = [
      null,
      7,
      {},
      { staffId: 0 },
      { staffId: 'x' },
      { staffId: 12, active: 'yes' },
      { staffId: 13, name: ' A, B ' },
    ];
    school.faults.rewriteJson({ path: '/People/Staff' }, () => ({ results: rows }));
    school.faults.rewriteJson({ path: '/People/StudentsHomeroom' }, () => ({ rowCount: 0 }));
    await readAll();
    expect(await known()).toMatchObject({
      staff: [{ personId: 13, name: 'A, B', active: true }],
      homerooms: [],
      failures: {},
    });
  });

  test('a status that can’t be counted is named without a number', async () => {
    school.faults.fail({ path: '/Students', query: /Withdrawn/ }, 500);
    school.faults.rewriteJson({ path: '/Students', query: /Graduate/ }, (json) => {
      const page = json as { results: object[] };
      return { ...page, rowCount: 999, results: [{ studentId: 1, school: { status: 'Enrolled' } }] };
    });
    await readAll();
    const counted = (await known()).statuses?.map(({ status, records }) => [status, records]);
    expect(counted).toContainEqual(['Withdrawn', null]);
    expect(counted).toContainEqual(['Graduate', null]);
  });
});

describe('a list that comes in pieces', () => {
  const staff = async () => (await known()).staff?.map(({ personId }) => personId);
  const wanted = () => school.facts.sideLists.staff.map(({ staffId }) => staffId);
  const askedForStaff = () => asked().filter((each) => each.endsWith('/People/Staff')).length;
  /** Three rows a page; what the envelope says of it is left to the case. */
  const inPieces = (envelope: (page: number, total: number, isMore: boolean) => object) =>
    school.faults.rewriteJson({ path: '/People/Staff', times: Infinity }, (json) => {
      const page = askedForStaff();
      const { results } = json as { results: object[] };
      const all = results.length > 0 ? results : everybody;
      everybody = all;
      const rows = all.slice((page - 1) * 3, page * 3);
      return { results: rows, ...envelope(page, all.length, page * 3 < all.length) };
    });
  let everybody: object[] = [];

  test.each([
    ['a total only', (_: number, total: number) => ({ rowCount: total })],
    ['a total, and one page by its own reckoning', (_: number, total: number) => ({ rowCount: total, pageCount: 1 })],
    ['a page count only', (_: number, total: number) => ({ pageCount: Math.ceil(total / 3) })],
    ['a next page only', (_: number, __: number, isMore: boolean) => ({ nextPage: isMore ? 'https://more' : '' })],
    ['a next page by number', (page: number, __: number, isMore: boolean) => ({ nextPage: isMore ? page + 1 : null })],
    ['a next page for ever', () => ({ nextPage: 'https://more' })],
  ])('is read to its end by %s', async (_, envelope) => {
    inPieces(envelope);
    await readAll();
    expect(await staff()).toEqual(wanted());
    expect(wanted().length).toBeGreaterThan(3);
  });

  test('whose pages FACTS doesn’t turn ends with the first, and is not read over and over', async () => {
    school.faults.rewriteJson({ path: '/People/Staff', times: Infinity }, () => ({
      results: [{ staffId: 1 }, { staffId: 2 }],
      rowCount: 90,
      nextPage: 'https://more',
    }));
    await readAll();
    expect(await staff()).toEqual([1, 2]);
    expect(askedForStaff()).toBe(2);
  });

  test('that is no more than a list is one', async () => {
    school.faults.rewriteJson({ path: '/Students/Status' }, () => [{ status: 'Enrolled', displayName: 'Here' }]);
    await readAll();
    expect((await known()).statuses).toEqual([{ status: 'Enrolled', label: 'Here' }]);
  });
});

describe('a clock that ran ahead and was set right', () => {
  test('keeps no list from being read', async () => {
    const readAndCount = async (): Promise<number> => {
      const before = school.requests.length;
      await readAll();
      return school.requests.length - before;
    };
    world.clock.time += 72 * hour;
    const asked = await readAndCount();
    expect(asked).toBeGreaterThan(sideListNames.length);
    world.clock.time -= 48 * hour;
    await world.refresh();
    expect(await readAndCount()).toBe(asked);
  });

  test('keeps no wait', async () => {
    school.faults.fail({ path: '/People/StudentsHomeroom' }, 503);
    world.clock.time += 24 * hour;
    const next = await step();
    expect(next).toBeGreaterThan(world.clock.time);
    world.clock.time -= 24 * hour;
    expect(await step()).toBe('again');
  });
});
