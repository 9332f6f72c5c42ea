import type { Failure } from '../../errors.ts';
import type { AccountSeen } from '../../sync/whose-account.ts';
import type { TargetReading } from '../../records/run.ts';
import type { RunState } from '../../sync/run/run-record.ts';

export interface RunView {
  readonly runId: number;
  /** Where it goes. */
  readonly target: string;
  readonly state: RunState;
  readonly startedAt: number;
  readonly finishedAt: number | null;
  readonly notBefore: number | null;
  readonly failure: Failure | null;
  readonly counts: {
    readonly pending: number;
    readonly sent: number;
    readonly confirmed: number;
    readonly refused: number;
  };
  readonly results: readonly RunResult[];
  /** The target as it was read back since this run ended, by itself or when a person asked. */
  readonly reading: TargetReading | null;
  readonly readTrouble: { readonly failure: Failure; readonly notBefore: number | null } | null;
}

export interface RunResult {
  readonly studentId: number;
  readonly name: string;
  readonly action: 'add' | 'update' | 'archive';
  readonly state: 'pending' | 'sent' | 'confirmed' | 'refused';
  readonly failure: Failure | null;
  /** The account that a person is asked about. */
  readonly asks: AccountSeen | null;
}

/** It has not ended: it goes on, by itself or when a person says so. */
export function isLive({ state }: { readonly state: RunState }): boolean {
  return state === 'running' || state === 'waiting' || state === 'paused';
}

/** The worker reads the target back by itself, now or soon. */
export function isToBeRead({ state, counts, reading, readTrouble }: RunView): boolean {
  const worthIt = (state === 'done' || state === 'cancelled') && counts.confirmed > 0;
  return worthIt && reading === null && readTrouble === null;
}

/** Whether somebody may make it go on now: not when the target itself asked to wait. */
export function canGoOnNow({ state, failure }: { readonly state: string; readonly failure: Failure | null }): boolean {
  return state === 'waiting' && failure?.code !== 'target-rate-limited';
}
