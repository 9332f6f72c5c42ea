import { expect, test } from 'vitest';
import { judgeClock, type ClockSeen } from '../../../lib/platform/clock-watch.ts';

const hour = 3_600_000;
const day = 24 * hour;
const start = 1_000 * day;

/** What is said at each of these looks. */
function judgeAll(times: readonly number[]): boolean[] {
  let seen: ClockSeen | null = null;
  return times.map((now) => {
    const verdict = judgeClock(seen, now);
    seen = verdict.seen;
    return verdict.jumped;
  });
}

test.each([
  ['it goes as clocks do', [0, 12, 24, 36], [false, false, false, false]],
  ['the computer was off for a weekend', [0, 70], [false, false]],
  ['it is set right by half a minute', [0, -0.008, 12], [false, false, false]],
  ['it goes back a day', [0, -24, -12], [false, true, false]],
  ['it is four years ahead for one look', [0, 35_040, 12, 24], [false, true, true, false]],
  ['it stays ahead, and is confirmed after a day', [0, 35_040, 35_052, 35_064], [false, true, true, false]],
  ['it leaps again before it was confirmed', [0, 100, 250, 260, 271], [false, true, true, true, false]],
])('%s', (_, hours, jumped) => {
  expect(judgeAll(hours.map((each) => start + each * hour))).toEqual(jumped);
});
