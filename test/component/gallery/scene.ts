import type { TargetField } from '../../../lib/sync/target-fields.ts';
import type { HandOverPort } from '../../../lib/session/files/hand-over-port.ts';
import type { OwnColumn } from '../../../lib/sync/spreadsheet/columns.ts';
import type { UserDefinedField, UserDefinedValue } from '../../../lib/session/user-defined-view.ts';
import type { SideLists } from '../../../lib/session/side-lists-view.ts';
import type { Directory } from '../../../lib/session/directory/directory-port.ts';
import type { Failure } from '../../../lib/errors.ts';
import type { Person, Student } from '../../../lib/roster/index.ts';
import type { BatchView } from '../../../lib/session/batch/batch-view.ts';
import type { Asked, OptionalList, PageContext, WriteAccess } from '../../../lib/session/views.ts';
import type { Connection } from '../../../lib/session/settings/settings-view.ts';
import type {
  SavedCorrection,
  SavedEvent,
  SavedNotSimilar,
  SavedRefresh,
  Snapshot,
} from '../../../lib/session/store-port.ts';
import type { SavedTrial } from '../../../lib/session/sync/trial-port.ts';
import type { RunView } from '../../../lib/session/sync/run-view.ts';
import type { LedgerEntry } from '../../../lib/sync/ports.ts';
import type { VaultState } from '../../../lib/session/settings/vault-port.ts';
import type { SyncMode } from '../../../lib/sync/sync-mode.ts';
import type { TargetReading } from '../../../lib/session/sync/reading-view.ts';
import type { Step } from './take-steps.ts';

/** One state of the world to look at. What is left out is as in a school that is set up and quiet. */
export interface Scene {
  readonly view: 'panel' | 'review';
  readonly hash?: string;
  readonly page?: PageContext;
  /** What somebody asked the panel for from outside it. */
  readonly asked?: Asked;
  readonly students?: readonly Student[];
  readonly skipped?: readonly number[];
  readonly correction?: Partial<SavedCorrection> & Pick<SavedCorrection, 'studentId' | 'state'>;
  readonly refresh?: Partial<SavedRefresh> & Pick<SavedRefresh, 'state'>;
  readonly run?: RunView;
  /** What was imported by files before. */
  readonly fileLedger?: readonly LedgerEntry[];
  readonly targetFields?: readonly TargetField[];
  readonly handOver?: HandOverPort;
  readonly spreadsheetOwn?: readonly OwnColumn[];
  /** FACTS' user-defined fields, and what stands in each or why it can't be read. */
  readonly userDefined?: {
    readonly fields: readonly UserDefinedField[];
    readonly values: Readonly<Record<number, readonly UserDefinedValue[] | Failure>>;
  };
  /** What reading the target back finds; all as it was sent unless given. */
  readonly reading?: TargetReading;
  readonly ledger?: readonly LedgerEntry[];
  /** The last dry run. */
  readonly trial?: SavedTrial;
  /** No sync with the target has ended yet. */
  readonly firstSync?: boolean;
  /** Students whom the sync target has confirmed once. */
  readonly known?: readonly number[];
  /** What the last refresh brought. */
  readonly changes?: NonNullable<Snapshot['changes']>;
  /** Everybody in FACTS; unknown unless given. */
  readonly people?: readonly Person[];
  /** The school's list of mailboxes. */
  readonly directory?: Directory;
  /** Pairs of whom a person said that they are not the same child. */
  readonly apart?: readonly SavedNotSimilar[];
  /** The history, the newest first. */
  readonly events?: readonly SavedEvent[];
  /** E-mails that were sent off together. */
  readonly batch?: BatchView;
  readonly pausedBatches?: readonly number[];
  /** Why parents and staff could not be read the last time. */
  readonly peopleFailure?: Failure;
  /** Lists beside students and people; unread unless given. */
  readonly sideLists?: Partial<SideLists>;
  readonly keysSaved?: boolean;
  readonly pulled?: boolean;
  readonly writeAccess?: WriteAccess;
  readonly unreadableLists?: readonly OptionalList[];
  readonly syncMode?: SyncMode;
  readonly pausedUntil?: string;
  readonly targetUrl?: string | null;
  readonly targetName?: string;
  /** Why it is broken, or why work can't go on. */
  readonly trouble?: Failure;
  readonly connection?: Connection;
  readonly leftOutGrades?: readonly string[];
  /** Whether a passphrase is asked for; what is kept opens by itself unless given. */
  readonly vault?: VaultState;
  /** What is pressed and typed once it stands. */
  readonly steps?: readonly Step[];
  /** Every command is refused with it. */
  readonly refusal?: Failure;
}
