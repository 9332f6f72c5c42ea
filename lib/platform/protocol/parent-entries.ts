import * as z from 'zod/mini';
import { studentId } from '../../records/student-id.ts';
import { entriesFor } from './entry.ts';
import { beside, familiesBeside } from './families-answer.ts';
import { emailFix } from './review-entries.ts';
import { studentView } from './student-answers.ts';

const { watch, call } = entriesFor('Panel → Background', 'extension');

/** What the panel asks of the parents beside FACTS' page. Every call may come twice. */
export const parentEntries = {
  /** `null` until families were looked up in the store. */
  watchFamiliesBeside: watch([beside], z.nullable(familiesBeside)),
  /** A parent in the place of a student; `null` for nobody who is known as one. */
  watchParent: watch([studentId], z.nullable(studentView)),
  /** As `fixEmail`, for a parent whom FACTS' page shows, or whose child or family it shows. */
  fixParentEmail: call([emailFix]),
  decideParents: call([z.array(studentId).check(z.maxLength(100)), z.enum(['sync', 'skip'])]),
};
