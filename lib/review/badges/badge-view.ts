import { flagCodes, type FlagCode } from '../../roster/index.ts';

/** What a badge in a FACTS page says of a student: the worst flag, or that the student is skipped. */
export type BadgeCode = FlagCode | 'skipped';

export const badgeCodes = [...flagCodes, 'skipped'] as const satisfies readonly BadgeCode[];

/** The badge of a student; `null` for one without a flag, and for somebody who is not in scope. */
export type BadgeOf = (studentId: number) => BadgeCode | null;
