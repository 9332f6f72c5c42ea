import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readSnapshotRow } from '../../../lib/store/snapshot.ts';
import type { Faults, School } from '../../school/index.ts';
import { shareSchool } from '../school/share-school.ts';
import { createFactsWorld, trueStudents, type FactsWorld } from './facts-world.ts';

// Many whole refreshes each, over HTTPS and a database in memory: seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

let school: School;
let world: FactsWorld;
shareSchool({ students: 12, rateLimit: Infinity }, (shared) => {
  school = shared;
  world = createFactsWorld(school, { studentsPerPage: 100, idsPerRequest: 100 });
});
afterEach(() => world.close());

const paths = { grades: '/Academics/GradeLevels', schools: '/SchoolConfigurations' } as const;
type Answer = readonly [name: string, code: string, set: (faults: Faults, path: string) => unknown];
const answers: readonly Answer[] = [
  ['401', 'facts-key-rejected', (faults, path) => faults.fail({ path, times: Infinity }, 401, { body: '' })],
  ['403', 'facts-forbidden', (faults, path) => faults.forbid({ path, times: Infinity })],
  ['the quota', 'facts-quota', (faults, path) => faults.quota({ path, times: Infinity })],
  ['404', 'facts-unavailable', (faults, path) => faults.fail({ path, times: Infinity }, 404)],
  ['410', 'facts-unavailable', (faults, path) => faults.fail({ path, times: Infinity }, 410)],
  [
    '500 with a trace',
    'facts-unavailable',
    (faults, path) => faults.fail({ path, times: Infinity }, 500, { body: 'x' }),
  ],
  ['503', 'facts-unavailable', (faults, path) => faults.fail({ path, times: Infinity }, 503)],
  ['a web page', 'facts-web-page', (faults, path) => faults.html({ path, times: Infinity })],
  ['another address', 'facts-web-page', (faults, path) => faults.redirect({ path, times: Infinity })],
  ['another form', 'facts-answer', (faults, path) => faults.rewriteJson({ path, times: Infinity }, () => [1])],
  ['nothing', 'facts-answer', (faults, path) => faults.fail({ path, times: Infinity }, 200, { body: '' })],
  ['a cut connection', 'facts-unreachable', (faults, path) => faults.reset({ path, times: Infinity })],
];
const cases = answers.flatMap(([name, code, set]) =>
  (['grades', 'schools'] as const).map((list) => [name, list, code, set] as const),
);

describe('a list of the school itself that FACTS doesn’t give', () => {
  test.each(cases)('%s for %s: the students come all the same, with what was known', async (_, list, code, set) => {
    await world.refresh();
    const before = await readSnapshotRow(world.db);
    const [id = 0] = school.facts.enrolledIds();
    school.facts.changeEmail(id, 'new@school.example');
    set(school.faults, paths[list]);
    const asked = school.requests.length;
    expect(await world.refresh()).toMatchObject({ state: 'done', failure: null, attempts: 0 });
    expect(await world.snapshot()).toMatchObject(trueStudents(school));
    const after = await readSnapshotRow(world.db);
    expect(after).toMatchObject({ version: 2, schools: before?.schools, gradeLevels: before?.gradeLevels });
    expect(after?.failures).toEqual({ [list]: expect.objectContaining({ code }) as unknown });
    const retries = school.requests.slice(asked).filter(({ path }) => path === paths[list]).length;
    expect(retries, 'asked for again once at most').toBeLessThanOrEqual(2);
    school.faults.clear();
    await world.refresh();
    expect((await readSnapshotRow(world.db))?.failures, 'and it is forgotten once it came').toEqual({});
  });

  test('in the first refresh, both of them: students without a list of grades', async () => {
    school.faults.forbid({ path: paths.grades, times: Infinity });
    school.faults.fail({ path: paths.schools, times: Infinity }, 500);
    expect(await world.refresh()).toMatchObject({ state: 'done', failure: null });
    expect(await world.snapshot()).toMatchObject(trueStudents(school));
    const failures = { grades: { code: 'facts-forbidden' }, schools: { code: 'facts-unavailable' } };
    expect(await readSnapshotRow(world.db)).toMatchObject({ gradeLevels: [], schools: [], failures });
  });

  test('once only: it is asked for again, and nothing is said', async () => {
    school.faults.fail({ path: paths.schools }, 503);
    expect(await world.refresh()).toMatchObject({ state: 'done' });
    expect(await readSnapshotRow(world.db)).toMatchObject({ schools: [{}, {}, {}], failures: {} });
  });

  test('another school’s students are not taken for ours because its schools could not be read', async () => {
    await world.refresh();
    const before = await world.snapshot();
    school.faults.forbid({ path: paths.schools, times: Infinity });
    for (const studentId of school.facts.enrolledIds())
      school.facts.editPerson(studentId, { firstName: `Else${studentId}`, lastName: `Body${studentId}` });
    expect(await world.refresh()).toMatchObject({ state: 'failed', failure: { code: 'facts-other-school' } });
    expect(await world.snapshot()).toEqual(before);
  });
});
