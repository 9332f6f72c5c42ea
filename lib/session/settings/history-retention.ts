/**
 * How many school years the history, receipts, e-mails written and old decisions are kept, besides the present one; `null`: until the school is
 * forgotten. Two unless chosen otherwise: a mistake made at the end of one year is found during the next, and can still be
 * traced; longer would keep children who left. FERPA itself sets no time.
 */
export type KeepYears = number | null;

/** A school year begins on August 1: everything of one goes together on that day, so that it can be said beforehand. */
const firstMonth = 7;

/** Milliseconds since 1970, at the computer's own midnight. Everything before it is past its time; `null`: nothing ever is. */
export function historyCutoff(now: number, years: KeepYears): number | null {
  return years === null ? null : startOfSchoolYear(now, -years);
}

/** The day on which the next school year goes, and what is then past its time; both milliseconds since 1970. */
export function nextRemoval(now: number, years: KeepYears): { readonly on: number; readonly before: number } | null {
  return years === null ? null : { on: startOfSchoolYear(now, 1), before: startOfSchoolYear(now, 1 - years) };
}

function startOfSchoolYear(now: number, later: number): number {
  const day = new Date(now);
  const began = day.getFullYear() - (day.getMonth() < firstMonth ? 1 : 0);
  return new Date(began + later, firstMonth, 1).getTime();
}
