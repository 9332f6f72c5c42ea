import { formatDay, m } from '../../lib/words/index.ts';

export { formatClock, formatMoment } from '../../lib/words/index.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "just now", "5 min ago", "2 hours ago", then the calendar day. Times in milliseconds since 1970. */
export function formatAgo(then: number, now: number): string {
  const past = now - then;
  if (past < MINUTE) return m.shared_ago_now();
  if (past < HOUR) return m.shared_ago_minutes({ count: Math.floor(past / MINUTE) });
  if (past < DAY) return m.shared_ago_hours({ count: Math.floor(past / HOUR) });
  if (past < 7 * DAY) return m.shared_ago_days({ count: Math.floor(past / DAY) });
  return m.shared_ago_on({ day: formatDay(then) });
}

/** "about 40 seconds", "about 3 minutes"; `milliseconds` is a duration. */
export function formatLeft(milliseconds: number): string {
  if (milliseconds < MINUTE) return m.shared_left_seconds({ count: Math.max(1, Math.ceil(milliseconds / 1000)) });
  return m.shared_left_minutes({ count: Math.ceil(milliseconds / MINUTE) });
}
