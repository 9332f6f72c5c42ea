import type { WireStudent } from './wire.ts';

/** By FACTS' own text, trimmed and in any case; `null` for a row without a status. */
export function isEnrolled({ school }: Pick<WireStudent, 'school'>): boolean | null {
  const status = school?.status?.trim().toLowerCase() ?? '';
  return status === '' ? null : status === 'enrolled';
}

/**
 * The enrolled of a list for which only they were asked: FACTS may not have obeyed. A row without a status is believed to be what
 * was asked for, unless others of the list show that FACTS didn't look.
 */
export function leaveOutOthers<Row extends Pick<WireStudent, 'school'>>(
  rows: readonly Row[],
  leftOutBefore: number,
): { enrolled: Row[]; leftOut: number } {
  const isUnfiltered = leftOutBefore > 0 || rows.some((row) => isEnrolled(row) === false);
  const enrolled = isUnfiltered ? rows.filter(isEnrolled) : [...rows];
  return { enrolled, leftOut: rows.length - enrolled.length };
}
