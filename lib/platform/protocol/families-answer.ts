import * as z from 'zod/mini';
import { memberFlagCodes } from '../../roster/index.ts';
import type { Beside, FamiliesBeside } from '../../review/families/families-view.ts';
import type { FamilyBeside, ParentRow } from '../../review/families/families-view.ts';
import { studentId } from '../../records/student-id.ts';
import { exactly } from './exactly.ts';
import { failure } from './failure-answer.ts';

const outcome = z.enum(['importable', 'excluded', 'skipped']);
const flag = z.object({ code: z.enum(memberFlagCodes), severity: z.enum(['red', 'orange', 'gray']) });

const parentRow = exactly<ParentRow>()(
  z.object({
    personId: z.number(),
    firstName: z.string(),
    lastName: z.string(),
    email: z.nullable(z.string()),
    flags: z.array(flag),
    outcome,
    isFirst: z.boolean(),
  }),
);
const familyRow = exactly<FamilyBeside>()(
  z.object({
    familyId: z.number(),
    name: z.string(),
    outcome,
    children: z.array(
      z.object({ studentId: z.number(), name: z.string(), gradeLevel: z.string(), schoolCodes: z.array(z.string()) }),
    ),
    members: z.array(parentRow),
  }),
);

export const beside = exactly<Beside>()(z.object({ kind: z.enum(['student', 'parent', 'family']), id: studentId }));

export const familiesBeside = exactly<FamiliesBeside>()(
  z.object({
    takenAt: z.nullable(z.number()),
    familiesFailure: z.nullable(failure),
    parentsFailure: z.nullable(failure),
    failure: z.nullable(failure),
    families: z.array(familyRow),
  }),
);
