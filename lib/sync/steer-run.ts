import type { Clock, RunStore } from './ports.ts';

interface SteerDeps {
  readonly store: RunStore;
  readonly clock: Clock;
}

/** Stops the live run before its next person. What was sent stays sent; who is in between is asked for by the next sync. */
export async function cancelRun({ store, clock }: SteerDeps): Promise<void> {
  const run = await store.loadLiveRun();
  if (run) await store.setRunState(run.runId, { state: 'cancelled', finishedAt: clock.now() });
}

/**
 * On request: a waiting run goes on now, unless the target itself asked to wait; otherwise the refused and the unsent of the
 * given, ended run are tried again. Answers whether `continueRun` has something to do.
 */
export async function resumeRun({ store }: SteerDeps, endedRunId: number): Promise<boolean> {
  const live = await store.loadLiveRun();
  if (!live) return store.reopenRun(endedRunId);
  if (live.failure?.code === 'target-rate-limited') return false;
  return store.setRunState(live.runId, { state: 'running', notBefore: null, failure: null });
}
