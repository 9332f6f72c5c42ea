import { formatDay, m } from '../../words/index.ts';

/** "Today", "Yesterday", or the day in the language of the words. Both in milliseconds since 1970. */
export function dayWord(at: number, now: number): string {
  if (dayOf(at) === dayOf(now)) return m.history_today();
  if (dayOf(at) === dayOf(new Date(now).setHours(-1))) return m.history_yesterday();
  return formatDay(at);
}

function dayOf(at: number): string {
  return new Date(at).toDateString();
}
