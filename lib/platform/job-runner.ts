import { browser } from 'wxt/browser';
import { toFailure, type Failure } from '../errors.ts';

/** One step of work that is kept in the store: `again`, `idle`, or the time before which nothing can be done. */
export type Job = () => Promise<'again' | 'idle' | number>;

const alarmName = 'go-on';
const keepAwakeMs = 20_000;
/** Longer waits are left to the alarm, which wakes a dead worker too. */
const longestTimerMs = 25_000;

/**
 * Runs the jobs of the store, each by itself and never twice at once. While one is live, an alarm makes sure that the
 * worker comes back and `wake` is called again, however it died.
 */
export function createJobRunner(
  jobs: Readonly<Record<string, Job>>,
  now: () => number,
  /** Why a job can't go on (the store failed), and `null` once it does. */
  onStuck: (failure: Failure | null) => void = () => {},
): { wake(): void } {
  const stuck = new Map<Job, Failure>();
  const running = new Map<string, { again: boolean }>();
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  let keepAwake: ReturnType<typeof setInterval> | null = null;

  const watchOver = (): void => {
    if (running.size > 0 && keepAwake === null) {
      keepAwake = setInterval(() => void browser.runtime.getPlatformInfo(), keepAwakeMs);
      void browser.alarms.create(alarmName, { periodInMinutes: 0.5 });
    } else if (running.size === 0 && keepAwake !== null) {
      clearInterval(keepAwake);
      keepAwake = null;
      if (waiting.size === 0) void browser.alarms.clear(alarmName);
    }
  };

  const run = async (name: string, job: Job): Promise<void> => {
    const present = running.get(name);
    if (present) {
      present.again = true;
      return;
    }
    clearTimeout(waiting.get(name));
    waiting.delete(name);
    const turn = { again: false };
    running.set(name, turn);
    watchOver();
    const step = await work(job, turn);
    running.delete(name);
    if (typeof step === 'number') {
      const wait = Math.min(longestTimerMs, Math.max(50, step - now()));
      waiting.set(
        name,
        setTimeout(() => void run(name, job), wait),
      );
    }
    watchOver();
  };

  /** Steps until nothing can be done now. A step that throws (the store failed) is tried again later. */
  const work = async (job: Job, turn: { again: boolean }): Promise<'idle' | number> => {
    for (;;) {
      turn.again = false;
      const step = await job().then(
        (next) => {
          if (stuck.delete(job) && stuck.size === 0) onStuck(null);
          return next;
        },
        (thrown: unknown) => {
          const failure = toFailure(thrown, 'work');
          stuck.set(job, failure);
          onStuck(failure);
          return now() + longestTimerMs;
        },
      );
      if (step !== 'again' && !turn.again) return step;
    }
  };

  return {
    wake: () => {
      for (const [name, job] of Object.entries(jobs)) void run(name, job);
    },
  };
}

/** Must be called while the worker starts, so that the browser knows whom to wake. */
export function onJobAlarm(wake: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === alarmName) wake();
  });
}
