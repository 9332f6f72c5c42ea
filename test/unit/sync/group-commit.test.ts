import { describe, expect, it } from 'vitest';
import { openGroupCommit } from '../../../lib/sync/run/group-commit.ts';
import type { Claim, RunRecord } from '../../../lib/sync/run/run-store.ts';

/** A store whose transactions end when the test says so. */
function slowStore() {
  const begun: { record: RunRecord; end: PromiseWithResolvers<boolean> }[] = [];
  const record = (_: number, written: RunRecord) => {
    const end = Promise.withResolvers<boolean>();
    begun.push({ record: written, end });
    return end.promise;
  };
  return { begun, record };
}

const claims = (...ids: number[]): Claim[] => ids.map((studentId) => ({ studentId, effect: null }));
const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('the commits of a run', () => {
  it('writes what is asked for at one moment in one transaction, and what comes meanwhile in the next', async () => {
    const store = slowStore();
    const commits = openGroupCommit(store, 1);
    const first = [commits.write({ sent: claims(1) }), commits.write({ sent: claims(2) })];
    await turn();
    const second = [commits.write({ sent: claims(3) }), commits.write({ unsent: claims(2) })];
    await turn();
    expect(store.begun.map(({ record }) => record)).toEqual([{ confirmed: [], unsent: [], sent: claims(1, 2) }]);
    store.begun[0]?.end.resolve(true);
    expect(await Promise.all(first)).toEqual([true, true]);
    await turn();
    expect(store.begun[1]?.record).toEqual({ confirmed: [], unsent: claims(2), sent: claims(3) });
    store.begun[1]?.end.resolve(false);
    expect(await Promise.all(second)).toEqual([false, false]);
    expect(store.begun).toHaveLength(2);
  });

  it('writes nothing more once the store has failed, and tells everybody who waits', async () => {
    const store = slowStore();
    const commits = openGroupCommit(store, 1);
    const first = commits.write({ sent: claims(1) });
    await turn();
    const second = commits.write({ sent: claims(2) });
    store.begun[0]?.end.reject(new Error('disk full'));
    const ends = await Promise.allSettled([first, second, commits.write({ sent: claims(3) })]);
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(store.begun).toHaveLength(1);
  });
});
