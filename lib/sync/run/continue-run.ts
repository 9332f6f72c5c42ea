import type { RunStateChange } from './run-store.ts';
import { isDue } from '../../wait-until.ts';
import { longestPauseMs, pauseLength } from './pause-length.ts';
import type { RunState, SyncRun } from './run-record.ts';
import type { SendDeps } from './send-attempt.ts';
import { sendItems } from './send-items.ts';
import type { SendAttemptEnd } from './standing.ts';

/**
 * Goes on with the live run from whatever the store holds, until it ends or must wait. Answers the run as it is then, `null` when
 * there is none. A paused run is left alone, a waiting one before its `notBefore`; wake it then (an alarm, not a timer).
 * The caller makes sure that only one call works at a time (a Web Lock): two would send the same people.
 * Rejects only when the store fails; the run can be continued afterwards.
 */
export async function continueRun(deps: SendDeps): Promise<SyncRun | null> {
  const run = await deps.store.loadLiveRun();
  if (!run || run.state === 'paused') return run;
  if (run.state === 'waiting' && !isDue(run.notBefore, deps.clock.now(), longestPauseMs)) return run;

  const running = { state: 'running', notBefore: null, failure: null } as const;
  const goesOn = run.state === 'running' && run.notBefore === null && run.failure === null;
  const [runs, items] = await Promise.all([
    goesOn ? deps.store.isRunning(run.runId) : deps.store.setRunState(run.runId, running, ['running', 'waiting']),
    deps.store.loadItems(run.runId),
  ]);
  // Paused since it was read: left as it is.
  if (!runs) return deps.store.loadLiveRun();
  const open = items.filter(({ state }) => state === 'pending' || state === 'sent');
  const attempt: SendAttemptEnd =
    open.length === 0 ? { end: 'finished', failure: null, confirmed: 0 } : await sendItems(deps, run, open);

  const change = changeAfter(attempt, run, deps.clock.now());
  // What was paused with nobody left to send is done; else it stays paused, or cancelled.
  const from: readonly RunState[] = attempt.end === 'finished' ? ['running', 'paused'] : ['running'];
  if (change && (await deps.store.setRunState(run.runId, change, from))) return { ...run, ...running, ...change };
  return (await deps.store.loadLiveRun()) ?? { ...run, ...running, state: 'cancelled' };
}

function changeAfter({ end, failure, confirmed }: SendAttemptEnd, run: SyncRun, now: number): RunStateChange | null {
  switch (end) {
    case 'finished':
      return { state: 'done', finishedAt: now };
    case 'stopped':
      // Whoever stopped it wrote that into the store.
      return null;
    case 'failed':
      return { state: 'failed', failure, finishedAt: now };
    case 'wait': {
      const pauses = confirmed > 0 ? 0 : run.pauses;
      const notBefore = now + pauseLength(failure ?? { code: 'unexpected' }, pauses);
      return { state: 'waiting', notBefore, failure, pauses: pauses + 1 };
    }
  }
}
