import type { ReadTrouble } from '../sync/receipt/read-after-run.ts';
import type { RunItem, SyncRun } from '../sync/run/run-record.ts';
import type { FieldChange, TargetAccount } from '../sync/account.ts';
import type { DriftKind } from '../sync/receipt/compare-with-target.ts';
import type { NotKept } from '../sync/plan/dropped-fields.ts';

/** A run with what was seen at its target since. */
export interface ReadRun extends SyncRun {
  readonly reading?: TargetReading;
  /** Why it could not be read back. */
  readonly readTrouble?: ReadTrouble;
  /** Somebody was missing when it was first read back; it is read again then. */
  readonly secondLookAt?: number;
}

/** A run without its people; `counts` are of the whole plan. */
export interface PastRun extends ReadRun {
  readonly target: string;
  readonly who?: string;
  readonly confirmed: number;
  readonly refused: number;
  /** Sent, and no answer was heard. */
  readonly unknown: number;
  readonly unsent: number;
}

export interface SavedRun {
  readonly run: ReadRun & { readonly target: string };
  readonly items: readonly RunItem[];
}

/** One student who is not at the target as the target had confirmed. */
export interface SeenDifference {
  readonly studentId: number;
  readonly name: string;
  readonly kind: DriftKind;
  /** From what is there to what was sent. */
  readonly changes: readonly FieldChange[];
  /** Their account as it is there, `null` when there is none. */
  readonly seen: TargetAccount | null;
}

/** The target as it was read back. */
export interface TargetReading {
  /** Milliseconds since 1970. */
  readonly readAt: number;
  /** Everybody whom it ever confirmed, and who was looked for. */
  readonly people: number;
  /** What the target keeps otherwise than it was sent, or not at all; nothing to mend. */
  readonly notKept?: readonly NotKept[];
  /** Active accounts with the ID of a student who is not enrolled, which no sync from this computer knows. */
  readonly leftovers?: readonly TargetAccount[];
  /** Empty when all is there as it was sent. */
  readonly differences: readonly SeenDifference[];
}

/** What was seen since the run ended, `null` when the target was not read since. */
export function readingSince(run: {
  readonly finishedAt: number | null;
  readonly reading?: TargetReading;
}): TargetReading | null {
  const { finishedAt, reading } = run;
  return reading && finishedAt !== null && reading.readAt >= finishedAt ? reading : null;
}
