/** "Today", "Yesterday", or the day in the person's own language. Both in milliseconds since 1970. */
export function dayWord(at: number, now: number): string {
  if (dayOf(at) === dayOf(now)) return 'Today';
  if (dayOf(at) === dayOf(new Date(now).setHours(-1))) return 'Yesterday';
  return dayFormat.format(at);
}

const dayFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

function dayOf(at: number): string {
  return new Date(at).toDateString();
}
