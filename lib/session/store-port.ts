import type { Failure } from '../errors.ts';
import type { Choice, Person, Scope, SnapshotChanges, Student } from '../roster/index.ts';
import type { LedgerEntry, TargetAccount } from '../sync/ports.ts';
import type { Unsettled } from '../sync/unsettled.ts';
import type { Verdict } from '../sync/whose-account.ts';
import type { TargetReading } from './sync/reading-view.ts';
import type { ReadTrouble } from '../sync/read-after-run.ts';
import type { ReceiptCounts } from '../sync/receipt.ts';
import type { RunItem, SyncRun } from '../sync/run-record.ts';
import type { OwnColumn, SpreadsheetColumn } from '../sync/spreadsheet/columns.ts';
import type { SyncMode } from '../sync/sync-mode.ts';
import type { TargetField } from '../sync/target-fields.ts';
import type { Batch, BatchItem, BatchOrigin, BatchState, BatchView } from './batch/batch-view.ts';
import type { EmailFix, Unsubscribe } from './ports.ts';
import type { SideLists } from './side-lists-view.ts';
import type {
  EmailWriteView,
  GradeLevel,
  OptionalList,
  RefreshState,
  SchoolListFailures,
  SchoolUnit,
  WriteAccess,
} from './views.ts';

/** What the session layer needs of the local database. Watchers fire at once and after each change in any context. */
export interface ReviewStore {
  watchSnapshot(listener: (snapshot: Snapshot) => void): Unsubscribe;
  /** Every decision at first, then only those made since. */
  watchDecisions(listener: (decisions: readonly SavedDecision[]) => void): Unsubscribe;
  watchCorrections(listener: (corrections: readonly SavedCorrection[]) => void): Unsubscribe;
  /** Their waiting e-mails stay where they are. */
  watchPausedBatches(listener: (batchIds: ReadonlySet<number>) => void): Unsubscribe;
  /** Pairs of students who are not the same child, as a person said. */
  watchNotSimilar(listener: (pairs: readonly SavedNotSimilar[]) => void): Unsubscribe;
  /** Everybody in FACTS as the last pull of people found them; again after the next one. */
  watchPeople(listener: (copy: PeopleCopy) => void): Unsubscribe;
  /** At once, and after each reading. */
  watchSideLists(listener: (lists: SideLists) => void): Unsubscribe;
  /** At once, and after each pull of people. */
  watchPeopleReading(listener: (reading: PeopleReading) => void): Unsubscribe;
  watchRefresh(listener: (refresh: SavedRefresh | null) => void): Unsubscribe;
  watchLatestRun(listener: (run: SavedRun | null) => void): Unsubscribe;
  watchKeysSaved(listener: (saved: boolean) => void): Unsubscribe;
  /** Answers the ids whose choice changed. */
  saveDecisions(studentIds: readonly number[], choice: Choice, at: number): Promise<readonly number[]>;
  /** `apart`: they are not the same child; false takes that back. The ids come in any order. */
  saveNotSimilar(pair: readonly [number, number], apart: boolean, at: number): Promise<void>;
  /** The newest first; told again after each event. */
  watchHistory(limit: number, listener: (events: readonly SavedEvent[]) => void): Unsubscribe;
  readHistory(): Promise<readonly SavedEvent[]>;
  /** Ids of the students whom this target has confirmed once. */
  watchKnownIds(target: string, listener: (ids: ReadonlySet<number>) => void): Unsubscribe;
  queueCorrection(fix: EmailFix, at: number): Promise<boolean>;
  dismissCorrection(correctionId: number, at: number): Promise<void>;
  startRefresh(at: number): Promise<boolean>;
  cancelRefresh(at: number): Promise<void>;
}

export interface Snapshot {
  /** 0 when nothing was ever pulled. */
  readonly version: number;
  readonly startedAt: number;
  readonly takenAt: number;
  readonly gradeLevels: readonly GradeLevel[];
  readonly schools: readonly SchoolUnit[];
  /** Why grades or schools are from before, or none are known. */
  readonly failures?: SchoolListFailures;
  /** Every enrolled student, ascending by id. */
  readonly students: readonly Student[];
  /** Ids of those who are missing from FACTS' list for the first time, and may be enrolled all the same; default nobody. */
  readonly unseen?: readonly number[];
  /** Records that FACTS sent in a form that could not be read, or not wholly; words and ids only. Default none. */
  readonly odd?: readonly { readonly record: string; readonly field: string }[];
  /** Rows of students who are not enrolled, though only the enrolled were asked for; default 0. */
  readonly leftOut?: number;
  /** Ids of the first few students whom FACTS lists twice; default nobody. */
  readonly doubled?: readonly number[];
  /** What the last refresh brought; `null` for the first one. `since` is when the snapshot before was taken. */
  readonly changes: (SnapshotChanges & { readonly since: number }) | null;
}

export interface PeopleReading {
  /** Why the latest pull failed; `null` when it didn't. */
  readonly failure: Failure | null;
  /** Whether the copy at hand has the families, else why not; `null` without a copy. */
  readonly families: Failure | 'read' | null;
}

export interface PeopleCopy {
  /** 0 when they were never pulled. */
  readonly version: number;
  readonly takenAt: number | null;
  readonly people: readonly Person[];
}

export interface SavedDecision {
  readonly studentId: number;
  readonly choice: Choice;
  readonly decidedAt: number;
}

/** `a` is the smaller id. */
export interface SavedNotSimilar {
  readonly a: number;
  readonly b: number;
  readonly saidAt: number;
}

export interface SavedCorrection extends Omit<EmailWriteView, 'changedAt' | 'paused' | 'changedOnPage'> {
  readonly studentId: number;
  /** Of one that was sent off together with others. */
  readonly batchId?: number;
  readonly changedAt: number;
  /** When FACTS was read for it and held `found`; `null` before that. */
  readonly observedAt: number | null;
}

/** One line of the history, with what it is about. */
export type SavedEvent = { readonly eventId: number; readonly at: number } & (
  | { readonly kind: 'decided'; readonly studentIds: readonly number[]; readonly choice: Choice }
  | {
      readonly kind: 'apart';
      readonly studentIds: readonly [number, number];
      readonly apart: boolean;
      /** Whether that holds of them now. */
      readonly isApart: boolean;
    }
  | { readonly kind: 'correction'; readonly correction: SavedCorrection }
  | { readonly kind: 'refresh'; readonly state: RefreshState; readonly students: number }
  | {
      readonly kind: 'sync';
      readonly runId: number;
      /** `''` when the run is no more. */
      readonly target: string;
      readonly state: SyncRun['state'];
      /** What was planned. */
      readonly counts: SyncRun['counts'] | null;
      /** What had become of its people when it ended; `null` before that. */
      readonly results: ReceiptCounts | null;
      /** Of its people and those before, seen otherwise than sent when the accounts were read after this end. */
      readonly different: number;
    }
  | {
      readonly kind: 'batch';
      readonly batchId: number;
      readonly origin: BatchOrigin;
      readonly label: string;
      readonly state: BatchState;
      readonly items: readonly BatchItem[];
    }
);

/** `failure`: why it can't be written; then it stands in the batch as failed. */
export interface BatchFix extends Pick<EmailFix, 'studentId' | 'from' | 'to'> {
  readonly failure?: Failure;
}

/** `put-away`: its result is not shown any more. */
export type BatchStep = 'pause' | 'resume' | 'cancel' | 'put-away';

export interface BatchStore {
  /** Answers the batch's id once everything is written down; what it was of the same origin before is put away. */
  start(batch: Pick<Batch, 'origin' | 'label'>, fixes: readonly BatchFix[], at: number): Promise<number>;
  /** Does nothing for a batch that is not in a state for it. */
  steer(batchId: number, step: BatchStep, at: number): Promise<void>;
  /** The latest that was not put away; at once and after each change in any context. */
  watchLatest(origin: BatchOrigin, listener: (batch: BatchView | null) => void): Unsubscribe;
  read(batchId: number): Promise<BatchView | null>;
}

/** The worker's part of batches. */
export interface FinishedBatches {
  /** Ends those of which nothing is left to do; answers every ended one of which the person was not told yet. */
  finish(at: number): Promise<readonly BatchView[]>;
  markTold(batchId: number, at: number): Promise<void>;
}

export interface SavedRefresh {
  readonly state: RefreshState;
  readonly rowCount: number | null;
  readonly studentRows: number;
  /** People's records, read and in all. */
  readonly peopleRead: number;
  readonly peopleTotal: number | null;
  readonly requests: number;
  readonly requestsLeft: number | null;
  readonly notBefore: number | null;
  readonly startedAt: number;
  readonly finishedAt: number | null;
  readonly failure: EmailWriteView['failure'];
}

/** A run with what was seen at its target since. */
export interface ReadRun extends SyncRun {
  readonly reading?: TargetReading;
  /** Why it could not be read back. */
  readonly readTrouble?: ReadTrouble;
  /** Somebody was missing when it was first read back; it is read again then. */
  readonly secondLookAt?: number;
}

/** A run without its people; `counts` are of the whole plan. */
export interface PastRun extends ReadRun {
  readonly target: string;
  readonly who?: string;
  readonly confirmed: number;
  readonly refused: number;
  /** Sent, and no answer was heard. */
  readonly unknown: number;
  readonly unsent: number;
}

/** Runs of all targets. Watchers fire at once and after each change in any context. */
export interface RunArchive {
  /** The newest first, at most `limit`. */
  watchRuns(limit: number, listener: (runs: readonly PastRun[]) => void): Unsubscribe;
  watchRun(
    runId: number,
    listener: (saved: (SavedRun & { readonly run: { readonly target: string; readonly who?: string } }) | null) => void,
  ): Unsubscribe;
  /** The latest that is no file; its people are counted once it is over. */
  watchLastSync(listener: (run: PastRun | null) => void): Unsubscribe;
}

export interface SavedRun {
  readonly run: ReadRun & { readonly target: string };
  readonly items: readonly RunItem[];
}

/** What a person chose in Settings, but never a key. */
export interface Settings extends Scope {
  readonly targetUrl: string | null;
  /** What goes to the SCIM service besides. */
  readonly targetFields: readonly TargetField[];
  /** What the school calls that service; `''` when it gave it no name. */
  readonly targetName: string;
  readonly writeAccess: WriteAccess;
  /** What the keys may not read, as seen when they were tested. */
  readonly unreadableLists: readonly OptionalList[];
  /** What a sync may do at all. */
  readonly syncMode: SyncMode;
  /** Whether FACTS is looked at once a day, from the first sync on. */
  readonly dailyCheck: boolean;
  /** A calendar day, `YYYY-MM-DD`: before it there is no daily look and nobody is archived. */
  readonly pausedUntil: string | null;
  /** Stands on receipts; `''` when not told. */
  readonly personName: string;
  /** Of the spreadsheet; `null` for the usual ones. */
  readonly spreadsheetColumns: readonly SpreadsheetColumn[] | null;
  /** Those that the school has added to it. */
  readonly spreadsheetOwn: readonly OwnColumn[];
  /** What the school typed for files, by the name that a destination gives it. */
  readonly fileTexts: Readonly<Record<string, string>>;
  /** Days without use after which students and other people are removed; `null`: never. */
  readonly keepDays: number | null;
  /** School years besides the present one for which history and old decisions are kept; `null`: until the school is forgotten. */
  readonly keepYears: number | null;
  /** Minutes without use after which a passphrase is asked for again; `null`: only when the browser was closed. */
  readonly lockAfterMinutes: number | null;
  /** What a school that looked like another one is called, once a person said that it is the same. */
  readonly sameSchool: string | null;
  /** The school's name in the addresses of FACTS' pages (`client=`); `null` until one was seen. */
  readonly factsClient: string | null;
  /** As FACTS told when the keys were tested; the snapshot's are newer. */
  readonly knownSchools: readonly SchoolUnit[];
  readonly knownGrades: readonly GradeLevel[];
}

export interface SettingsStore {
  read(): Promise<Settings>;
  change(change: Partial<Settings>): Promise<void>;
  watch(listener: (settings: Settings) => void): Unsubscribe;
}

export interface SecretStore {
  /** They are used only after the worker has tried them. */
  putUntestedKeys(keys: { readonly subscriptionKey: string; readonly apiKey: string }): Promise<void>;
  putUntestedToken(access: { readonly url: string; readonly token: string }): Promise<void>;
  watchTokenSaved(listener: (saved: boolean) => void): Unsubscribe;
}

export interface LedgerStore {
  read(target: string): Promise<ReadonlyMap<number, LedgerEntry>>;
  /** Of whom it may be wrong: a run that ended heard no more of them. */
  readUnsettled(target: string): Promise<readonly Unsettled[]>;
  /** By student: what a person said of an account that may be hers. */
  readVerdicts(target: string): Promise<ReadonlyMap<number, Verdict>>;
  /** `null` takes it back. */
  saveVerdict(target: string, studentId: number, verdict: Verdict | null): Promise<void>;
  /** What the target had confirmed turned out to be otherwise. Whoever was confirmed anew since stays. */
  correct(target: string, entries: readonly LedgerEntry[]): Promise<void>;
  /** The target was seen to hold these accounts now, `null`: none. The next plan starts from that. */
  noteSeen(
    target: string,
    seen: readonly { readonly studentId: number; readonly account: TargetAccount | null }[],
    at: number,
  ): Promise<void>;
}
