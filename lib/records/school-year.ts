import type { SchoolYear } from './side-lists.ts';

/** A day of every year; `month` from 0. */
export interface DayOfYear {
  readonly month: number;
  readonly day: number;
}

/** Where FACTS' own school years aren't known. */
export const usualStart: DayOfYear = { month: 7, day: 1 };

const oneDay = 86_400_000;
/** No school year is shorter or longer: what says otherwise is a summer term, or a date that nobody entered. */
const [shortest, longest] = [150 * oneDay, 400 * oneDay];

/** On which day the present school year began, at the school that began first; August 1 where FACTS doesn't tell. */
export function findYearStart(years: readonly SchoolYear[] | null, now: number): DayOfYear {
  const begun = (years ?? []).flatMap(({ firstDay, lastDay }) => {
    const first = Date.parse(`${firstDay}T00:00:00Z`);
    const last = lastDay === null ? first + longest : Date.parse(`${lastDay}T00:00:00Z`);
    const length = last - first;
    return length >= shortest && length <= longest && first <= now && now - first <= longest ? [first] : [];
  });
  if (begun.length === 0) return usualStart;
  // Schools of one year begin within weeks of each other; the year before began about one year earlier.
  const latest = Math.max(...begun);
  const first = new Date(Math.min(...begun.filter((each) => latest - each < shortest)));
  return { month: first.getUTCMonth(), day: first.getUTCDate() };
}
