import type { Failure } from '../../errors.ts';

const first = 30_000;
const longest = 30 * 60_000;
/** The longest that a target may ask for by itself, in milliseconds. */
export const longestPauseMs = 3_600_000;

/**
 * Milliseconds to wait after a failure: what the target stated, else 30 s, doubled with each of the `pauses` before it, up to half an hour.
 * An alarm in the browser is no more exact than 30 s.
 */
export function pauseLength(failure: Failure, pauses: number): number {
  const stated = Number(failure.detail?.['retryAfterSeconds'] ?? 0) * 1000;
  if (failure.code === 'target-rate-limited') return stated || first;
  return Math.max(stated, Math.min(longest, first * 2 ** pauses));
}
