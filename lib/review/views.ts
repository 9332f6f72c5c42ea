import type { Failure } from '../errors.ts';
import type { Mailboxes } from './people/mailboxes.ts';
import type { StudentStatus } from '../records/side-lists.ts';
import type { RunState } from '../sync/run/run-record.ts';
import type { Choice, Classification, Counts, Flag, Outcome } from '../roster/index.ts';
import type { HelpfulList, SchoolUnit } from '../records/school.ts';
import type { EmailWriteView } from '../records/email-write.ts';
import type { RefreshState } from '../records/refresh.ts';
import type { WriteAccess } from '../records/settings.ts';

export interface SchoolView {
  /** `first-run`: no keys yet · `no-snapshot`: keys, but nothing pulled yet · `ready`. */
  readonly phase: 'first-run' | 'no-snapshot' | 'ready';
  readonly counts: Counts;
  /** Students with a red flag who are not skipped: what is left to solve. */
  readonly problems: number;
  readonly nextProblem: StudentRef | null;
  /** Milliseconds since 1970 of the snapshot, `null` without one. */
  readonly takenAt: number | null;
  /** What a person must know of how FACTS gave the list; most often nothing. */
  readonly listNotes: readonly ListNote[];
  readonly refresh: RefreshView | null;
  readonly lastSync: LastSyncView | null;
  readonly writeAccess: WriteAccess;
  /** Lists beside students and people that could not be read the last time, with why. */
  readonly listFailures: Readonly<Partial<Record<HelpfulList, Failure>>>;
  /** Those of them that were read the last time. */
  readonly listsRead: readonly HelpfulList[];
  /** Students whom FACTS has besides those enrolled, by status; the most first. */
  readonly otherStatuses: readonly StudentStatus[];
  /** Why parents, staff and former students could not be read the last time; `null` when they could. */
  readonly peopleFailure: Failure | null;
}

export interface ListNote {
  readonly sentence: string;
  readonly action: string;
}

export interface StudentRef {
  readonly studentId: number;
  readonly name: string;
  readonly gradeLevel: string;
  readonly flags: readonly Flag[];
  readonly outcome: Outcome;
}

export interface StudentView extends StudentRef {
  readonly firstName: string;
  readonly lastName: string;
  readonly preferredName: string | null;
  readonly schoolCodes: readonly string[];
  readonly homeroom: string | null;
  readonly birthdate: string | null;
  /** FACTS' own text for the next school year. */
  readonly nextStatus: string | null;
  /** As FACTS holds it. */
  readonly email: string | null;
  readonly choice: Choice;
  /** False: enrolled, but not in the chosen schools and grades. */
  readonly inScope: boolean;
  /** The school's own email domains, as far as its addresses tell; for advice on a typed address. */
  readonly schoolDomains: readonly string[];
  /** Students with the same email, without this one. */
  readonly partners: readonly StudentRef[];
  /** Another student with a problem, to go on to; `null` when nobody else has one. */
  readonly nextProblem: StudentRef | null;
  /** The live or latest email write for this student, `null` when there was none. */
  readonly write: EmailWriteView | null;
}

export interface RefreshView {
  readonly state: RefreshState;
  readonly rows: number;
  /** Rows expected in all, `null` until FACTS has said. */
  readonly totalRows: number | null;
  readonly requests: number;
  readonly totalRequests: number | null;
  readonly startedAt: number;
  /** Estimated milliseconds left, `null` when unknown. */
  readonly timeLeft: number | null;
  readonly notBefore: number | null;
  readonly failure: Failure | null;
  readonly finishedAt: number | null;
}

export interface LastSyncView {
  readonly state: RunState;
  readonly startedAt: number;
  readonly finishedAt: number | null;
  readonly confirmed: number;
  readonly refused: number;
  readonly total: number;
}

/** The whole review, for the full page only. */
export interface RosterView {
  readonly classification: Classification;
  /** Grade names in the school's own order. */
  readonly gradeOrder: readonly string[];
  readonly schools: readonly SchoolUnit[];
  /** Students whom the sync target has never confirmed; `null` without a target. */
  readonly newIds: ReadonlySet<number> | null;
  /** Students who came or changed with the last refresh. */
  readonly changedIds: ReadonlySet<number>;
  /** Email writes that are under way or ended badly, by student ID. */
  readonly writes: ReadonlyMap<number, EmailWriteView>;
  readonly decidedAt: number | null;
  /** The school's own email domains, as far as its addresses tell. */
  readonly schoolDomains?: readonly string[];
  /** What the school's list of mailboxes says; `null` without one. */
  readonly mailboxes?: Mailboxes | null;
}
