/** When the clock was looked at last, milliseconds since 1970; `jumpedAt`: where it stood after a jump that nobody has confirmed yet. */
export interface ClockSeen {
  readonly at: number;
  readonly jumpedAt: number | null;
}

/** A clock is set right by seconds, not more. */
const toleranceMs = 60_000;
/** A computer that was off for a weekend. What is longer may be the holidays, or a clock that was set wrong. */
const unseenMs = 3 * 86_400_000;
/** So long has a clock to stand where it jumped to before anything is deleted by it. */
const confirmMs = 20 * 3_600_000;

export interface ClockVerdict {
  /** Nothing may be deleted by what the clock says. */
  readonly jumped: boolean;
  readonly seen: ClockSeen;
}

/** Judges the clock by when it was last seen. A first look sees no jump. */
export function judgeClock(seen: ClockSeen | null, now: number): ClockVerdict {
  if (seen === null) return { jumped: false, seen: { at: now, jumpedAt: null } };
  if (now < seen.at - toleranceMs) return { jumped: true, seen: { at: now, jumpedAt: null } };
  const leapt = now - seen.at > unseenMs;
  const { jumpedAt } = seen;
  if (jumpedAt === null) return { jumped: leapt, seen: { at: now, jumpedAt: leapt ? now : null } };
  if (leapt || now - jumpedAt < confirmMs) return { jumped: true, seen: { at: now, jumpedAt: leapt ? now : jumpedAt } };
  return { jumped: false, seen: { at: now, jumpedAt: null } };
}

/**
 * Whether it must be locked: nobody used it for so long, or the clock went back, so that nobody knows for how long. `lastUsed` and `lastSeen`
 * are milliseconds since 1970.
 */
export function mustLock(
  { lastUsed, lastSeen }: { readonly lastUsed: number; readonly lastSeen: number | null },
  now: number,
  lockAfterMinutes: number | null,
): boolean {
  if (lockAfterMinutes === null) return false;
  const wentBack = now < Math.max(lastUsed, lastSeen ?? lastUsed) - toleranceMs;
  return wentBack || now - lastUsed >= lockAfterMinutes * 60_000;
}

/** A moment that the clock can't have reached yet was written down while it was ahead. */
export function isAhead(at: number, now: number): boolean {
  return at > now + toleranceMs;
}
