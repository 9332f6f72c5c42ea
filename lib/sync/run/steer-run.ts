import { isDue } from '../../wait-until.ts';
import { longestPauseMs } from './pause-length.ts';
import type { RunStore } from './run-store.ts';
import type { Clock } from '../clock.ts';

interface SteerDeps {
  readonly store: RunStore;
  readonly clock: Clock;
}

/** Stops the live run before its next person. What was sent stays sent; who is in between is asked for by the next sync. */
export async function cancelRun({ store, clock }: SteerDeps): Promise<void> {
  const run = await store.loadLiveRun();
  if (run) await store.setRunState(run.runId, { state: 'cancelled', finishedAt: clock.now() });
}

/** Nobody else is sent until `resumeRun`, however often worker or browser start again. Who is under way is brought to an end. */
export async function pauseRun({ store }: SteerDeps): Promise<void> {
  const run = await store.loadLiveRun();
  if (run) await store.setRunState(run.runId, { state: 'paused' }, ['running', 'waiting']);
}

/**
 * On request: a paused run goes on, still waiting if it waited; a waiting one goes on now, unless the target itself asked to wait; otherwise the refused and the unsent of the
 * given, ended run are tried again. Answers whether `continueRun` has something to do.
 */
export async function resumeRun({ store, clock }: SteerDeps, endedRunId: number): Promise<boolean> {
  const live = await store.loadLiveRun();
  if (!live) return store.reopenRun(endedRunId);
  if (live.state === 'paused') {
    const state = !isDue(live.notBefore, clock.now(), longestPauseMs) ? 'waiting' : 'running';
    return store.setRunState(live.runId, { state }, ['paused']);
  }
  if (live.failure?.code === 'target-rate-limited') return false;
  return store.setRunState(live.runId, { state: 'running', notBefore: null, failure: null });
}
