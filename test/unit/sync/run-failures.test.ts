import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SyncRun } from '../../../lib/sync/run/run-record.ts';
import { startSchool, type School } from '../../school/index.ts';
import { accountsOf, createSyncWorld, expectedAccounts, makeStudents, type SyncWorld } from './sync-world.ts';

// A real server over TLS, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let school: School;
let world: SyncWorld;
beforeAll(async () => {
  school = await startSchool({ students: 0 });
});
afterAll(() => school.close());
beforeEach(() => {
  school.reset();
  world = createSyncWorld(school);
});

const students = makeStudents(1, 2, 3, 4, 5, 6);
const posts = { host: 'target', method: 'POST' };

async function goOn(run: SyncRun | null): Promise<SyncRun | null> {
  for (let i = 0; i < 20 && run?.state === 'waiting'; i++) {
    world.clock.time = run.notBefore ?? 0;
    run = await world.carryOn();
  }
  return run;
}

describe.each([true, false])('a target that answers once, bulk %s, with', (bulk) => {
  beforeEach(() => void (school.target.settings.bulk = bulk));

  it.each<[string, number, string | number | undefined, number]>([
    ['429 and seconds', 429, 77, 77],
    ['429 and a date', 429, 'Mon, 02 Mar 2026 08:01:30 GMT', 90],
    ['429 and a date that has passed', 429, 'Mon, 02 Mar 2026 07:00:00 GMT', 1],
    ['429 and garbage', 429, 'soon', 30],
    ['429 and nothing', 429, undefined, 30],
  ])('%s: waits as long as that says, and ends with everybody once', async (_, status, retryAfter, seconds) => {
    school.faults.fail(posts, status, retryAfter === undefined ? {} : { retryAfter });
    const run = await world.sync(students);
    expect(run).toMatchObject({ state: 'waiting', notBefore: world.clock.time + seconds * 1000 });
    expect(await goOn(run)).toMatchObject({ state: 'done' });
    expect(accountsOf(school)).toEqual(expectedAccounts(students));
  });

  it.each([500, 502, 503])('%i and Retry-After: ends with everybody once', async (status) => {
    school.faults.fail(posts, status, { retryAfter: 60 });
    expect(await goOn(await world.sync(students))).toMatchObject({ state: 'done' });
    expect(accountsOf(school)).toEqual(expectedAccounts(students));
  });

  it('409: whoever is there meanwhile is adopted', async () => {
    school.faults.before(posts, () => void school.target.seed({ userName: 's3@school.example' }));
    expect(await goOn(await world.sync(students))).toMatchObject({ state: 'done' });
    expect(accountsOf(school)).toEqual(expectedAccounts(students));
    expect(world.results(1)[3]).toBe('confirmed adopted');
  });
});

describe('a target without bulk that answers for one person with', () => {
  beforeEach(() => void (school.target.settings.bulk = false));

  it.each([413, 501])('%i refuses them at once, and takes the others', async (status) => {
    school.faults.fail({ ...posts, body: /s3@/, times: Infinity }, status);
    expect(await world.sync(students)).toMatchObject({ state: 'done' });
    expect(world.results(1)[3]).toBe('refused target-refused');
    expect(accountsOf(school)).toEqual(expectedAccounts(students.filter(({ studentId }) => studentId !== 3)));
  });
});
