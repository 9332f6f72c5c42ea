import * as z from 'zod/mini';
import { longestQuery } from '../../review/search/search-view.ts';
import type { EmailFix } from '../../records/email-write.ts';
import { studentId } from '../../records/student-id.ts';
import type { PersonRef } from '../../review/people/people-view.ts';
import type { StudentRef } from '../../review/views.ts';
import { entriesFor } from './entry.ts';
import { exactly } from './exactly.ts';
import { directoryVerdict, peopleView, personRef } from './people-answers.ts';
import { schoolView } from './school-answer.ts';
import { searchAnswer } from './search-answer.ts';
import { studentRef, studentView } from './student-answers.ts';

const { watch, call } = entriesFor('Panel → Background', 'extension');

const address = z.string().check(z.maxLength(1_000));
/** One that may be written. */
export const emailFix = exactly<EmailFix>()(
  z.object({
    studentId,
    from: z.nullable(address),
    to: z.nullable(address),
    via: z.optional(z.enum(['api', 'page'])),
    verbatim: z.optional(z.literal(true)),
  }),
);

/** What the panel asks of the review; the review tab asks the same of it directly (`ReviewSource`). Every call may come twice. */
export const reviewEntries = {
  watchSchool: watch([], schoolView),
  watchStudent: watch([studentId], z.nullable(studentView)),
  /** Parents, siblings, former students and others beside one student; not told before it is known who they are. */
  watchPeople: watch([studentId], peopleView),
  /** Enrolled students found by whatever somebody types; the empty query finds nobody, but makes the search ready. */
  watchSearch: watch([z.string().check(z.maxLength(longestQuery))], searchAnswer),
  /** Enrolled students who may be the same child; nobody until the school was compared, and in a large one. */
  watchSimilar: watch([studentId], exactly<readonly StudentRef[]>()(z.array(studentRef))),
  /** Everybody in FACTS whose email has the same key, students first, without the student for whom it is asked. */
  whoHas: call([address, studentId], exactly<readonly PersonRef[]>()(z.array(personRef))),
  /** What the school's list of mailboxes says of an address for a student; `null` without one, and when it can't know. */
  askDirectory: call([address, studentId], z.nullable(directoryVerdict)),
  /** One student and those who share the email: bulk decisions belong to the review tab. */
  decide: call([z.array(studentId).check(z.maxLength(100)), z.enum(['sync', 'skip'])]),
  /** Resolves when the write is safely queued (or stands in FACTS' field); its progress shows in `StudentView.write`. */
  fixEmail: call([emailFix]),
  /** Withdraws a write that has not been sent, or puts away one that ended badly. */
  dismissWrite: call([z.int().check(z.positive())]),
  refresh: call([]),
  cancelRefresh: call([]),
};
