const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "just now", "5 min ago", "2 hours ago", then the calendar day. Times in milliseconds since 1970. */
export function formatAgo(then: number, now: number): string {
  const past = now - then;
  if (past < MINUTE) return 'just now';
  if (past < HOUR) return `${Math.floor(past / MINUTE)} min ago`;
  if (past < DAY) return plural(Math.floor(past / HOUR), 'hour') + ' ago';
  if (past < 7 * DAY) return plural(Math.floor(past / DAY), 'day') + ' ago';
  return `on ${formatDay(then)}`;
}

/** "about 40 seconds", "about 3 minutes"; `milliseconds` is a duration. */
export function formatLeft(milliseconds: number): string {
  if (milliseconds < MINUTE) return `about ${plural(Math.max(1, Math.ceil(milliseconds / 1000)), 'second')}`;
  return `about ${plural(Math.ceil(milliseconds / MINUTE), 'minute')}`;
}

/** The moment in the person's own language and time zone. */
export function formatMoment(then: number): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(then);
}

/** The time of day in the person's own language and time zone. */
export function formatClock(then: number): string {
  return new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }).format(then);
}

/** "1 student", "2 students". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString()} ${count === 1 ? one : many}`;
}

function formatDay(then: number): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(then);
}
