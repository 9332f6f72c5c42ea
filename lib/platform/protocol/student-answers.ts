import * as z from 'zod/mini';
import type { EmailWriteView } from '../../records/email-write.ts';
import { flagCodes, type Flag } from '../../roster/index.ts';
import type { StudentRef, StudentView } from '../../review/views.ts';
import { exactly } from './exactly.ts';
import { failure } from './failure-answer.ts';

const flag = exactly<Flag>()(z.object({ code: z.enum(flagCodes), severity: z.enum(['red', 'orange', 'gray']) }));

/** What every view of a student begins with. */
export const refFields = {
  studentId: z.number(),
  name: z.string(),
  gradeLevel: z.string(),
  flags: z.array(flag),
  outcome: z.enum(['importable', 'excluded', 'skipped']),
};
export const studentRef = exactly<StudentRef>()(z.object(refFields));

const emailWrite = exactly<EmailWriteView>()(
  z.object({
    correctionId: z.number(),
    state: z.enum([
      'queued',
      'on-page',
      'sending',
      'verifying',
      'done',
      'conflict',
      'unknown',
      'failed',
      'withdrawn',
    ] as const),
    from: z.nullable(z.string()),
    to: z.nullable(z.string()),
    found: z.nullable(z.string()),
    failure: z.nullable(failure),
    notBefore: z.nullable(z.number()),
    changedAt: z.number(),
    mayLandUntil: z.optional(z.nullable(z.number())),
    paused: z.optional(z.boolean()),
    changedOnPage: z.optional(z.boolean()),
  }),
);

export const studentView = exactly<StudentView>()(
  z.object({
    ...refFields,
    firstName: z.string(),
    lastName: z.string(),
    preferredName: z.nullable(z.string()),
    schoolCodes: z.array(z.string()),
    homeroom: z.nullable(z.string()),
    birthdate: z.nullable(z.string()),
    nextStatus: z.nullable(z.string()),
    email: z.nullable(z.string()),
    choice: z.enum(['sync', 'skip']),
    inScope: z.boolean(),
    schoolDomains: z.array(z.string()),
    partners: z.array(studentRef),
    nextProblem: z.nullable(studentRef),
    write: z.nullable(emailWrite),
  }),
);
