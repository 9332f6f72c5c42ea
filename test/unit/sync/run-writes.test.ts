import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { RunStore } from '../../../lib/sync/run/run-store.ts';
import type { School } from '../../school/index.ts';
import { shareSchool } from '../school/share-school.ts';
import { accountsOf, createSyncWorld, expectedAccounts, makeStudents, type SyncWorld } from './sync-world.ts';

// A real server over TLS, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let school: School;
let world: SyncWorld;
shareSchool({ students: 0 }, (shared) => {
  school = shared;
  world = createSyncWorld(school);
});

/** A run of 200, then all of them changed; answers how often each wrote what became of people. */
async function countWrites(): Promise<number[]> {
  const counts: number[] = [];
  for (const gradeLevel of ['08', '09']) {
    const students = makeStudents(...Array.from({ length: 200 }, (_, index) => index + 1));
    const now = students.map((student) => ({ ...student, gradeLevel }));
    let writes = 0;
    const store: RunStore = { ...world.store, record: (...all) => ((writes += 1), world.store.record(...all)) };
    await world.start(now);
    expect((await world.carryOn({ store }))?.state).toBe('done');
    expect(accountsOf(school)).toEqual(expectedAccounts(now));
    counts.push(writes);
  }
  return counts;
}

describe('what becomes of people is written for many at once', () => {
  it('in bulk: who is claimed next in one transaction with who is done', async () => {
    // Four chunks: each is claimed, the first two before anybody is done, and the last two are written when nobody is claimed.
    expect(await countWrites()).toEqual([6, 6]);
  });

  it('singly: some dozens in each', async () => {
    school.target.settings.bulk = false;
    for (const writes of await countWrites()) expect(writes).toBeLessThanOrEqual(14);
  });
});

describe('what is asked before anybody is sent', () => {
  beforeEach(() => world.start(makeStudents(1, 2)));

  it('is asked at once, not one after the other', async () => {
    const config = school.faults.hold({ host: 'target', path: '/scim/v2/ServiceProviderConfig' });
    const list = school.faults.hold({ host: 'target', path: '/scim/v2/Users' });
    const running = world.carryOn();
    await Promise.all([config.reached, list.reached]);
    config.release();
    list.release();
    expect((await running)?.state).toBe('done');
  });

  it.each(['/scim/v2/ServiceProviderConfig', '/scim/v2/Users'])(
    'holds up the run where %s may not be asked so often',
    async (path) => {
      school.faults.fail({ host: 'target', path }, 429, { retryAfter: 77 });
      expect(await world.carryOn()).toMatchObject({ state: 'waiting', notBefore: world.clock.time + 77_000 });
      expect(school.target.users).toEqual([]);
      world.clock.time += 77_000;
      expect((await world.carryOn())?.state).toBe('done');
    },
  );
});
