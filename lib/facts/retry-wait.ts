import { isRetryable, type Failure } from '../errors.ts';

const backoffMs = [1_000, 4_000, 10_000];

/** Milliseconds until the next try after `attempts` failed ones, `null` when trying again won't help. */
export function waitFor(failure: Failure, attempts: number): number | null {
  if (failure.code === 'facts-rate-limited') return Number(failure.detail?.['seconds'] ?? 60) * 1000;
  return isRetryable(failure) ? (backoffMs[attempts] ?? null) : null;
}

/** Tries of the present request after this failure: being asked to wait is none. */
export function countAttempt(failure: Failure, attempts: number): number {
  return failure.code === 'facts-rate-limited' ? attempts : attempts + 1;
}

/** Requests that the failed try took: one that the limit held back was never sent. */
export function countRequest(failure: Failure): number {
  return failure.detail?.['sent'] === 0 ? 0 : 1;
}
