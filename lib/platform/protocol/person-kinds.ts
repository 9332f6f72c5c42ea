import * as z from 'zod/mini';
import type { PersonKind } from '../../roster/index.ts';

export const personKind: z.ZodMiniType<PersonKind> = z.enum([
  'student',
  'parent',
  'former-student',
  'applicant',
  'other',
]);
