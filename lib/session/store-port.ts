import type { Choice, Student } from '../roster/index.ts';
import type { LedgerEntry } from '../sync/ports.ts';
import type { RunItem, SyncRun } from '../sync/run-record.ts';
import type { EmailFix, Unsubscribe } from './ports.ts';
import type { EmailWriteView, GradeLevel, RefreshState, SchoolUnit, WriteAccess } from './views.ts';

/** What the session layer needs of the local database. Watchers fire at once and after each change in any context. */
export interface ReviewStore {
  watchSnapshot(listener: (snapshot: Snapshot) => void): Unsubscribe;
  /** Every decision at first, then only those made since. */
  watchDecisions(listener: (decisions: readonly SavedDecision[]) => void): Unsubscribe;
  watchCorrections(listener: (corrections: readonly SavedCorrection[]) => void): Unsubscribe;
  watchRefresh(listener: (refresh: SavedRefresh | null) => void): Unsubscribe;
  watchLatestRun(listener: (run: SavedRun | null) => void): Unsubscribe;
  watchKeysSaved(listener: (saved: boolean) => void): Unsubscribe;
  saveDecisions(studentIds: readonly number[], choice: Choice, at: number): Promise<void>;
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
  /** Every enrolled student, ascending by id. */
  readonly students: readonly Student[];
}

export interface SavedDecision {
  readonly studentId: number;
  readonly choice: Choice;
  readonly decidedAt: number;
}

export interface SavedCorrection extends Omit<EmailWriteView, 'changedAt'> {
  readonly studentId: number;
  readonly changedAt: number;
  /** When FACTS was read for it and held `found`; `null` before that. */
  readonly observedAt: number | null;
}

export interface SavedRefresh {
  readonly state: RefreshState;
  readonly rowCount: number | null;
  readonly pageCount: number | null;
  readonly studentRows: number;
  readonly peopleAsked: number;
  readonly peopleTotal: number | null;
  readonly requests: number;
  readonly notBefore: number | null;
  readonly startedAt: number;
  readonly finishedAt: number | null;
  readonly failure: EmailWriteView['failure'];
}

export interface SavedRun {
  readonly run: SyncRun;
  readonly items: readonly RunItem[];
}

/** What a person chose in Settings, but never a key. `null` for schools and grades means all. */
export interface Settings {
  readonly schoolCodes: readonly string[] | null;
  readonly gradeLevels: readonly string[] | null;
  readonly targetUrl: string | null;
  readonly writeAccess: WriteAccess;
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
}
