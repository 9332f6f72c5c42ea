import * as z from 'zod/mini';
import { studentId } from '../../records/student-id.ts';
import { entriesFor } from './entry.ts';
import { pageSeen, panelLayout } from './page-answers.ts';
import { personKind } from './person-kinds.ts';

const { call } = entriesFor('Background → Page', 'extension');

const address = z.nullable(z.string().check(z.maxLength(1_000)));
/** `other-student`: the page has moved on. */
const putAnswer = z.enum(['put', 'held', 'no-field', 'other', 'other-student']);
export type PutAnswer = z.infer<typeof putAnswer>;

/**
 * What the worker asks a FACTS page's content script: ids, routes and layout, and the one email that belongs into the page's own field. No
 * other student data, no keys.
 */
export const pageEntries = {
  getPage: call([], pageSeen),
  showLayout: call([panelLayout]),
  /** Answers with what the page shows, so that a tab without it is told apart. */
  showStudent: call([studentId], pageSeen),
  showPerson: call([studentId, personKind]),
  /** Somebody asked for something there: the keyboard goes into the panel. */
  focusPanel: call([]),
  /** There may be badges again: ask for them, in sight or not. */
  bringBadgesBack: call([]),
  putEmail: call([z.object({ studentId, from: address, to: address })], putAnswer),
};
