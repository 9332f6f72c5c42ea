import type { HistoryEntry } from './history-view.ts';

export interface HistoryDay {
  /** "Today", "Yesterday", or the day in the person's own language. */
  readonly title: string;
  readonly entries: readonly HistoryEntry[];
}

/** Lines by the person's own calendar day, in their order. `now` in milliseconds since 1970. */
export function groupByDay(entries: readonly HistoryEntry[], now: number): HistoryDay[] {
  const today = dayOf(now);
  const yesterday = dayOf(new Date(now).setHours(-1));
  const days = Map.groupBy(entries, ({ at }) => dayOf(at));
  return [...days].map(([day, part]) => ({
    title: day === today ? 'Today' : day === yesterday ? 'Yesterday' : dayFormat.format(part[0]?.at ?? 0),
    entries: part,
  }));
}

const dayFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'full' });

function dayOf(at: number): string {
  return new Date(at).toDateString();
}
