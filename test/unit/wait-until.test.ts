import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { isDue, longestWaitMs } from '../../lib/wait-until.ts';
import { retryAfterSeconds } from '../../lib/facts/answers.ts';
import { rateLimit } from '../../lib/facts/limits.ts';
import { pauseLength, longestPauseMs } from '../../lib/sync/run/pause-length.ts';
import { readRetryAfter } from '../../lib/sync/targets/scim/retry-after.ts';
import { createRateWindow } from '../../lib/store/index.ts';
import { freshDatabase } from './store/fresh-database.ts';

const day = 86_400_000;

test('a moment that came is due, one to come is not, one beyond the longest wait is none', () => {
  expect(isDue(null, 5, 100)).toBe(true);
  expect(isDue(5, 5, 100)).toBe(true);
  expect(isDue(6, 5, 100)).toBe(false);
  expect(isDue(105, 5, 100)).toBe(false);
  expect(isDue(106, 5, 100)).toBe(true);
});

describe('no wait that is set is longer than the longest', () => {
  test.each(['9999999', 'Fri, 31 Dec 2100 23:59:59 GMT', 'soon', null])('Retry-After: %s', (header) => {
    expect(retryAfterSeconds(header, 0) * 1000).toBeLessThanOrEqual(longestWaitMs);
    const retryAfterSecondsOf = readRetryAfter(header, 0);
    for (const code of ['target-rate-limited', 'target-unavailable'] as const)
      for (const pauses of [0, 5, 50])
        expect(pauseLength({ code, detail: { retryAfterSeconds: retryAfterSecondsOf } }, pauses)).toBeLessThanOrEqual(
          longestPauseMs,
        );
  });
});

test('FACTS said to wait while the clock was a day ahead: set right, requests go on', async () => {
  const window = createRateWindow(freshDatabase().open(), rateLimit);
  const now = Date.parse('2026-03-02T08:00:00Z');
  await window.closeUntil(now + day + longestWaitMs);
  expect(await window.reserve(now + day)).toBe(longestWaitMs);
  expect(await window.reserve(now)).toBe(0);
});
