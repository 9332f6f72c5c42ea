import type { Unsubscribe } from './ports.ts';
import type { ReviewStore } from './store-port.ts';

const everyMs = 3_000;

interface Timer {
  every(ms: number, act: () => void): Unsubscribe;
}

/**
 * While something is under way in the store, wakes the worker every few seconds: one that died takes its work up again
 * within moments instead of at its next alarm. Nothing under way, nothing woken.
 */
export function keepGoing(
  store: Pick<ReviewStore, 'watchRefresh' | 'watchCorrections' | 'watchLatestRun'>,
  wake: () => void,
  timer: Timer,
): void {
  const live = new Set<string>();
  let stop: Unsubscribe | null = null;
  const mark = (work: string, isLive: boolean): void => {
    if (isLive) live.add(work);
    else live.delete(work);
    if (live.size > 0) stop ??= timer.every(everyMs, wake);
    else {
      stop?.();
      stop = null;
    }
  };
  store.watchRefresh((refresh) => mark('refresh', refresh?.state === 'running' || refresh?.state === 'waiting'));
  store.watchLatestRun((saved) => mark('run', saved?.run.state === 'running' || saved?.run.state === 'waiting'));
  store.watchCorrections((corrections) => {
    for (const { correctionId, state } of corrections) {
      mark(
        `correction ${correctionId}`,
        state === 'queued' || state === 'on-page' || state === 'sending' || state === 'verifying',
      );
    }
  });
}
