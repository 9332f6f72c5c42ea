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
  await expect.poll(() => looks).toBe(1);
  for (let days = 1; days < 30; days++) {
    time = start + days * day;
    await look(days + 1);
  }
  time = start + 30 * day - 1;
  await look(31);
  expect(expired).toBe(0);
  time += 1;
  await look(32);
  await expect.poll(() => expired).toBe(1);
});

test('a clock years ahead for one look deletes nothing, neither then nor after it was set right', async () => {
  await noteLastUse(start);
  begin();
  await expect.poll(() => pruned).toBe(1);
  time = start + 4 * 365 * day;
  await look(2);
  time = start + day / 2;
  await look(3);
  expect([expired, pruned]).toEqual([0, 1]);
  time = start + day;
  await look(4);
  await expect.poll(() => pruned).toBe(2);
  expect(expired).toBe(0);
});

test('after holidays it waits for a day, then records go', async () => {
  await noteLastUse(start);
  begin();
  await expect.poll(() => pruned).toBe(1);
  time = start + 70 * day;
  await look(2);
  time += day / 2;
  await look(3);
  expect([expired, pruned]).toEqual([0, 1]);
  time += day / 2;
  await look(4);
  await expect.poll(() => [expired, pruned]).toEqual([1, 2]);
});

test('a use that was noted while the clock was ahead keeps nothing for years', async () => {
  await noteLastUse(start + 4 * 365 * day);
  begin();
  await expect.poll(readLastUse).toBe(start);
});

test('use begins the days anew, and a computer that was never noted begins now', async () => {
  begin();
  await expect.poll(readLastUse).toBe(start);
  for (let days = 2; days <= 30; days += 2) {
    time = start + days * day;
    if (days === 28) await noteLastUse(time);
    await look(1 + days / 2);
  }
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
