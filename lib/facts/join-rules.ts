import { compareSnapshots } from '../roster/index.ts';
import { keepKnown } from './keep-known.ts';
import { oddOf } from './note-odd.ts';
import { mergeEnrolments, toStudent } from './normalise.ts';
import type { JoinRules } from './ports.ts';
import { matchNames } from './same-school.ts';
import { settleByReading } from './settle-by-reading.ts';

/** How what FACTS sent becomes a list of students: what the store needs to know of FACTS. */
export const joinRules: JoinRules = {
  merge: mergeEnrolments,
  join: toStudent,
  oddOf,
  complete: keepKnown,
  compare: compareSnapshots,
  settle: settleByReading,
  matchNames,
};
