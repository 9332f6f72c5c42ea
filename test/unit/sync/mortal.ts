import type { Fetch } from '../../../lib/sync/targets/scim/request.ts';
import type { RunStore } from '../../../lib/sync/run/run-store.ts';

/** A life of the worker that ends at a chosen step: from then on nothing it asked for is ever answered, and it asks for nothing more. */
export interface Mortal {
  readonly store: RunStore;
  readonly fetch: Fetch;
  /** Settles when it has died and all that was under way has reached the other side. */
  readonly died: Promise<void>;
  readonly steps: () => number;
}

const never = new Promise<never>(() => {});

/** Steps are counted before and after each request and each change of the store, from 1. */
export function makeMortal(store: RunStore, fetch: Fetch, lastStep: number): Mortal {
  const death = Promise.withResolvers<void>();
  const underWay = new Set<Promise<unknown>>();
  let steps = 0;
  let dead = false;

  function step(): void {
    steps += 1;
    if (steps < lastStep || dead) return;
    dead = true;
    void settleAll(underWay).then(() => death.resolve());
  }

  function live<Args extends unknown[], Answer>(act: (...args: Args) => Promise<Answer>) {
    return async (...args: Args): Promise<Answer> => {
      step();
      if (dead) return never;
      const promise = act(...args);
      underWay.add(promise);
      const answer = await promise.finally(() => underWay.delete(promise));
      if (!dead) step();
      return dead ? never : answer;
    };
  }

  return {
    store: {
      createRun: live(store.createRun),
      loadLiveRun: live(store.loadLiveRun),
      loadItems: live(store.loadItems),
      isRunning: live(store.isRunning),
      record: live(store.record),
      refuseItem: live(store.refuseItem),
      recordEntry: live(store.recordEntry),
      setRunState: live(store.setRunState),
      reopenRun: live(store.reopenRun),
    },
    fetch: live(fetch),
    died: death.promise,
    steps: () => steps,
  };
}

async function settleAll(underWay: ReadonlySet<Promise<unknown>>): Promise<void> {
  while (underWay.size > 0) await Promise.allSettled(underWay);
}
