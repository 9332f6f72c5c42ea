import { badgeCodes } from '../../review/badges/badge-view.ts';
import type { FlagCode } from '../../roster/index.ts';

/** Every badge of a student is a flag's, or says that the student is skipped. */
export const flagCodes: readonly FlagCode[] = badgeCodes.filter((code) => code !== 'skipped');
