/** No wait that we set is longer, in milliseconds; that of a sync run is `longestPauseMs`. */
export const longestWaitMs = 5 * 60_000;

/**
 * Whether a moment to wait for has come. A wait longer than the longest that we ever set is none: the clock was ahead when it
 * was written down, and has been set right since.
 */
export function isDue(notBefore: number | null | undefined, now: number, longestMs: number): boolean {
  return (notBefore ?? 0) <= now || (notBefore ?? 0) - now > longestMs;
}

/** Whether something was done less than so long ago. What was done later than now was done by a clock that ran ahead: that is none. */
export function isRecent(doneAt: number, now: number, withinMs: number): boolean {
  return doneAt <= now && now - doneAt < withinMs;
}
