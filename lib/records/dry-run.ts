import type { RunItem } from '../sync/run/run-record.ts';
import type { DryRun } from '../sync/dry-run/dry-run.ts';
import type { Audience } from './screen-choices.ts';
import type { Unsubscribe } from './watch.ts';

export interface PastDryRun extends DryRun {
  readonly target: string;
  readonly who?: string;
}

export interface SavedDryRun {
  readonly dryRun: PastDryRun;
  /** With what sending would do to each; empty until it is done. */
  readonly items: readonly RunItem[];
}

/** Dry runs of all targets. Watchers fire at once and after each change in any context. */
export interface DryRunArchive {
  /** The newest first, at most `limit`. */
  watchDryRuns(limit: number, listener: (dryRuns: readonly PastDryRun[]) => void): Unsubscribe;
  watchDryRun(dryRunId: number, listener: (saved: SavedDryRun | null) => void): Unsubscribe;
  /** `audience`: of students or parents only. */
  watchLatest(listener: (saved: SavedDryRun | null) => void, audience?: Audience): Unsubscribe;
  /** Targets with which a sync has ended. */
  watchSynced(listener: (targets: ReadonlySet<string>) => void): Unsubscribe;
}
