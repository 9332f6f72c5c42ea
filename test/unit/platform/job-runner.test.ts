import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createJobRunner, onJobAlarm, type Job } from '../../../lib/platform/job-runner.ts';

const keptAwake = vi.fn(async () => ({}) as never);
beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
  fakeBrowser.runtime.getPlatformInfo = keptAwake;
  keptAwake.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
});

const now = () => Date.now();
const settle = () => vi.advanceTimersByTimeAsync(0);
const alarms = async () => (await fakeBrowser.alarms.getAll()).length;

/** A job whose every step ends when the test says how. */
function controlled() {
  const open: { resolve(step: Awaited<ReturnType<Job>>): void; reject(error: Error): void }[] = [];
  const counts = { started: 0, together: 0, most: 0 };
  const job: Job = async () => {
    counts.started += 1;
    counts.together += 1;
    counts.most = Math.max(counts.most, counts.together);
    try {
      return await new Promise((resolve, reject) => open.push({ resolve, reject }));
    } finally {
      counts.together -= 1;
    }
  };
  const end = async (step: Awaited<ReturnType<Job>> | Error) => {
    const present = open.shift();
    if (step instanceof Error) present?.reject(step);
    else present?.resolve(step);
    await settle();
  };
  return { job, counts, end };
}

describe('one job', () => {
  test('goes on step by step until there is nothing to do', async () => {
    const { job, counts, end } = controlled();
    createJobRunner({ job }, now).wake();
    for (const step of ['again', 'again', 'again', 'idle'] as const) await end(step);
    expect(counts).toMatchObject({ started: 4, together: 0 });
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(counts.started).toBe(4);
  });

  test('never runs twice at once, however often it is woken', async () => {
    const { job, counts, end } = controlled();
    const runner = createJobRunner({ job }, now);
    for (let i = 0; i < 5; i++) runner.wake();
    await settle();
    expect(counts.started).toBe(1);
    await end('again');
    for (let i = 0; i < 5; i++) runner.wake();
    await end('idle');
    await end('idle');
    expect(counts).toEqual({ started: 3, together: 0, most: 1 });
  });

  test('woken while it finds nothing looks once more: the work may have come in between', async () => {
    const { job, counts, end } = controlled();
    const runner = createJobRunner({ job }, now);
    runner.wake();
    await settle();
    runner.wake();
    await end('idle');
    expect(counts.started).toBe(2);
    await end('idle');
    expect(counts.started).toBe(2);
  });

  test('that must wait is called again at its time, not before', async () => {
    const { job, counts, end } = controlled();
    createJobRunner({ job }, now).wake();
    await end(now() + 9_000);
    await vi.advanceTimersByTimeAsync(8_999);
    expect(counts.started).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(counts.started).toBe(2);
    await end('idle');
  });

  test('that waits is called at once when it is woken, and not a second time by its timer', async () => {
    const { job, counts, end } = controlled();
    const runner = createJobRunner({ job }, now);
    runner.wake();
    await end(now() + 9_000);
    runner.wake();
    await end('idle');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(counts.started).toBe(2);
  });

  test('that waits long looks in between, and a time in the past is no hot loop', async () => {
    const { job, counts, end } = controlled();
    createJobRunner({ job }, now).wake();
    await end(now() + 3_600_000);
    await vi.advanceTimersByTimeAsync(25_000);
    expect(counts.started).toBe(2);
    await end(now() - 1_000);
    await vi.advanceTimersByTimeAsync(49);
    expect(counts.started).toBe(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(counts.started).toBe(3);
    await end('idle');
  });

  test.each(['at once', 'when its timer called'])('that throws %s is tried again later and not lost', async (when) => {
    const { job, counts, end } = controlled();
    createJobRunner({ job }, now).wake();
    if (when !== 'at once') {
      await end(now() + 1_000);
      await vi.advanceTimersByTimeAsync(1_000);
    }
    const before = counts.started;
    await end(new Error('the store failed'));
    expect(await alarms()).toBe(1);
    await vi.advanceTimersByTimeAsync(25_000);
    expect(counts.started).toBe(before + 1);
    await end('idle');
    expect(await alarms()).toBe(0);
  });
});

test('jobs don’t wait for each other', async () => {
  const slow = controlled();
  const quick = controlled();
  createJobRunner({ slow: slow.job, quick: quick.job }, now).wake();
  await quick.end('again');
  await quick.end('idle');
  expect([slow.counts.together, quick.counts.started]).toEqual([1, 2]);
  await slow.end('idle');
});

describe('the alarm', () => {
  test('stands while work goes on or waits, and is gone when all is idle', async () => {
    const one = controlled();
    const two = controlled();
    const runner = createJobRunner({ one: one.job, two: two.job }, now);
    expect(await alarms()).toBe(0);
    runner.wake();
    expect(await alarms()).toBe(1);
    await one.end('idle');
    expect(await alarms()).toBe(1);
    await two.end(now() + 5_000);
    expect(await alarms()).toBe(1);
    await vi.advanceTimersByTimeAsync(5_000);
    await two.end('idle');
    expect(await alarms()).toBe(0);
  });

  test('wakes the jobs; another’s alarm doesn’t', async () => {
    const wake = vi.fn();
    onJobAlarm(wake);
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'go-on', scheduledTime: 0 });
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'another', scheduledTime: 0 });
    expect(wake).toHaveBeenCalledTimes(1);
  });

  test('the worker is kept awake while work goes on, and only then', async () => {
    const { job, end } = controlled();
    createJobRunner({ job }, now).wake();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(keptAwake).toHaveBeenCalledTimes(3);
    await end('idle');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(keptAwake).toHaveBeenCalledTimes(3);
  });
});
