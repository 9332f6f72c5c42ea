import * as z from 'zod/mini';
import type { GradeLevel, OptionalList, SchoolUnit } from '../../records/school.ts';
import type { WriteAccess } from '../../records/settings.ts';
import { exactly } from './exactly.ts';

/** Parts of what is told of a school, as the settings keep them, too. */
export const writeAccess = exactly<WriteAccess>()(z.enum(['write', 'read-only', 'unknown']));
export const optionalList = exactly<OptionalList>()(z.enum(['grades', 'schools', 'families', 'staff', 'homerooms']));
export const schoolUnit = exactly<SchoolUnit>()(
  z.object({ schoolCode: z.string(), name: z.string(), inactive: z.optional(z.literal(true)) }),
);
export const gradeLevel = exactly<GradeLevel>()(z.object({ name: z.string(), sortOrder: z.number() }));
