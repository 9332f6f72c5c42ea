import type { TargetField } from '../../../lib/sync/target-fields.ts';
import type { HandOverPort } from '../../../lib/records/hand-over.ts';
import type { OwnColumn } from '../../../lib/sync/targets/spreadsheet/columns.ts';
import type { UserDefinedField, UserDefinedValue } from '../../../lib/records/user-defined.ts';
import type { SideLists } from '../../../lib/records/side-lists.ts';
import type { FamilyCopy } from '../../../lib/records/family.ts';
import type { PeopleReading } from '../../../lib/review/review-store.ts';
import type { Directory } from '../../../lib/records/directory.ts';
import type { Failure } from '../../../lib/errors.ts';
import type { ParentChoice, Person, Student } from '../../../lib/roster/index.ts';
import type { BatchView } from '../../../lib/records/batch.ts';
import type { PanelRequest, PageContext } from '../../../lib/records/page.ts';
import type { WriteAccess, Connection } from '../../../lib/records/settings.ts';
import type { OptionalList, Snapshot } from '../../../lib/records/school.ts';
import type { SavedRefresh } from '../../../lib/records/refresh.ts';
import type { SavedEvent } from '../../../lib/records/event.ts';
import type { SavedCorrection } from '../../../lib/records/email-write.ts';
import type { SavedNotSimilar } from '../../../lib/records/decision.ts';
import type { SavedDryRun } from '../../../lib/records/dry-run.ts';
import type { RunView } from '../../../lib/session/sync/run-view.ts';
import type { LedgerEntry } from '../../../lib/sync/account.ts';
import type { VaultState } from '../../../lib/records/vault.ts';
import type { SyncMode } from '../../../lib/sync/plan/sync-mode.ts';
import type { TargetReading } from '../../../lib/records/run.ts';
import type { Step } from './take-steps.ts';

/** One state of the world to look at. What is left out is as in a school that is set up and quiet. */
export interface Scene {
  readonly view: 'panel' | 'review';
  readonly hash?: string;
  readonly page?: PageContext;
  /** What somebody asked the panel for from outside it. */
  readonly asked?: PanelRequest;
  readonly students?: readonly Student[];
  readonly skipped?: readonly number[];
  readonly correction?: Partial<SavedCorrection> & Pick<SavedCorrection, 'studentId' | 'state'>;
  readonly refresh?: Partial<SavedRefresh> & Pick<SavedRefresh, 'state'>;
  readonly run?: RunView;
  /** What was imported by files before. */
  readonly fileLedger?: readonly LedgerEntry[];
  readonly targetFields?: readonly TargetField[];
  readonly targetNeeds?: readonly string[];
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
  readonly dryRun?: SavedDryRun;
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
  /** Emails that were sent off together. */
  readonly batch?: BatchView;
  readonly pausedBatches?: readonly number[];
  /** Why parents and staff could not be read the last time. */
  readonly peopleFailure?: Failure;
  /** How parents and families were read the last time. */
  readonly peopleReading?: Partial<PeopleReading>;
  /** Parents and whose they are; unknown unless given. */
  readonly families?: FamilyCopy;
  readonly parentChoice?: ParentChoice;
  readonly skippedParents?: readonly number[];
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
