import * as z from 'zod/mini';
import type { FamilyMember } from '../../records/school.ts';
import type { KeyCheck, TargetCheck } from '../../records/settings.ts';
import type { UserDefinedField, UserDefinedValue } from '../../records/user-defined.ts';
import { studentId } from '../../records/student-id.ts';
import { entriesFor } from './entry.ts';
import { exactly } from './exactly.ts';
import { gradeLevel, optionalList, schoolUnit, writeAccess } from './school-parts.ts';
import { targetReading } from './target-reading-answer.ts';

const { call, tell } = entriesFor('Review tab → Background', 'extension');

const keyCheck = exactly<KeyCheck>()(
  z.object({
    writeAccess,
    unreadableLists: z.array(optionalList),
    schools: z.array(schoolUnit),
    gradeLevels: z.array(gradeLevel),
  }),
);
const targetCheck = exactly<TargetCheck>()(
  z.object({ url: z.string(), supportsBulk: z.boolean(), supportsPatch: z.boolean(), needs: z.array(z.string()) }),
);
const familyMember = z.object({ studentId: z.number(), familyId: z.number() });
const userDefinedField = z.object({ fieldId: z.number(), name: z.string() });

/** One for everybody in a large school: looked at where they stand, since a copy of each would hold up the screen. */
const userDefinedValues = z.custom<readonly UserDefinedValue[]>(
  (rows) =>
    Array.isArray(rows) &&
    rows.every(
      (row: unknown) =>
        Array.isArray(row) && row.length === 2 && typeof row[0] === 'number' && typeof row[1] === 'string',
    ),
);

/** What the review tab asks of the worker, which alone makes requests. Keys don't travel: they wait in the store, untested. */
export const reviewTabEntries = {
  /** There is work in the store. */
  wake: tell([]),
  checkKeys: call([], keyCheck),
  checkTarget: call([], targetCheck),
  readTarget: call([z.enum(['students', 'parents'])], targetReading),
  /** Of a few students, from FACTS at this moment. */
  readFamilies: call(
    [z.array(studentId).check(z.maxLength(200))],
    exactly<readonly FamilyMember[]>()(z.array(familyMember)),
  ),
  listUserDefined: call([], exactly<readonly UserDefinedField[]>()(z.array(userDefinedField))),
  readUserDefined: call([z.int().check(z.nonnegative())], userDefinedValues),
};
