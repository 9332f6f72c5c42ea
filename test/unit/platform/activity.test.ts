import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, expect, test } from 'vitest';
import { followActivity, lockWhenIdle } from '../../../lib/platform/activity.ts';
import type { VaultState } from '../../../lib/session/settings/vault-port.ts';

let time: number;
let state: VaultState;
let tell: (state: VaultState) => void;
let lockAfterMinutes: number | null;
const now = (): number => time;
const minute = 60_000;

beforeEach(() => {
  fakeBrowser.reset();
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

function openPage(): EventTarget {
  const page = new EventTarget();
  followActivity(page as Document, now);
  return page;
}

test('it locks after the minutes of Settings without use, and not before', async () => {
  openPage();
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
