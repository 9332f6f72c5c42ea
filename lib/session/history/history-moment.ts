import { formatDay } from '../../words/index.ts';

/** "Today", "Yesterday", or the day in the language of the words. Both in milliseconds since 1970. */
export function dayWord(at: number, now: number): string {
  if (dayOf(at) === dayOf(now)) return 'Today';
  if (dayOf(at) === dayOf(new Date(now).setHours(-1))) return 'Yesterday';
  return formatDay(at);
}

function dayOf(at: number): string {
  return new Date(at).toDateString();
}
