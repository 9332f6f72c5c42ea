import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRateWindow } from '../../../lib/store/index.ts';
import { freshDatabase } from './fresh-database.ts';

const limit = { limit: 5, windowMs: 1_000 };

test('no rolling window ever holds more than the limit, whatever the pace and however many workers', async () => {
  const step = fc.record({
    pause: fc.oneof(fc.constantFrom(0, 1, 999, 1_000), fc.integer({ min: 0, max: 700 })),
    worker: fc.nat(1),
  });
  const world = freshDatabase();
  const windows = [createRateWindow(world.open(), limit), createRateWindow(world.open(), limit)];
  let now = 1_000_000;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
      now += 10 * limit.windowMs;
      const sent: number[] = [];
      for (const { pause, worker } of steps) {
        now += pause;
        const wait = (await windows[worker]?.reserve(now)) ?? Number.NaN;
        const inWindow = sent.filter((at) => at > now - limit.windowMs);
        expect(inWindow.length).toBeLessThanOrEqual(limit.limit);
        expect(wait === 0).toBe(inWindow.length < limit.limit);
        if (wait === 0) sent.push(now);
        else expect(now + wait).toBe((inWindow[0] ?? 0) + limit.windowMs);
      }
    }),
    { numRuns: 20 },
  );
});

test('many at once take as many places as there are', async () => {
  const world = freshDatabase();
  const [here, there] = [createRateWindow(world.open(), limit), createRateWindow(world.open(), limit)];
  const turns = Array.from({ length: 12 }, (_, index) => (index % 2 ? here : there));
  const waits = await Promise.all(turns.map((window) => window.reserve(5_000)));
  expect(waits.filter((wait) => wait === 0)).toHaveLength(5);
  expect(waits.filter((wait) => wait === 1_000)).toHaveLength(7);
});

test('who waits as long as told gets a place', async () => {
  const window = createRateWindow(freshDatabase().open(), limit);
  for (let at = 0; at < 5; at++) expect(await window.reserve(10_000 + at * 10)).toBe(0);
  const wait = await window.reserve(10_050);
  expect(wait).toBe(950);
  expect(await window.reserve(10_050 + wait)).toBe(0);
  expect(await window.reserve(10_050 + wait)).toBe(10);
});

test('closed, it lets nobody pass before, and keeps its places', async () => {
  const world = freshDatabase();
  await createRateWindow(world.open(), limit).reserve(1_000);
  await createRateWindow(world.open(), limit).closeUntil(1_400);
  const window = createRateWindow(world.open(), limit);
  expect(await window.reserve(1_399)).toBe(1);
  for (let place = 0; place < 4; place++) expect(await window.reserve(1_400)).toBe(0);
  expect(await window.reserve(1_400)).toBe(600);
});

test('keeps no more than a window of times', async () => {
  const db = freshDatabase().open();
  const window = createRateWindow(db, limit);
  for (let at = 0; at < 50; at++) await window.reserve(at * 500);
  const row = await db.state.get('rate-window');
  expect(row).toHaveProperty('sent.length', 2);
});

test('a wait that was set by a clock a day ahead is none once the clock is right; a stated one holds', async () => {
  const window = createRateWindow(freshDatabase().open(), limit);
  const now = 1_000_000_000;
  await window.closeUntil(now + 86_400_000 + 300_000);
  expect(await window.reserve(now)).toBe(0);
  await window.closeUntil(now + 300_000);
  expect(await window.reserve(now)).toBe(300_000);
});
