import type { Failure } from '../errors.ts';
import type { Choice, Scope } from '../roster/index.ts';
import type { SyncPlan } from '../sync/plan.ts';
import type { TargetField } from '../sync/target-fields.ts';
import type { SyncMode } from '../sync/sync-mode.ts';
import type { BatchOrigin, BatchView } from './batch/batch-view.ts';
import type { UndoPlan } from './batch/plan-undo.ts';
import type { ChangesView } from './changes/changes-view.ts';
import type { DirectoryVerdict } from './directory/directory-port.ts';
import type { HistoryEntry } from './history/history-view.ts';
import type { RunView } from './sync/run-view.ts';
import type { SearchAnswer } from './search/search-view.ts';
import type { Connection, KeyCheck, SettingsView, TargetCheck } from './settings/settings-view.ts';
import type { FileDesk } from './files/file-desk.ts';
import type { ReceiptDesk } from './sync/receipt-desk.ts';
import type { BlockedStudents } from './sync/blocked-families.ts';
import type { SyncPart } from './sync/sync-parts.ts';
import type { DraftMemory } from './person/draft-port.ts';
import type { PeopleView, PersonRef } from './person/people-view.ts';
import type { BatchStep } from './store-port.ts';
import type { SimilarView } from './similar/similar-view.ts';
import type { AccountDesk } from './sync/account-answers.svelte.ts';
import type { TrialDesk } from './sync/trial-desk.ts';
import type {
  Asked,
  FamilyMember,
  PageContext,
  PanelLayout,
  RosterView,
  SchoolView,
  StudentRef,
  StudentView,
} from './views.ts';

export type Unsubscribe = () => void;

export interface EmailFix {
  readonly studentId: number;
  /** What the person saw when she typed; the write stops if FACTS holds something else. */
  readonly from: string | null;
  /** `null` clears the e-mail (undo of a first entry). */
  readonly to: string | null;
  /**
   * `api` (the default): written by us. `page`: put into FACTS' own field, for a key that may only read; the person
   * presses FACTS' Save, and we notice.
   */
  readonly via?: 'api' | 'page';
  /** Undo, and what was to be written once already: exactly as it stood, were it ever so wrong. */
  readonly verbatim?: true;
}

/**
 * The one backend of panel and review page: direct in the review tab, over a port in the panel.
 * Listeners are called at once with what is known and again at each change. Commands reject with an AppError.
 */
export interface ReviewSource {
  watchSchool(listener: (view: SchoolView) => void): Unsubscribe;
  watchStudent(studentId: number, listener: (view: StudentView | null) => void): Unsubscribe;
  /**
   * `lost` while the panel waits for the worker; `outdated` after an update; `broken` when what is kept can't be read. `trouble`: why it
   * is broken, or why work can't go on though everything can still be read.
   */
  watchConnection(listener: (connection: Connection, trouble: Failure | null) => void): Unsubscribe;
  decide(studentIds: readonly number[], choice: Choice): Promise<void>;
  /** Everybody in FACTS whose e-mail has the same key, students first, without the student for whom it is asked. */
  whoHas(email: string, studentId: number): Promise<readonly PersonRef[]>;
  /** What the school's list of mailboxes says of an address for a student; `null` without one, and when it can't know. */
  askDirectory(email: string, studentId: number): Promise<DirectoryVerdict | null>;
  /** Parents, siblings, former students and others beside one student; not told before it is known who they are. */
  watchPeople(studentId: number, listener: (view: PeopleView) => void): Unsubscribe;
  /** Enrolled students found by whatever somebody types; the empty query finds nobody, but makes the search ready. */
  watchSearch(query: string, listener: (answer: SearchAnswer) => void): Unsubscribe;
  /** Enrolled students who may be the same child; nobody until the school was compared, and in a large one. */
  watchSimilar(studentId: number, listener: (others: readonly StudentRef[]) => void): Unsubscribe;
  /** Resolves when the write is safely queued (or stands in FACTS' field); its progress shows in `StudentView.write`. */
  fixEmail(fix: EmailFix): Promise<void>;
  /** Withdraws a write that has not been sent, or puts away one that ended badly. */
  dismissWrite(correctionId: number): Promise<void>;
  refresh(): Promise<void>;
  cancelRefresh(): Promise<void>;
}

/** The full page's backend: the whole roster, observed live. */
export interface RosterSource extends ReviewSource {
  watchRoster(listener: (view: RosterView | null) => void): Unsubscribe;
  /** Like `decide`, for any number of students; answers the ids whose choice changed, which is what Undo takes back. */
  decideMany(studentIds: readonly number[], choice: Choice): Promise<readonly number[]>;
  /** Asks FACTS for the families of a few students (at most 200); they are not kept. */
  readFamilies(studentIds: readonly number[]): Promise<readonly FamilyMember[]>;
  /** What the last refresh brought; `null` before the second one. Takes some milliseconds for a large school. */
  describeChanges(): ChangesView | null;
}

/** Many e-mails as one piece of work; it goes on in the background when the page is closed. */
export interface BatchDesk {
  /** Resolves once all are written down; from then on `watch` tells how each of them goes. */
  start(origin: BatchOrigin, label: string, fixes: readonly EmailFix[]): Promise<void>;
  /** The latest of this origin that was not put away. */
  watch(origin: BatchOrigin, listener: (batch: BatchView | null) => void): Unsubscribe;
  steer(batchId: number, step: BatchStep): Promise<void>;
  /** What would be written back, as a batch of its own; who has another e-mail by now is left alone. `null`: no such batch. */
  planUndo(batchId: number): Promise<UndoPlan | null>;
  /** How many requests FACTS is asked in a minute; each e-mail takes three. */
  readonly requestsPerMinute: number;
}

export interface HistoryDesk {
  /** The newest first, at most `limit` entries. */
  watch(limit: number, listener: (entries: readonly HistoryEntry[]) => void): Unsubscribe;
  readAll(): Promise<readonly HistoryEntry[]>;
  /**
   * Takes back a decision, or one e-mail by the same guarded write; does nothing for entries that can't be undone. A batch is
   * taken back by `batches`, once its list was seen.
   */
  undo(entry: HistoryEntry): Promise<void>;
  readonly batches: BatchDesk;
}

/** The FACTS page that the panel stands beside. */
export interface PageLink extends DraftMemory {
  watchPage(listener: (page: PageContext) => void): Unsubscribe;
  watchLayout(listener: (layout: PanelLayout) => void): Unsubscribe;
  /** Called once for each thing asked, also for what was asked just before the panel was opened. */
  watchAsked(listener: (asked: Asked) => void): Unsubscribe;
  setLayout(change: Partial<PanelLayout>): Promise<void>;
  /** The page that was taken for another school's is our own. */
  confirmSchool(): Promise<void>;
  showStudent(studentId: number): Promise<void>;
  /** The page of anybody: which one FACTS has for them depends on what they are. */
  showPerson(person: Pick<PersonRef, 'personId' | 'kind'>): Promise<void>;
  openReview(route: string): Promise<void>;
}

/** The click that sends: top-level extension pages only. */
/** A plan, and the address of the target that it is for. */
export interface PreviewedPlan extends SyncPlan {
  readonly target: string;
}

export interface SyncDesk {
  /** Whose families asked FACTS not to give out an email, of a plan's students. */
  blocked(plan: SyncPlan): Promise<BlockedStudents>;
  /** By the mode and for the target that are chosen now. */
  preview(): Promise<PreviewedPlan>;
  /**
   * Sends one part (default `main`) of the plan as `divideForSending` gives it: `digest` is that part's, `typed` what the person typed when
   * it is unusual, else `null`. `target` is the previewed plan's: to another one, chosen since, nothing is sent.
   */
  start(digest: string, typed: string | null, part?: SyncPart, target?: string): Promise<void>;
  /** At once and whenever it is chosen, in any tab; `pausedUntil` (`YYYY-MM-DD`) while nobody is archived until then. */
  watchMode(listener: (mode: SyncMode, pausedUntil: string | null) => void): Unsubscribe;
  /** Kept for every sync from now on. */
  setMode(mode: SyncMode): Promise<void>;
  cancel(): Promise<void>;
  /** Stays so until `resume`, over every restart. */
  pause(): Promise<void>;
  /** Goes on with what is paused; tries the refused and the waiting ones again. */
  resume(): Promise<void>;
  watchRun(listener: (run: RunView | null) => void): Unsubscribe;
  readonly trials: TrialDesk;
  readonly accounts: AccountDesk;
  readonly receipts: ReceiptDesk;
  readonly files: FileDesk;
  /** Called after each change of the list or of the target: a preview made before is out of date. */
  watchList(listener: () => void): Unsubscribe;
}

/** Students who may be one child entered twice, in the whole school. */
export interface SimilarDesk {
  /** They are looked for while somebody watches: now, and again after each change of the students. */
  watch(listener: (view: SimilarView) => void): Unsubscribe;
  /** `apart`: they are not the same child; false takes that back. */
  setApart(pair: readonly [number, number], apart: boolean): Promise<void>;
}

/** Keys go in and never come out. */
export interface SettingsDesk {
  /** Asks the browser for its menu on this click, or gives it back. Must be called from a click handler. */
  allowLookUpMenu(on: boolean): Promise<boolean>;
  /** Removes list, keys, decisions and history from this computer, and gives the target's host back to the browser. */
  forgetSchool(): Promise<void>;
  watch(listener: (settings: SettingsView) => void): Unsubscribe;
  /** Tests the keys with FACTS; stores them only if FACTS accepts them. */
  saveKeys(keys: { subscriptionKey: string; apiKey: string }): Promise<KeyCheck>;
  saveScope(scope: Scope): Promise<void>;
  /** A school that looked like another one, by what it is called: a person says that it is the same. */
  confirmSchool(name: string): Promise<void>;
  /** Only what is given is changed. */
  saveDaily(daily: Partial<Pick<SettingsView, 'dailyCheck' | 'pausedUntil'>>): Promise<void>;
  /** What goes to the SCIM service besides; from the next plan on. */
  saveTargetFields(fields: readonly TargetField[]): Promise<void>;
  /** What every sentence calls the service that is set up; `''`: by its host. */
  nameTarget(name: string): Promise<void>;
  /** Asks the browser for the host on this click, tests, then stores. Must be called from a click handler. */
  saveTarget(target: { url: string; token: string }): Promise<TargetCheck>;
}
