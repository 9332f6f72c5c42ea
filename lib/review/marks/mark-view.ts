import type { FlagCode } from '../../roster/index.ts';

/** What a mark in a FACTS page says of a student: the worst flag, or that the student is skipped. */
export type MarkCode = FlagCode | 'skipped';

export const markCodes = [
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
] as const satisfies readonly MarkCode[];

/** The mark of a student; `null` for one without a flag, and for somebody who is not in scope. */
export type MarkOf = (studentId: number) => MarkCode | null;
