import type { RunStateChange } from './ports.ts';
import { pauseLength } from './pause-length.ts';
import type { SyncRun } from './run-record.ts';
import { sendItems } from './send-items.ts';
import type { PassEnd, SendDeps } from './send-items.ts';

/**
 * Goes on with the live run from whatever the store holds, until it ends or must wait. Answers the run as it is then, `null` when
 * there is none. A waiting run is left alone before its `notBefore`; wake it then (an alarm, not a timer).
 * The caller makes sure that only one call works at a time (a Web Lock): two would send the same people.
 * Rejects only when the store fails; the run can be continued afterwards.
 */
export async function continueRun(deps: SendDeps): Promise<SyncRun | null> {
  const run = await deps.store.loadLiveRun();
  if (!run || (run.state === 'waiting' && (run.notBefore ?? 0) > deps.clock.now())) return run;

  const running = { state: 'running', notBefore: null, failure: null } as const;
  if (!(await deps.store.setRunState(run.runId, running))) return null;
  const open = (await deps.store.loadItems(run.runId)).filter(({ state }) => state === 'pending' || state === 'sent');
  const pass: PassEnd =
    open.length === 0 ? { end: 'finished', failure: null, confirmed: 0 } : await sendItems(deps, run, open);

  const change = changeAfter(pass, run, deps.clock.now());
  const changed = await deps.store.setRunState(run.runId, change);
  return { ...run, ...running, ...(changed ? change : { state: 'cancelled' }) };
}

function changeAfter({ end, failure, confirmed }: PassEnd, run: SyncRun, now: number): RunStateChange {
  switch (end) {
    case 'finished':
      return { state: 'done', finishedAt: now };
    case 'stopped':
      // The store knows it already; this changes nothing there.
      return { state: 'cancelled', finishedAt: now };
    case 'failed':
      return { state: 'failed', failure, finishedAt: now };
    case 'wait': {
      const pauses = confirmed > 0 ? 0 : run.pauses;
      const notBefore = now + pauseLength(failure ?? { code: 'unexpected' }, pauses);
      return { state: 'waiting', notBefore, failure, pauses: pauses + 1 };
    }
  }
}
