import { m } from '../../words/index.ts';
import { isAppError } from '../../errors.ts';
import type { CheckMemory } from '../../records/check-memory.ts';
import type { Notify } from '../../records/notification.ts';
import { isLive } from '../sync/run-view.ts';
import type { RunState } from '../../sync/run/run-record.ts';
import type { Settings } from '../../records/settings.ts';
import { pauseEnd } from '../sync/summer-pause.ts';
import type { RefreshState } from '../../records/refresh.ts';

interface RefreshRow {
  readonly state: RefreshState;
  readonly startedAt: number;
  readonly finishedAt: number | null;
}

export interface DailyCheckParts {
  readonly settings: { read(): Promise<Pick<Settings, 'dailyCheck' | 'pausedUntil'>> };
  readonly memory: { read(): Promise<CheckMemory>; change(change: Partial<CheckMemory>): Promise<void> };
  /** The latest sync with a target, `null` before the first. */
  readonly latestRun: () => Promise<{ readonly state: RunState } | null>;
  readonly latestRefresh: () => Promise<RefreshRow | null>;
  /** Answers false when one is live already. */
  readonly startRefresh: (at: number) => Promise<boolean>;
  /** Students who can't go because of an error, by the list as it is now. */
  readonly countProblems: () => Promise<number>;
  readonly notify: Notify;
  /** The worker is to be woken at that time; `null`: no more. */
  readonly setAlarm: (at: number | null) => Promise<void>;
  readonly now: () => number;
  readonly wake: () => void;
}

const day = 24 * 60 * 60_000;
const whileBusy = 10 * 60_000;
const whileRefreshing = 3_000;

/**
 * One step of the daily look: a refresh a day after the last one, at the hour at which somebody works here, and a word when more students need a
 * look than before. Sends nothing. Steps aside for whatever is live; what was missed while the computer slept is made up for at the next start.
 */
export async function advanceDailyCheck(parts: DailyCheckParts): Promise<'idle' | number> {
  try {
    return await advance(parts);
  } catch (error) {
    // Nobody may read now: whoever unlocks wakes the worker.
    if (isAppError(error) && error.code === 'locked') return 'idle';
    throw error;
  }
}

async function advance(parts: DailyCheckParts): Promise<'idle' | number> {
  const { memory, setAlarm } = parts;
  const now = parts.now();
  const [{ dailyCheck, pausedUntil }, run, { startedAt, checkedAt }] = await Promise.all([
    parts.settings.read(),
    parts.latestRun(),
    memory.read(),
  ]);
  if (!dailyCheck || run === null) {
    if (startedAt !== null) await memory.change({ startedAt: null });
    await setAlarm(null);
    return 'idle';
  }
  const refresh = await parts.latestRefresh();
  const isRefreshing = refresh !== null && isLive(refresh);
  if (startedAt !== null && refresh !== null && refresh.startedAt >= startedAt) {
    if (isRefreshing) return now + whileRefreshing;
    await conclude(parts, refresh.state === 'done', startedAt);
    await setAlarm(startedAt + day);
    return 'idle';
  }
  const lastUse = Math.max(checkedAt, refresh?.finishedAt ?? 0, refresh?.startedAt ?? 0);
  const due = Math.max(lastUse + day, pauseEnd(pausedUntil));
  if (now < due || isRefreshing || isLive(run)) {
    await setAlarm(now < due ? due : now + whileBusy);
    return 'idle';
  }
  await memory.change({ startedAt: now });
  if (!(await parts.startRefresh(now))) await memory.change({ startedAt: null });
  parts.wake();
  return now + whileRefreshing;
}

async function conclude({ memory, notify, countProblems }: DailyCheckParts, done: boolean, at: number): Promise<void> {
  if (!done) return memory.change({ startedAt: null, checkedAt: at });
  const attention = await countProblems();
  const { told } = await memory.read();
  // Written down first: rather one word too few than the same one twice.
  await memory.change({ startedAt: null, checkedAt: at, attention: attention > told ? attention : 0, told: attention });
  if (attention > told) await notify(checkWords(attention));
}

/** Counts only: others may see the screen. */
function checkWords(attention: number): Parameters<Notify>[0] {
  return {
    about: 'daily-check',
    title: m.browser_product(),
    message: attentionSentence(attention),
    opens: '#/students?status=excluded&sort=flags',
  };
}

export function attentionSentence(attention: number): string {
  return m.browser_attention({ count: attention });
}
