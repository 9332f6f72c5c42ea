import { perLocale } from './intl.ts';
import { getLocale } from './locale.ts';
import { number } from './registry.ts';

/** Numbers, days and lists as the words around them say them: in their language, not the browser's. Moments in milliseconds since 1970. */

const days = perLocale((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium' }));
const shortDays = perLocale((tag) => new Intl.DateTimeFormat(tag, { month: 'short', day: 'numeric' }));
const longDays = perLocale((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'long' }));
const daysOfYear = perLocale((tag) => new Intl.DateTimeFormat(tag, { month: 'long', day: 'numeric' }));
const calendarDays = perLocale((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' }));
const moments = perLocale((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }));
const clocks = perLocale((tag) => new Intl.DateTimeFormat(tag, { timeStyle: 'short' }));
const both = perLocale((tag) => new Intl.ListFormat(tag, { type: 'conjunction' }));
const either = perLocale((tag) => new Intl.ListFormat(tag, { type: 'disjunction' }));

/** "1,234". */
export function formatNumber(count: number): string {
  return number(getLocale(), count);
}

/** "May 26, 2026", in the computer's time zone. */
export function formatDay(at: number): string {
  return days().format(at);
}

/** "Nov 12", in the computer's time zone: for days of the last months. */
export function formatShortDay(at: number): string {
  return shortDays().format(at);
}

/** "November 29, 2026", in the computer's time zone. */
export function formatLongDay(at: number): string {
  return longDays().format(at);
}

/** "August 1", in the computer's time zone. */
export function formatDayOfYear(at: number): string {
  return daysOfYear().format(at);
}

/** "May 26, 2016" for a calendar day `YYYY-MM-DD`, as it is where it can't be read; nothing when it is unknown. */
export function formatCalendarDay(day: string | null): string {
  if (day === null) return '';
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? day : calendarDays().format(time);
}

/** "May 26, 2026, 8:13 PM", in the computer's time zone. */
export function formatMoment(at: number): string {
  return moments().format(at);
}

/** "8:13 PM", in the computer's time zone. */
export function formatClock(at: number): string {
  return clocks().format(at);
}

/** "Ana, Ben, and Cy". */
export function formatList(parts: readonly string[]): string {
  return both().format(parts);
}

/** "Ana, Ben, or Cy". */
export function formatChoice(parts: readonly string[]): string {
  return either().format(parts);
}
