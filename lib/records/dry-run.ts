import type { RunItem } from '../sync/run/run-record.ts';
import type { Trial } from '../sync/dry-run/trial.ts';
import type { Unsubscribe } from './watch.ts';

export interface KeptTrial extends Trial {
  readonly target: string;
  readonly who?: string;
}

export interface SavedTrial {
  readonly trial: KeptTrial;
  /** With what sending would do to each; empty until it is done. */
  readonly items: readonly RunItem[];
}

/** Dry runs of all targets. Watchers fire at once and after each change in any context. */
export interface TrialArchive {
  /** The newest first, at most `limit`. */
  watchTrials(limit: number, listener: (trials: readonly KeptTrial[]) => void): Unsubscribe;
  watchTrial(trialId: number, listener: (saved: SavedTrial | null) => void): Unsubscribe;
  watchLatest(listener: (saved: SavedTrial | null) => void): Unsubscribe;
  /** Targets with which a sync has ended. */
  watchSynced(listener: (targets: ReadonlySet<string>) => void): Unsubscribe;
}
