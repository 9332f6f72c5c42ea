import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, expect, test } from 'vitest';
import { expireWithoutUse, noteLastUse, readLastUse } from '../../../lib/platform/last-use.ts';

const day = 86_400_000;
const start = 1_000 * day;
let time: number;
let expired: number;
let pruned: number;
let looks: number;
let keepDays: number | null;

beforeEach(() => {
  fakeBrowser.reset();
  time = start;
  expired = 0;
  pruned = 0;
  looks = 0;
  keepDays = 30;
});

function begin(): void {
  expireWithoutUse({
    keepDays: async () => {
      looks += 1;
      return keepDays;
    },
    expire: async () => (expired += 1),
    prune: async () => (pruned += 1),
    now: () => time,
  });
}

async function look(times: number): Promise<void> {
  await fakeBrowser.alarms.onAlarm.trigger({ name: 'retention', scheduledTime: time });
  await expect.poll(() => looks).toBe(times);
  await readLastUse();
}

test('records go after the days of Settings without use, not a moment before', async () => {
  await noteLastUse(start);
  begin();
  time = start + 30 * day - 1;
  await look(2);
  expect(expired).toBe(0);
  time += 1;
  await look(3);
  await expect.poll(() => expired).toBe(1);
});

test('use begins the days anew, and a computer that was never noted begins now', async () => {
  begin();
  await expect.poll(readLastUse).toBe(start);
  await noteLastUse(start + 29 * day);
  time = start + 31 * day;
  await look(2);
  expect(expired).toBe(0);
});

test('what is past its time goes with each look, however much Sync Review is used', async () => {
  await noteLastUse(start);
  begin();
  await look(2);
  await expect.poll(() => pruned).toBe(2);
  expect(expired).toBe(0);
});

test('who chose never keeps them', async () => {
  keepDays = null;
  await noteLastUse(start);
  begin();
  time = start + 10_000 * day;
  await look(2);
  expect(expired).toBe(0);
});
