import type { SyncPlan } from '../../sync/plan/plan-item.ts';
import type { SyncMode } from '../../sync/plan/sync-mode.ts';
import type { RunView } from './run-view.ts';
import type { FileCommands } from '../files/file-commands.ts';
import type { ReceiptCommands } from './receipt-commands.ts';
import type { BlockedStudents } from '../../review/blocked-families.ts';
import type { SyncPart } from './sync-parts.ts';
import type { AccountCommands } from './account-answers.svelte.ts';
import type { DryRunCommands } from './dry-run-commands.ts';
import type { Audience } from '../../records/screen-choices.ts';
import type { Unsubscribe } from '../../records/watch.ts';

/** A plan, and the address of the target that it is for. */
export interface PreviewedPlan extends SyncPlan {
  readonly target: string;
  /** False where not everybody could be read: then nobody is archived. */
  readonly whole: boolean;
}

/** The click that sends: top-level extension pages only. */
export interface SyncCommands {
  /** Who is synced. */
  readonly audience: Audience;
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
  readonly dryRuns: DryRunCommands;
  readonly accounts: AccountCommands;
  readonly receipts: ReceiptCommands;
  readonly files: FileCommands;
  /** Called after each change of the list or of the target: a preview made before is out of date. */
  watchList(listener: () => void): Unsubscribe;
}
