import { isLiveDryRun } from '../sync/dry-run/dry-run.ts';
import type { Unsubscribe } from '../records/watch.ts';
import type { ReviewStore } from './review-store.ts';
import { isUndecided, type SavedCorrection } from '../records/email-write.ts';
import type { DryRunArchive } from '../records/dry-run.ts';

const everyMs = 3_000;

interface Timer {
  every(ms: number, act: () => void): Unsubscribe;
}

/**
 * While something is under way in the store, wakes the worker every few seconds: one that died takes its work up again
 * within moments instead of at its next alarm. Nothing under way, nothing woken; what waits in a paused batch isn't.
 */
export function keepWorkerAwake(
  store: Pick<ReviewStore, 'watchRefresh' | 'watchCorrections' | 'watchPausedBatches' | 'watchLatestRun'>,
  dryRuns: Pick<DryRunArchive, 'watchLatest'>,
  people: { watchPulling(listener: (pulling: boolean) => void): Unsubscribe },
  wake: () => void,
  timer: Timer,
): void {
  const live = new Set<string>();
  let stop: Unsubscribe | null = null;
  const note = (work: string, isLive: boolean): void => {
    if (isLive) live.add(work);
    else live.delete(work);
    if (live.size > 0) stop ??= timer.every(everyMs, wake);
    else {
      stop?.();
      stop = null;
    }
  };
  store.watchRefresh((refresh) => note('refresh', refresh?.state === 'running' || refresh?.state === 'waiting'));
  store.watchLatestRun((saved) => note('run', saved?.run.state === 'running' || saved?.run.state === 'waiting'));
  people.watchPulling((pulling) => note('people', pulling));
  dryRuns.watchLatest((saved) => note('dryRun', saved !== null && isLiveDryRun(saved.dryRun)));
  const corrections = new Map<number, SavedCorrection>();
  let paused: ReadonlySet<number> = new Set();
  const noteCorrection = ({ correctionId, state, batchId }: SavedCorrection): void => {
    const waits = state === 'queued' && batchId !== undefined && paused.has(batchId);
    note(`correction:${correctionId}`, isUndecided(state) && !waits);
  };
  store.watchCorrections((changed) => {
    for (const correction of changed) {
      if (isUndecided(correction.state)) corrections.set(correction.correctionId, correction);
      else corrections.delete(correction.correctionId);
      noteCorrection(correction);
    }
  });
  store.watchPausedBatches((batchIds) => {
    paused = batchIds;
    corrections.forEach(noteCorrection);
  });
}
