import type { Failure } from '../errors.ts';
import type { Choice } from '../roster/index.ts';
import type { LedgerEntry, TargetAccount } from '../sync/account.ts';
import type { Unsettled } from '../sync/plan/unsettled.ts';
import type { Verdict } from '../sync/whose-account.ts';
import type { Batch, BatchOrigin, BatchView, BatchFix, BatchStep } from '../records/batch.ts';
import type { EmailFix, SavedCorrection } from '../records/email-write.ts';
import type { Unsubscribe } from '../records/watch.ts';
import type { SideLists } from '../records/side-lists.ts';
import type { Settings } from '../records/settings.ts';
import type { SavedRefresh } from '../records/refresh.ts';
import type { Snapshot, PeopleCopy } from '../records/school.ts';
import type { FamilyCopy } from '../records/family.ts';
import type { SavedDecision, SavedNotSimilar, SavedParentDecision } from '../records/decision.ts';
import type { SavedEvent } from '../records/event.ts';
import type { PastRun, SavedRun } from '../records/run.ts';
import type { Audience } from '../records/screen-choices.ts';

/** What the session layer needs of the local database. Watchers fire at once and after each change in any context. */
export interface ReviewStore {
  watchSnapshot(listener: (snapshot: Snapshot) => void): Unsubscribe;
  /** Every decision at first, then only those made since. */
  watchDecisions(listener: (decisions: readonly SavedDecision[]) => void): Unsubscribe;
  watchCorrections(listener: (corrections: readonly SavedCorrection[]) => void): Unsubscribe;
  /** Their waiting emails stay where they are. */
  watchPausedBatches(listener: (batchIds: ReadonlySet<number>) => void): Unsubscribe;
  /** Pairs of students who are not the same child, as a person said. */
  watchNotSimilar(listener: (pairs: readonly SavedNotSimilar[]) => void): Unsubscribe;
  /** Everybody in FACTS as the last pull of people found them; again after the next one. */
  watchPeople(listener: (copy: PeopleCopy) => void): Unsubscribe;
  /** Parents and whose they are, as the last pull of people found them; again after the next one. */
  watchFamilies(listener: (copy: FamilyCopy) => void): Unsubscribe;
  /** Every decision about parents at first, then only those made since. */
  watchParentDecisions(listener: (decisions: readonly SavedParentDecision[]) => void): Unsubscribe;
  /** At once, and after each reading. */
  watchSideLists(listener: (lists: SideLists) => void): Unsubscribe;
  /** At once, and after each pull of people. */
  watchPeopleReading(listener: (reading: PeopleReading) => void): Unsubscribe;
  watchRefresh(listener: (refresh: SavedRefresh | null) => void): Unsubscribe;
  /** `audience`: of students or parents only. */
  watchLatestRun(listener: (run: SavedRun | null) => void, audience?: Audience): Unsubscribe;
  watchKeysSaved(listener: (saved: boolean) => void): Unsubscribe;
  /** Answers the ids whose choice changed. */
  saveDecisions(studentIds: readonly number[], choice: Choice, at: number): Promise<readonly number[]>;
  /** The same of parents, by personId. */
  saveParentDecisions(personIds: readonly number[], choice: Choice, at: number): Promise<readonly number[]>;
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

export interface PeopleReading {
  /** Why the latest pull failed; `null` when it didn't. */
  readonly failure: Failure | null;
  /** Whether the copy at hand has the families, else why not; `null` without a copy. */
  readonly families: Failure | 'read' | null;
  /** Why FACTS could not be asked who is a parent where its families don't say; `null` where it needn't be, or was. */
  readonly parents: Failure | null;
}

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
  /** By student: what a person said of an account that may be theirs. */
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
