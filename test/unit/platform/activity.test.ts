import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, expect, test } from 'vitest';
import { followActivity, lockWhenIdle } from '../../../lib/platform/activity.ts';
import type { VaultState } from '../../../lib/records/vault.ts';

let time: number;
let state: VaultState;
let tell: (state: VaultState) => void;
let lockAfterMinutes: number | null;
const now = (): number => time;
const minute = 60_000;

beforeEach(() => {
  fakeBrowser.reset();
  notes = 0;
  time = 1_000_000;
  state = 'open';
  lockAfterMinutes = 15;
  lockWhenIdle({
    vault: {
      state: async () => state,
      lock: async () => void (state = 'locked'),
      watch: (listener) => {
        tell = listener;
        listener(state);
        return () => {};
      },
    },
    settings: { read: async () => ({ lockAfterMinutes }) as never },
    now,
  });
});

async function alarm(): Promise<void> {
  await fakeBrowser.alarms.onAlarm.trigger({ name: 'lock-when-idle', scheduledTime: time });
  await expect.poll(async () => (await fakeBrowser.storage.local.get('lastUsedAt'))['lastUsedAt']).toBeDefined();
}

/** How often a use was looked at and noted. */
let notes = 0;

function openPage(page = new EventTarget()): EventTarget {
  followActivity(page as Document, {
    now,
    settings: { read: async () => ((notes += 1), { lockAfterMinutes }) as never },
    lock: async () => void (state = 'locked'),
  });
  return page;
}

const lastUse = async (): Promise<unknown> => (await fakeBrowser.storage.local.get('lastUsedAt'))['lastUsedAt'];

test('after sleep the first move of the pointer locks, before any alarm: it is no use of what was open', async () => {
  const page = openPage();
  await expect.poll(lastUse).toBe(time);
  time += 8 * 60 * minute;
  page.dispatchEvent(new Event('pointermove'));
  await expect.poll(() => state).toBe('locked');
  await alarm();
  expect(state).toBe('locked');
});

test('so does a page that is opened then', async () => {
  openPage();
  await expect.poll(lastUse).toBe(time);
  time += 15 * minute;
  openPage();
  await expect.poll(() => state).toBe('locked');
});

test.each(['the alarm', 'a move of the pointer'])('a clock that was set back locks at once, by %s', async (by) => {
  const page = openPage();
  await expect.poll(lastUse).toBe(time);
  time -= 24 * 60 * minute;
  if (by === 'the alarm') await alarm();
  else page.dispatchEvent(new Event('pointermove'));
  await expect.poll(() => state).toBe('locked');
  // From then on the minutes are counted by the clock as it is.
  await expect.poll(lastUse).toBe(time);
});

test('a clock set back by less than the time since the last use is seen by when it was looked at last', async () => {
  openPage();
  await expect.poll(lastUse).toBe(time);
  time += 12 * minute;
  await alarm();
  expect(state).toBe('open');
  time -= 11 * minute;
  await alarm();
  await expect.poll(() => state).toBe('locked');
});

test('a clock that is set right by some seconds locks nobody out', async () => {
  const page = openPage();
  await expect.poll(lastUse).toBe(time);
  time -= 30_000;
  page.dispatchEvent(new Event('pointermove'));
  await expect.poll(lastUse).toBe(time);
  await alarm();
  expect(state).toBe('open');
});

test('a clock years ahead locks, and so does its way back', async () => {
  openPage();
  await expect.poll(lastUse).toBe(time);
  time += 4 * 365 * 24 * 60 * minute;
  await alarm();
  await expect.poll(() => state).toBe('locked');
  state = 'open';
  time -= 4 * 365 * 24 * 60 * minute - minute;
  await alarm();
  await expect.poll(() => state).toBe('locked');
});

test('it locks after the minutes of Settings without use, and not before', async () => {
  openPage();
  await expect.poll(lastUse).toBe(time);
  time += 15 * minute - 1;
  await alarm();
  expect(state).toBe('open');
  time += 1;
  await alarm();
  await expect.poll(() => state).toBe('locked');
});

test('each use of any page begins the minutes anew', async () => {
  const page = openPage();
  time += 14 * minute;
  page.dispatchEvent(new Event('keydown'));
  await expect.poll(lastUse).toBe(time);
  time += 14 * minute;
  await alarm();
  expect(state).toBe('open');
});

test('what the clock of a worker that was just woken can’t know counts from now', async () => {
  await alarm();
  expect(state).toBe('open');
  time += 15 * minute;
  await alarm();
  await expect.poll(() => state).toBe('locked');
});

test('who chose so is asked only after the browser was closed', async () => {
  lockAfterMinutes = null;
  openPage();
  time += 10_000 * minute;
  await alarm();
  expect(state).toBe('open');
});

test('nobody is woken while there is nothing to lock', async () => {
  await expect.poll(() => fakeBrowser.alarms.get('lock-when-idle')).toBeDefined();
  tell('locked');
  await expect.poll(() => fakeBrowser.alarms.get('lock-when-idle')).toBeUndefined();
});

test('who types is noted every quarter of a minute, not with every letter, and at once when the clock went back', async () => {
  const page = openPage();
  await expect.poll(lastUse).toBe(time);
  page.dispatchEvent(new Event('keydown'));
  for (const [passed, noted] of [
    [14_999, 1],
    [1, 2],
    [-1, 3],
  ] as const) {
    time += passed;
    page.dispatchEvent(new Event('keydown'));
    await expect.poll(() => notes).toBe(noted);
  }
  await expect.poll(lastUse).toBe(time);
  expect(notes).toBe(3);
});

test('listening delays no scrolling', () => {
  const how: unknown[] = [];
  const page = new EventTarget();
  page.addEventListener = (_kind: string, _listener: unknown, options: unknown) => void how.push(options);
  openPage(page);
  expect(how).toEqual(Array.from({ length: 4 }, () => ({ passive: true })));
});

test('it is looked at twice a minute, by its own alarm, and only while it is open', async () => {
  openPage();
  await expect.poll(lastUse).toBe(time);
  const begun = time;
  const { periodInMinutes } = (await fakeBrowser.alarms.get('lock-when-idle')) ?? {};
  expect(periodInMinutes).toBe(0.5);
  time += 60 * minute;
  await fakeBrowser.alarms.onAlarm.trigger({ name: 'another', scheduledTime: time });
  state = 'kept';
  await alarm();
  expect(await fakeBrowser.storage.local.get('lockSeenAt')).toEqual({});
  state = 'open';
  await alarm();
  await expect.poll(() => state).toBe('locked');
  expect(await lastUse(), 'locking is no use').toBe(begun);
});
