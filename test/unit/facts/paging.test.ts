import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readSnapshotRow } from '../../../lib/store/snapshot.ts';
import type { ListHabits, School } from '../../school/index.ts';
import { shareSchool } from '../school/share-school.ts';
import { createFactsWorld, trueStudents, type FactsWorld } from './facts-world.ts';
import { races, racingWays } from './races.ts';

// Many whole refreshes each, over HTTPS and a database in memory: seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

let school: School;
let world: FactsWorld;
shareSchool({ students: 24, rateLimit: Infinity }, (shared) => {
  school = shared;
  world = createFactsWorld(school, { studentsPerPage: 10, idsPerRequest: 10 });
});
afterEach(() => world.close());

const page = (number: number) => ({ path: '/Students', query: new RegExp(`Page=${number}(&|$)`) });
const last = () => school.facts.enrolledIds().at(-1) as number;

describe('rows that move between two pages', () => {
  test.each([2, 3])('students enrolled before page %s: read again, nobody lost', async (number) => {
    school.faults.insertStudentsBefore(page(number), 3);
    expect(await world.refresh()).toMatchObject({ state: 'done', restarts: 1 });
    expect(await world.snapshot()).toMatchObject(trueStudents(school));
  });

  test.each([2, 3])('students removed before page %s: read again, nobody lost', async (number) => {
    school.faults.removeStudentsBefore(page(number), 3);
    expect(await world.refresh()).toMatchObject({ state: 'done', restarts: 1 });
    expect(await world.snapshot()).toMatchObject(trueStudents(school));
  });

  test('in three passes one after the other, each at another page', async () => {
    school.faults.insertStudentsBefore(page(2), 1);
    school.faults.removeStudentsBefore({ ...page(3), nth: 1 }, 1);
    school.faults.insertStudentsBefore({ ...page(2), nth: 3 }, 2);
    expect(await world.refresh()).toMatchObject({ state: 'done' });
    expect(await world.snapshot()).toMatchObject(trueStudents(school));
  });

  test('as many come as go: the row that is seen twice tells', async () => {
    school.faults.before(page(2), () => {
      school.facts.remove(last());
      school.facts.enrol({}, 'first');
    });
    expect(await world.refresh()).toMatchObject({ state: 'done', restarts: 1 });
    expect(await world.snapshot()).toMatchObject(trueStudents(school));
  });

  test('as many go as come, so that a row slips to a page already read: seen where the pages meet', async () => {
    school.faults.before(page(2), () => {
      school.facts.remove(school.facts.enrolledIds()[3] as number);
      school.facts.enrol({}, 'last');
    });
    expect(await world.refresh()).toMatchObject({ state: 'done', restarts: 1 });
    expect(await world.snapshot()).toMatchObject(trueStudents(school));
  });

  test('as many come as go in the second pass as well', async () => {
    school.faults.insertStudentsBefore(page(2), 1);
    school.faults.before({ ...page(2), nth: 2 }, () => {
      school.facts.remove(last());
      school.facts.enrol({}, 'first');
    });
    expect(await world.refresh()).toMatchObject({ state: 'done' });
    expect(await world.snapshot()).toMatchObject(trueStudents(school));
  });

  test('again and again: given up with the old list, in finite time', async () => {
    await world.refresh();
    const old = await world.snapshot();
    school.faults.insertStudentsBefore({ ...page(2), times: Infinity }, 1);
    expect(await world.refresh()).toMatchObject({ state: 'failed', failure: { code: 'facts-moving' } });
    expect(await world.snapshot()).toEqual(old);
    school.faults.clear();
    expect(await world.refresh()).toMatchObject({ state: 'done' });
    expect(await world.snapshot()).toMatchObject(trueStudents(school));
  });
});

test.each([
  [1, 'on the first page'],
  [2, 'on the second'],
])('a row that stands in the place of another, once, %s: seen by counting, and nobody is lost', async (nth) => {
  school.faults.rewriteJson({ path: '/Students', nth }, (json) => {
    const page = json as { results: object[] };
    return { ...page, results: page.results.map((row, place) => (place === 3 ? (page.results[2] ?? row) : row)) };
  });
  expect(await world.refresh()).toMatchObject({ state: 'done', restarts: 1 });
  expect(await world.snapshot()).toMatchObject(trueStudents(school));
});

test('more rows than FACTS counts, and not everybody among them: the list is not used', async () => {
  const doubled = school.facts.students.filter((one) => one.school.status === 'Enrolled').slice(8, 10);
  school.faults.rewriteJson({ ...page(2), times: Infinity }, (json) => {
    const list = json as { results: object[] };
    return { ...list, results: [...doubled, ...list.results.slice(0, -1)] };
  });
  expect(await world.refresh()).toMatchObject({ state: 'failed', failure: { code: 'facts-cut-off' } });
  expect(await world.snapshot()).toEqual([]);
});

test('records that can’t be read, and students whom FACTS adds unasked, cost no second pass', async () => {
  school.faults.rewriteJson({ ...page(1), times: Infinity }, (json) => {
    const list = json as { results: object[] };
    return { ...list, results: list.results.map((row, place) => (place === 3 ? 'not a record' : row)) };
  });
  expect(await world.refresh()).toMatchObject({ state: 'done', restarts: 0 });
  school.faults.clear();
  school.apiSettings.lists = { '/Students': { filters: 'ignored' } };
  expect(await world.refresh()).toMatchObject({ state: 'done', restarts: 0 });
  expect(await world.snapshot()).toMatchObject(trueStudents(school));
});

describe('rows that come twice', () => {
  const list = (habits: Partial<ListHabits>) => (school.apiSettings.lists = { '/Students': habits });
  const doubled = () => school.truth.enrolled.slice(4, 6);

  test.each([
    ['in their place', {}],
    ['in no order, without a count of rows', { sorts: 'refused', order: 'another', absent: ['rowCount', 'pageCount'] }],
    ['in no order', { sorts: 'ignored', order: 'another' }],
    ['in pages of fewer rows', { cap: 7, reckonedFrom: 'asked' }],
  ] as const)(
    'since FACTS holds them so, %s: one student each, said, and later lists cost no more',
    async (_, habits) => {
      list(habits);
      await world.refresh();
      const { requests } = await world.refresh();
      list({ ...habits, doubled: doubled() });
      expect(await world.refresh()).toMatchObject({ state: 'done', restarts: 1 });
      expect(await world.snapshot()).toMatchObject(trueStudents(school));
      const row = await readSnapshotRow(world.db);
      expect([...(row?.doubled ?? [])].sort()).toEqual(doubled());
      const later = await world.refresh();
      expect(later).toMatchObject({ state: 'done', restarts: 0 });
      expect(later.requests).toBeLessThanOrEqual(requests + 2);
      list({ ...habits, doubled: doubled().slice(0, 1) });
      expect(await world.refresh()).toMatchObject({ state: 'done', restarts: 1 });
      expect(await world.snapshot()).toMatchObject(trueStudents(school));
    },
  );

  test.each([
    ['', {}],
    [', where FACTS says no total', { absent: ['rowCount', 'pageCount', 'pageSize'] }],
    [', where FACTS has a page size of its own', { fixedSize: 10 }],
  ] as const)(
    'since pages overlap, the same in each pass%s: the first list is not used, and nobody is lost',
    async (_, habits) => {
      list({ sorts: 'ignored', order: 'another', overlap: 1, ...habits });
      expect(await world.refresh()).toMatchObject({ state: 'failed', failure: { code: 'facts-cut-off' } });
      expect(await world.snapshot()).toEqual([]);
      list({});
      expect(await world.refresh()).toMatchObject({ state: 'done' });
      expect(await world.snapshot()).toMatchObject(trueStudents(school));
    },
  );

  test('the last page, given again in the place of one after it, brings no second rows', async () => {
    list({ nextPage: 'always' });
    let lastPage: unknown;
    school.faults.rewriteJson({ ...page(3), times: Infinity }, (json) => (lastPage = json));
    school.faults.rewriteJson({ ...page(4), times: Infinity }, () => lastPage);
    expect(await world.refresh()).toMatchObject({ state: 'done', restarts: 0, doubled: { count: 0 } });
    expect(await world.snapshot()).toMatchObject(trueStudents(school));
  });
});

test('an email that somebody changes while people are read is the old or the new one', async () => {
  const ids = school.facts.enrolledIds();
  const [early = 0, late = 0] = [ids[0], ids.at(-1)];
  school.faults.changeEmailBefore({ path: '/People', nth: 2 }, early, 'early@school.example');
  school.faults.changeEmailBefore({ path: '/People', nth: 2 }, late, 'late@school.example');
  const before = school.facts.email(early);
  await world.refresh();
  const emails = new Map((await world.snapshot()).map((student) => [student.studentId, student.email]));
  expect(emails.get(early)).toBe(before);
  expect(emails.get(late)).toBe('late@school.example');
});

test('a student removed after the list was read has no name until the next refresh', async () => {
  const [gone = 0] = school.facts.enrolledIds();
  school.faults.before({ path: '/People' }, () => school.facts.remove(gone));
  await world.refresh();
  expect((await world.snapshot())[0]).toMatchObject({ studentId: gone, firstName: '', email: null });
  await world.refresh();
  expect(await world.snapshot()).toMatchObject(trueStudents(school));
});

/** Numbers that look like chance and are the same each time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

describe.each(racingWays)('races, people read by %s', (way, sizes) => {
  test(
    `people come, go and change before any of the requests of ${races} refreshes: whoever was there throughout is kept, with a true address`,
    { timeout: Math.max(60_000, races * 3_000) },
    async () => {
      let kept = 0;
      let moved = 0;
      for (let race = 1; race <= races; race += 1) {
        school.reset();
        const chance = seeded(race);
        const raceWorld = createFactsWorld(school, { studentsPerPage: 7, ...sizes, livesOn: true });
        const moments: ReadonlySet<number>[] = [];
        /** Every name and address that each of them ever had. */
        const everHad = new Map<number, Set<string>>();
        const note = (): void => {
          moments.push(new Set(school.facts.enrolledIds()));
          for (const id of school.facts.enrolledIds()) {
            const person = school.facts.person(id);
            const had = everHad.get(id) ?? new Set();
            everHad.set(id, had.add(`${person?.lastName?.trim()} ${person?.email ?? null}`));
          }
        };
        const move = (): void => {
          const ids = school.facts.enrolledIds();
          const anyone = school.facts.people.ids;
          const moves = 1 + Math.floor(chance() * 3);
          for (let each = 0; each < moves; each += 1) {
            if (chance() < 0.5) school.facts.remove(ids[Math.floor(chance() * ids.length)] as number);
            if (chance() < 0.7) school.facts.enrol({}, chance() < 0.5 ? 'first' : 'last');
            if (chance() < 0.5) school.facts.remove(anyone[Math.floor(chance() * anyone.length)] as number);
            if (chance() < 0.5) school.facts.insertPerson({}, chance() < 0.8 ? 'first' : 'last');
            const [one] = school.facts.enrolledIds();
            if (one !== undefined && chance() < 0.5) school.facts.changeEmail(one, `${race}.${each}@new.example`);
          }
          note();
        };
        note();
        for (const path of ['/Students', '/People']) {
          const nth = 1 + Math.floor(chance() * 6);
          if (chance() < 0.7) school.faults.before({ path, nth, times: 1 + Math.floor(chance() * 2) }, move);
        }
        const { state, pagesRead } = await raceWorld.refresh();
        expect(pagesRead > 0 || state === 'failed').toBe(way === 'pages' || state === 'failed');
        if (moments.length > 1) moved += 1;
        if (state === 'done') {
          kept += 1;
          const students = await raceWorld.snapshot();
          const ids = new Set(students.map(({ studentId }) => studentId));
          expect(students, `race ${race}`).toHaveLength(ids.size);
          const throughout = [...everHad.keys()].filter((id) => moments.every((moment) => moment.has(id)));
          expect(
            throughout.filter((id) => !ids.has(id)),
            `race ${race}: nobody is lost`,
          ).toEqual([]);
          expect(
            [...ids].filter((id) => !everHad.has(id)),
            `race ${race}`,
          ).toEqual([]);
          for (const { studentId, lastName, email } of students) {
            if (school.facts.person(studentId) === undefined) continue;
            expect(everHad.get(studentId), `race ${race}, student ${studentId}`).toContain(`${lastName} ${email}`);
          }
        }
        await raceWorld.close();
      }
      expect(kept).toBeGreaterThan(races / 2);
      expect(moved).toBeGreaterThan(races / 2);
      console.log(`races by ${way}: ${races} seeds, ${moved} in which rows moved, ${kept} lists kept, 0 students lost`);
    },
  );
});
