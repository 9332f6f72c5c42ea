import type { Failure } from '../../errors.ts';
import type { RunItem, RunState, SyncRun } from './run-record.ts';
import type { LedgerEntry } from '../account.ts';

/** Somebody whom the target has as wanted. */
export interface Confirmation {
  readonly studentId: number;
  readonly entry: LedgerEntry;
  readonly effect: RunItem['effect'];
}

/** Somebody, and what stands as their effect while no answer is known. */
export type Claim = Pick<RunItem, 'studentId' | 'effect' | 'was'>;

/** What became of some people of a run. */
export interface RunRecord {
  /** Becomes `confirmed`, and the ledger has the entry. */
  readonly confirmed?: readonly Confirmation[];
  /** Was claimed and never asked for: as before `sent`, with the effect that stood there then. */
  readonly unsent?: readonly (Claim & Pick<RunItem, 'unsettled'>)[];
  /** Becomes `sent`, the attempt is counted, and `effect` kept: what it is meant to do; so is `was`. */
  readonly sent?: readonly Claim[];
}

/**
 * What a run needs of the store. Every method is one transaction: all of it happens or nothing.
 * A run is live while it is `running`, `waiting` or `paused`; the other states are final until `reopenRun`.
 */
export interface RunStore {
  /** Writes the run and its items; answers its id, or `null` (and writes nothing) while another run is live. */
  createRun(run: Omit<SyncRun, 'runId'>, items: readonly RunItem[]): Promise<number | null>;
  loadLiveRun(): Promise<SyncRun | null>;
  loadItems(runId: number): Promise<readonly RunItem[]>;
  /** Nobody has paused, cancelled or forgotten it. */
  isRunning(runId: number): Promise<boolean>;
  /**
   * Answers whether the run is still `running` (and all of `sent` are its people); if not, nobody becomes `sent`, but the rest is written all
   * the same: it did happen.
   */
  record(runId: number, progress: RunRecord): Promise<boolean>;
  /** Sets `refused`. The ledger stays as it was. `mayBeDone`: the target failed, and may have done it all the same. */
  refuseItem(runId: number, studentId: number, failure: Failure, mayBeDone?: boolean): Promise<void>;
  /** Writes what the target holds of somebody, or will when a request arrives that is about to be sent. No item changes. */
  recordEntry(entry: LedgerEntry): Promise<void>;
  /**
   * Answers false, and changes nothing, when the run is no longer live, or not in one of the states `from` (default: any live one). A run that ends
   * notes whoever is `sent`, or `mayBeDone`, as `Unsettled` for the plans to come, until they are confirmed.
   */
  setRunState(runId: number, change: RunStateChange, from?: readonly RunState[]): Promise<boolean>;
  /** Refused items become `pending`, their attempts 0 and nothing meant, and the run `running`; answers false while another run is live. */
  reopenRun(runId: number): Promise<boolean>;
}

/** Only the fields given are changed. */
export interface RunStateChange {
  readonly state: RunState;
  readonly notBefore?: number | null;
  readonly failure?: Failure | null;
  readonly pauses?: number;
  readonly finishedAt?: number;
}
