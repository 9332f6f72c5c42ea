import { usualStart, type DayOfYear } from './school-year.ts';

/**
 * How many school years the history, receipts, emails written and old decisions are kept, besides the present one; `null`: until the school is
 * forgotten. Two unless chosen otherwise: a mistake made at the end of one year is found during the next, and can still be
 * traced; longer would keep children who left. FERPA itself sets no time.
 */
export type KeepYears = number | null;

/**
 * Milliseconds since 1970, at the computer's own midnight. Everything before it is past its time; `null`: nothing ever is. Everything of one
 * school year goes together on the day on which they begin, so that it can be said beforehand.
 */
export function historyCutoff(now: number, years: KeepYears, start: DayOfYear = usualStart): number | null {
  return years === null ? null : startOfSchoolYear(now, -years, start);
}

/** The day on which the next school year goes, and what is then past its time; both milliseconds since 1970. */
export function nextRemoval(
  now: number,
  years: KeepYears,
  start: DayOfYear = usualStart,
): { readonly on: number; readonly before: number } | null {
  if (years === null) return null;
  return { on: startOfSchoolYear(now, 1, start), before: startOfSchoolYear(now, 1 - years, start) };
}

function startOfSchoolYear(now: number, later: number, { month, day }: DayOfYear): number {
  const year = new Date(now).getFullYear();
  const began = new Date(year, month, day).getTime() <= now ? year : year - 1;
  return new Date(began + later, month, day).getTime();
}
