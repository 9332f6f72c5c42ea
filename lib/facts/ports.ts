import type { Doubled, ListPass } from './judge-doubles.ts';
import type { PersonId, SnapshotChanges, Student } from '../roster/index.ts';
import type { Failure } from '../errors.ts';
import type { WriteAccess } from '../records/settings.ts';
import type { RefreshState } from '../records/refresh.ts';
import type { EmailWriteState } from '../records/email-write.ts';
import type { GradeLevel, SchoolUnit, SchoolListFailures } from '../records/school.ts';
import type { Enrolment } from './normalise.ts';
import type { PagingCursor } from './paging-cursor.ts';
import type { NameMatch, OtherSchool } from './same-school.ts';
import type { PeopleWay } from './fetch-strategy.ts';
import type { OddRecord, WireListedPerson, WirePage, WirePerson } from './wire.ts';

export interface FactsKeys {
  readonly subscriptionKey: string;
  readonly apiKey: string;
}

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** At most `limit` requests in any `windowMs` milliseconds. */
export interface RateLimit {
  readonly limit: number;
  readonly windowMs: number;
}

/** The rolling minute of requests, kept in the store so that it outlives the worker and is shared by all contexts. */
export interface RateWindow {
  /** Takes one place and answers 0, or answers the milliseconds until one is free. */
  reserve(now: number): Promise<number>;
  /** FACTS said 429: no request before `until` (milliseconds since 1970). */
  closeUntil(until: number): Promise<void>;
}

/**
 * `boundaries`: a list of several pages is looked at once more where its pages meet. `absent`: who was enrolled and isn't in the list is
 * asked for by id.
 */
export type RefreshPhase = 'students' | 'boundaries' | 'absent' | 'people' | 'grades';

/** A refresh with its cursor: all that is needed to go on after the worker died. */
export interface Refresh extends PagingCursor<number> {
  readonly refreshId: number;
  readonly state: RefreshState;
  readonly phase: RefreshPhase;
  readonly studentRows: number;
  /** Rows of students who are not enrolled, in a list for which only the enrolled were asked. */
  readonly leftOut: number;
  /** Records that could not be read, or not wholly; each once. */
  readonly odd: readonly OddRecord[];
  /** Distinct students of the whole list, `null` before it was read. */
  readonly students: number | null;
  /** Who was missing from the list and who of them, asked for by id, is not enrolled any more. */
  readonly left: readonly number[];
  readonly looks: number;
  /** How their people are read; `null` before that was chosen, and once by ids for good. */
  readonly way: PeopleWay | null;
  /** Pages of everybody read. */
  readonly pagesRead: number;
  /** Pages that everybody takes, as far as is known. */
  readonly peoplePages: number | null;
  /** Rows of everybody that FACTS gives in a page; `null` before the first. */
  readonly peoplePerPage: number | null;
  /** Whether what is read of everybody is kept for the pull that begins after this refresh. */
  readonly isCopyDue: boolean;
  /** Whether FACTS obeys a list of ids. */
  readonly idsWork: boolean;
  /** Ids that FACTS takes at once where it takes fewer than usual, and since when that is known; else `null`. */
  readonly idsAtOnce: number | null;
  readonly idsAtOnceSince: number | null;
  /** Of the students up to this id whoever was missing was asked for by id. */
  readonly askedTo: number;
  /** How many of them one by one. */
  readonly askedSingly: number;
  /** People's records read in pages or asked for by id, and how many that will be. */
  readonly peopleRead: number;
  readonly peopleTotal: number | null;
  /** How many people FACTS said it has. */
  readonly everybody: number | null;
  readonly requests: number;
  /** An estimate of those still to come, `null` before the first answer. */
  readonly requestsLeft: number | null;
  /** Passes restarted because rows moved between pages. */
  readonly restarts: number;
  /** Rows of this pass that came again. */
  readonly doubled: Doubled;
  /** Rows asked for in a page of this pass where they are others than usual. */
  readonly askedRows: number | null;
  /** What the pass before gave, `null` when it had no doubles or wasn't read to its end. */
  readonly passBefore: ListPass | null;
  /** `doubled.checksum` of the last list of which two passes in pages of different sizes gave the same students; `null` for none. */
  readonly provenDoubles: number | null;
  /** Tries of the present request that failed. */
  readonly attempts: number;
  readonly notBefore: number | null;
  readonly startedAt: number;
  readonly finishedAt: number | null;
  readonly failure: Failure | null;
}

export type RefreshChange = Partial<Omit<Refresh, 'refreshId' | 'startedAt'>>;

/** A page of everybody that a refresh read, kept for the pull after it. */
export interface PeoplePage extends WirePage<WireListedPerson> {
  readonly page: number;
  /** Rows asked for. */
  readonly size: number;
  readonly readAt: number;
}

/** Every step stages its rows and moves the cursor in one transaction. */
export interface RefreshStore {
  live(): Promise<Refresh | null>;
  advance(refreshId: number, change: RefreshChange): Promise<void>;
  /** Rows that came before are noted in `doubled`. */
  stageEnrolments(refreshId: number, rows: readonly Enrolment[], change: RefreshChange): Promise<void>;
  /** Distinct students, and distinct pairs of student and school, staged so far; `checksum`: `checksumOf` those pairs. */
  countStaged(): Promise<{ students: number; enrolments: number; checksum: number }>;
  /**
   * Ids, ascending from above `after`, of those who were enrolled by the list before (without one: who has an active account at a target)
   * and are not staged. Not those who were missing from the list before as well: two lists say the same.
   */
  absentIds(after: number, limit: number): Promise<number[]>;
  /** The id of any student staged. */
  anyStaged(): Promise<number | null>;
  /** The id of any person staged. */
  anyPerson(): Promise<number | null>;
  /** How many of the students staged are without a person staged; and the largest id of all, 0 without students. */
  countMissing(): Promise<{ missing: number; largestId: number }>;
  /** Their ids above `askedTo`, ascending. */
  missingIds(askedTo: number, limit: number): Promise<number[]>;
  /** How many people FACTS was last seen to have, `null` when nobody looked. */
  countEverybody(): Promise<number | null>;
  stagePeople(refreshId: number, people: readonly WirePerson[], change: RefreshChange): Promise<void>;
  /** Stages those of the page who are students, and keeps the page as it is for the pull of everybody, `null` to keep none. */
  stagePage(
    refreshId: number,
    people: readonly WirePerson[],
    kept: PeoplePage | null,
    change: RefreshChange,
  ): Promise<void>;
  /** Drops what is staged and moves the cursor, in one transaction. */
  restart(refreshId: number, change: RefreshChange): Promise<void>;
  countSnapshot(): Promise<number>;
  /**
   * Joins what is staged and replaces the snapshot with it, in one transaction; nothing at all when it is another school's, which `judge`
   * says of the schools known so far and of the names of the students. A list of the school that could not be read is `null`: what was known
   * of it stays.
   */
  swap(
    refreshId: number,
    school: {
      gradeLevels: readonly GradeLevel[] | null;
      schools: readonly SchoolUnit[] | null;
      failures?: SchoolListFailures;
    },
    at: number,
    judge?: (known: readonly SchoolUnit[], names: NameMatch) => OtherSchool | null,
  ): Promise<OtherSchool | null>;
}

/** The rules by which staged rows become students. */
export interface JoinRules {
  readonly merge: (first: Enrolment, second: Enrolment) => Enrolment;
  /** `former`: the student as known before. */
  readonly join: (enrolment: Enrolment, person: WirePerson | undefined, former?: Student) => Student;
  /** What could not be read of these people. */
  readonly oddOf: (people: readonly WirePerson[]) => readonly OddRecord[];
  /** The list with whatever was known before and can't be given up, ascending by id. `unseen`: ids of those who may have left. */
  readonly complete: (
    students: readonly Student[],
    before: readonly Student[],
    unseen: ReadonlySet<number>,
  ) => readonly Student[];
  readonly compare: (before: readonly Student[], after: readonly Student[]) => SnapshotChanges;
  /** What becomes of a write that ended in doubt, now that a refresh begun at `readSince` read this email; `null`: nothing new. */
  readonly settle: (write: Correction, read: string | null, readSince: number) => CorrectionChange | null;
  readonly matchNames: (before: readonly Student[], after: ReadonlyMap<number, Student>) => NameMatch;
}

/** One email write, a row before anything is sent. */
export interface Correction {
  readonly correctionId: number;
  readonly studentId: PersonId;
  /** Of the batch it belongs to; none for an email written by itself. */
  readonly batchId?: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly state: EmailWriteState;
  /** What FACTS held at `observedAt`. */
  readonly found: string | null;
  /** When FACTS was last read for this write; `null` before that. */
  readonly observedAt: number | null;
  readonly attempts: number;
  readonly notBefore: number | null;
  readonly failure: Failure | null;
  /** When it was first sent; none for an address that FACTS had already. */
  readonly sentAt?: number | undefined;
  /** When it was last sent, or its answer given up. */
  readonly unansweredSince?: number;
  /** Sent, and its answer never came: until then it may still arrive at FACTS. `null`: whatever was sent is accounted for. */
  readonly mayLandUntil?: number | null;
  /** When FACTS took it. */
  readonly answeredAt?: number;
  /** The email of the person in that answer; none when there was no person in it. */
  readonly answeredWith?: string | null;
  readonly createdAt: number;
  readonly changedAt: number;
}

export type CorrectionChange = Partial<
  Omit<Correction, 'correctionId' | 'studentId' | 'batchId' | 'from' | 'to' | 'createdAt' | 'changedAt'>
>;

export interface CorrectionStore {
  /** The oldest live ones first. */
  live(): Promise<Correction[]>;
  /** Batches whose waiting emails must not be sent now. */
  pausedBatches(): Promise<ReadonlySet<number>>;
  /** Pauses a batch of which no email could be written; `failure` says why. */
  pauseBatch(batchId: number, failure: Failure): Promise<void>;
  /** Moves a correction on; false when it is no longer in one of `expected` (withdrawn meanwhile). */
  advance(
    correctionId: number,
    expected: readonly EmailWriteState[],
    change: CorrectionChange,
    at: number,
  ): Promise<boolean>;
  /** Until when something that was sent for this person may still arrive, at most `longestMs` from `now`; 0: nothing. */
  mayLandUntil(studentId: PersonId, now: number, longestMs: number): Promise<number>;
}

export interface WriteAccessNote {
  /** Remembers what a write taught us about the key. */
  remember(access: WriteAccess): Promise<void>;
}
