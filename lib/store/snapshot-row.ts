import type { OddRecord } from '../facts/wire.ts';
import type { GradeLevel, SchoolUnit, SchoolListFailures } from '../records/school.ts';

/** The local copy of the school, as a whole taken at one time. */
export interface SnapshotRow {
  readonly key: 'snapshot';
  /** Grows with each swap. */
  readonly version: number;
  readonly startedAt: number;
  readonly takenAt: number;
  readonly students: number;
  /** Ids of those who are missing from FACTS' list for the first time, and may be enrolled all the same. */
  readonly unseen?: readonly number[];
  /** Records that FACTS sent in a form that could not be read, or not wholly. */
  readonly odd?: readonly OddRecord[];
  /** Rows of students who are not enrolled, though only the enrolled were asked for. */
  readonly leftOut?: number;
  /** Ids of the first few students whom FACTS lists twice in one school. */
  readonly doubled?: readonly number[];
  readonly gradeLevels: readonly GradeLevel[];
  readonly schools: readonly SchoolUnit[];
  /** Why one of the two is from before. */
  readonly failures?: SchoolListFailures;
}
