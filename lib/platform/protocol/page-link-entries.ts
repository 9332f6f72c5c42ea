import * as z from 'zod/mini';
import type { Draft } from '../../records/draft.ts';
import type { PanelLayout } from '../../records/page.ts';
import { studentId } from '../../records/student-id.ts';
import type { PersonRef } from '../../review/people/people-view.ts';
import { entriesFor } from './entry.ts';
import { exactly } from './exactly.ts';
import { panelRequest, pageContext, panelLayout } from './page-answers.ts';
import { personKind } from './person-kinds.ts';

const { watch, call } = entriesFor('Panel → Background', 'extension');

/** Nobody's address is longer; what is, is kept nowhere. */
export const longestDraft = 1_000;
const text = z.string().check(z.maxLength(longestDraft));
/** An address that is still being typed. */
export const draft = exactly<Draft>()(z.object({ text, from: z.nullable(text) }));
const layoutChange = exactly<Partial<PanelLayout>>()(
  z.object({
    open: z.optional(z.boolean()),
    width: z.optional(z.number()),
    side: z.optional(z.enum(['left', 'right'])),
  }),
);
const person = exactly<Pick<PersonRef, 'personId' | 'kind'>>()(z.object({ personId: studentId, kind: personKind }));

/** What the panel asks of the FACTS page that it stands beside (`PageLink`). Every call may come twice. */
export const pageLinkEntries = {
  watchPage: watch([], pageContext),
  watchLayout: watch([], panelLayout),
  /** Called once for each thing asked, also for what was asked just before the panel was opened. */
  watchPanelRequests: watch([], panelRequest),
  /** `null` when nothing was typed for this student. */
  readDraft: call([studentId], z.nullable(draft)),
  /** `null`: it was written, or is not wanted any more. */
  keepDraft: call([studentId, z.nullable(draft)]),
  setLayout: call([layoutChange]),
  /** The page that was taken for another school's is our own. */
  confirmSchool: call([]),
  showStudent: call([studentId]),
  /** The page of anybody: which one FACTS has for them depends on what they are. */
  showPerson: call([person]),
  /** A view of the review tab, never another address. */
  openReview: call([z.string().check(z.regex(/^#\/[\w/?=&.%+-]{0,200}$/))]),
};
