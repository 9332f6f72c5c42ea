import { beforeEach, expect, test } from 'vitest';
import { AppError } from '../../../../lib/errors.ts';
import { advanceDailyCheck, type DailyCheckParts } from '../../../../lib/session/changes/daily-check.ts';
import type { CheckMemory } from '../../../../lib/records/check-memory.ts';
import type { SystemNotification } from '../../../../lib/records/notification.ts';
import type { RunState } from '../../../../lib/sync/run/run-record.ts';
import { modeDuringPause } from '../../../../lib/session/sync/summer-pause.ts';

const hour = 3_600_000;
const day = 24 * hour;
const monday = Date.parse('2026-06-01T09:00:00');

let now: number;
let memory: CheckMemory;
let settings: { dailyCheck: boolean; pausedUntil: string | null };
let run: { state: RunState } | null;
let refresh: { state: 'running' | 'done' | 'failed'; startedAt: number; finishedAt: number | null };
let problems: number;
let notified: SystemNotification[];
let alarm: number | null | undefined;
let parts: DailyCheckParts;

beforeEach(() => {
  now = monday;
  memory = { startedAt: null, checkedAt: 0, attention: 0, told: 0 };
  settings = { dailyCheck: true, pausedUntil: null };
  run = { state: 'done' };
  refresh = { state: 'done', startedAt: monday, finishedAt: monday };
  problems = 3;
  notified = [];
  alarm = undefined;
  parts = {
    settings: { read: async () => settings },
    memory: { read: async () => memory, change: async (change) => void (memory = { ...memory, ...change }) },
    latestRun: async () => run,
    latestRefresh: async () => refresh,
    startRefresh: async (at) => {
      if (refresh.state === 'running') return false;
      refresh = { state: 'running', startedAt: at, finishedAt: null };
      return true;
    },
    countProblems: async () => problems,
    notify: async (one) => void notified.push(one),
    setAlarm: async (at) => void (alarm = at),
    now: () => now,
    wake: () => {},
  };
});
const step = () => advanceDailyCheck(parts);
const finish = (state: 'done' | 'failed' = 'done') => (refresh = { ...refresh, state, finishedAt: now });

/** A day later, the whole check. */
async function checkNextDay(): Promise<void> {
  now += day;
  await step();
  expect(refresh).toMatchObject({ state: 'running', startedAt: now });
  now += 60_000;
  finish();
  expect(await step()).toBe('idle');
}

test('a day after the last refresh it refreshes, and tells how many need a look: a count, no names', async () => {
  expect(await step()).toBe('idle');
  expect(alarm).toBe(monday + day);
  expect(refresh.startedAt).toBe(monday);
  await checkNextDay();
  expect(notified).toEqual([
    {
      about: 'daily-check',
      title: 'Sync Review',
      message: '3 students need a look before the next sync.',
      opens: '#/students?status=excluded&sort=flags',
    },
  ]);
  expect(memory).toMatchObject({ startedAt: null, attention: 3, told: 3 });
  expect(alarm).toBe(monday + 2 * day);
});

test('says nothing on a day on which nobody else needs a look, and speaks again when somebody does', async () => {
  await checkNextDay();
  await checkNextDay();
  problems = 1;
  await checkNextDay();
  expect(notified).toHaveLength(1);
  problems = 2;
  await checkNextDay();
  expect(notified).toHaveLength(2);
  problems = 0;
  await checkNextDay();
  expect(notified).toHaveLength(2);
  expect(memory.attention).toBe(0);
});

test('a refresh by hand counts: the next look is a day after it', async () => {
  refresh = { state: 'done', startedAt: monday + 5 * hour, finishedAt: monday + 5 * hour };
  now = monday + day;
  await step();
  expect(refresh.state).toBe('done');
  expect(alarm).toBe(monday + day + 5 * hour);
});

test('what was missed while the computer slept is made up for at the next start, once', async () => {
  now += 9 * day + 3 * hour;
  await step();
  expect(refresh).toMatchObject({ state: 'running', startedAt: now });
  finish();
  await step();
  await step();
  expect(notified).toHaveLength(1);
  expect(refresh.state).toBe('done');
});

test.each<[string, () => void]>([
  ['it is switched off', () => (settings = { ...settings, dailyCheck: false })],
  ['nothing was ever synced', () => (run = null)],
  ['a sync is live', () => (run = { state: 'waiting' })],
  ['a sync is paused', () => (run = { state: 'paused' })],
  ['there is a pause over the summer', () => (settings = { ...settings, pausedUntil: '2026-08-20' })],
])('does nothing while %s', async (_, change) => {
  change();
  now += 3 * day;
  expect(await step()).toBe('idle');
  expect(refresh.startedAt).toBe(monday);
});

test('a pause that is over is none, and the look comes on its last morning', async () => {
  settings = { ...settings, pausedUntil: '2026-08-20' };
  await step();
  expect(alarm).toBe(new Date('2026-08-20T00:00:00').getTime());
  now = new Date('2026-08-20T07:00:00').getTime();
  await step();
  expect(refresh.state).toBe('running');
});

test('switched off in the middle: the refresh ends as any other, and nobody is told', async () => {
  now += day;
  await step();
  settings = { ...settings, dailyCheck: false };
  finish();
  await step();
  expect(notified).toEqual([]);
  expect(memory.startedAt).toBeNull();
  expect(alarm).toBeNull();
});

test('a refresh that failed tells nobody, and is tried again the next day', async () => {
  now += day;
  await step();
  finish('failed');
  await step();
  expect(notified).toEqual([]);
  expect(memory).toMatchObject({ startedAt: null, attention: 0 });
  await checkNextDay();
  expect(notified).toHaveLength(1);
});

test('killed after it was noted and before the refresh was stored: it begins anew', async () => {
  now += day;
  const { startRefresh } = parts;
  const killed = { ...parts, startRefresh: () => Promise.reject(new Error('killed')) };
  await expect(advanceDailyCheck(killed)).rejects.toThrow('killed');
  parts = { ...parts, startRefresh };
  await step();
  expect(refresh.state).toBe('running');
});

test('waits for whoever unlocks', async () => {
  parts = { ...parts, latestRefresh: () => Promise.reject(new AppError('locked')) };
  now += day;
  expect(await step()).toBe('idle');
});

test.each([
  ['full', '2026-08-20', 'no-archiving'],
  ['full', '2026-06-01', 'full'],
  ['full', null, 'full'],
  ['full', 'garbage', 'full'],
  ['additions-only', '2026-08-20', 'additions-only'],
] as const)('mode %s with a pause until %s is %s', (mode, until, effective) => {
  expect(modeDuringPause(mode, until, monday)).toBe(effective);
});
