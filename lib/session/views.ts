import type { Failure } from '../errors.ts';
import type { Mailboxes } from './directory/mailboxes.ts';
import type { SideListName, StudentStatus } from './side-lists-view.ts';
import type { RunState } from './sync/run-view.ts';
import type { Choice, Classification, Counts, Flag, Outcome } from '../roster/index.ts';

/** Small view models: what a screen shows, and all that ever crosses the port to the panel. */

export type WriteAccess = 'write' | 'read-only' | 'unknown';

/** Lists of FACTS that make the review better, and that it works without. */
export type OptionalList = 'grades' | 'schools' | 'families' | 'staff' | 'homerooms';
export type HelpfulList = OptionalList | SideListName;

/** Why the school's own lists could not be read with the students; what was known of them stays. */
export type SchoolListFailures = Readonly<Partial<Record<'grades' | 'schools', Failure>>>;

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
  /** The school's own e-mail domains, as far as its addresses tell; for advice on a typed address. */
  readonly schoolDomains: readonly string[];
  /** Students with the same e-mail, without this one. */
  readonly partners: readonly StudentRef[];
  /** Another student with a problem, to go on to; `null` when nobody else has one. */
  readonly nextProblem: StudentRef | null;
  /** The live or latest e-mail write for this student, `null` when there was none. */
  readonly write: EmailWriteView | null;
}

export type EmailWriteState =
  'queued' | 'on-page' | 'sending' | 'verifying' | 'done' | 'conflict' | 'unknown' | 'failed' | 'withdrawn';

export interface EmailWriteView {
  readonly correctionId: number;
  readonly state: EmailWriteState;
  readonly from: string | null;
  readonly to: string | null;
  /** What FACTS holds instead, when `state` is `conflict` or `unknown`. */
  readonly found: string | null;
  readonly failure: Failure | null;
  /** When a waiting write is tried again, milliseconds since 1970. */
  readonly notBefore: number | null;
  readonly changedAt: number;
  /** Sent, and its answer never came: until then FACTS may still save it, and nothing else is written for the student. */
  readonly mayLandUntil?: number | null;
  /** It waits because a person, or an error, paused its batch. */
  readonly paused?: boolean;
  /** In the panel: the field on FACTS' own page was changed to it too, unsaved. */
  readonly changedOnPage?: boolean;
}

export type RefreshState = 'running' | 'waiting' | 'done' | 'failed' | 'cancelled';

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

export interface GradeLevel {
  readonly name: string;
  /** Of all schools together. */
  readonly sortOrder: number;
}

export interface SchoolUnit {
  readonly schoolCode: string;
  readonly name: string;
  /** FACTS keeps it, but says that it is no longer active. */
  readonly inactive?: true | undefined;
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
  /** E-mail writes that are under way or ended badly, by student ID. */
  readonly writes: ReadonlyMap<number, EmailWriteView>;
  readonly decidedAt: number | null;
  /** The school's own e-mail domains, as far as its addresses tell. */
  readonly schoolDomains?: readonly string[];
  /** What the school's list of mailboxes says; `null` without one. */
  readonly mailboxes?: Mailboxes | null;
}

/** A student's place in one family; a student can be in several. */
export interface FamilyMember {
  readonly studentId: number;
  readonly familyId: number;
}

export type PageKind =
  'student' | 'students' | 'families' | 'family' | 'parent' | 'staff' | 'home' | 'other' | 'unrecognised';

/** What the FACTS page shows, as its hash route says. Only chooses what is displayed. */
export interface PageContext {
  readonly kind: PageKind;
  readonly studentId: number | null;
  /** What FACTS calls the school in the page's address, where it tells. */
  readonly client?: string | undefined;
  /** The page is another school's; what FACTS calls ours. Nobody on it is known. */
  readonly otherSchool?: string | undefined;
}

export interface PanelLayout {
  readonly open: boolean;
  /** CSS pixels. */
  readonly width: number;
  readonly side: 'left' | 'right';
}

/** What somebody asked the panel for from outside it: a mark was clicked, or a text was looked up. */
export type Asked =
  { readonly kind: 'student'; readonly studentId: number } | { readonly kind: 'search'; readonly query: string };
