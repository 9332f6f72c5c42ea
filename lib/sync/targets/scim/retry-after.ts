const shortest = 1;
const longest = 3600;
const unstated = 30;

/**
 * Seconds to wait, 1 to 3600, from a `Retry-After` header (RFC 9110 10.2.3: seconds or a date).
 * Absent or unreadable gives 30; a moment in the past gives 1.
 */
export function readRetryAfter(header: string | null, now: number): number {
  const text = header?.trim() ?? '';
  const seconds = /^\d+(\.\d+)?$/.test(text) ? Number(text) : secondsUntil(text, now);
  if (Number.isNaN(seconds)) return unstated;
  return Math.min(longest, Math.max(shortest, Math.ceil(seconds)));
}

/** Dates begin with the name of a day; `Date.parse` alone also takes `-5` for a date. */
function secondsUntil(date: string, now: number): number {
  return /^[a-z]/i.test(date) ? (Date.parse(date) - now) / 1000 : NaN;
}
