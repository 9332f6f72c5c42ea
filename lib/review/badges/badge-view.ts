import type { FlagCode } from '../../roster/index.ts';

/** What a badge in a FACTS page says of a student: the worst flag, or that the student is skipped. */
export type BadgeCode = FlagCode | 'skipped';

export const badgeCodes = [
  'missing-email',
  'invalid-email',
  'duplicate-email',
  'duplicate-resolved',
  'suspicious-email',
  'outside-domain',
  'similar-student',
  'unknown-in-facts',
  'not-read',
  'deceased',
  'no-name',
  'not-listed',
  'skipped',
] as const satisfies readonly BadgeCode[];

/** The badge of a student; `null` for one without a flag, and for somebody who is not in scope. */
export type BadgeOf = (studentId: number) => BadgeCode | null;
