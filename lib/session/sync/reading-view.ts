import type { FieldChange, TargetAccount } from '../../sync/ports.ts';
import type { DriftKind } from '../../sync/compare-with-target.ts';
import { describeAccount, type AccountSeen } from '../../sync/whose-account.ts';
import type { NotKept } from '../../sync/dropped-fields.ts';

/** One student who is not at the target as the target had confirmed. */
export interface SeenDifference {
  readonly studentId: number;
  readonly name: string;
  readonly kind: DriftKind;
  /** From what is there to what was sent. */
  readonly changes: readonly FieldChange[];
  /** Her account as it is there, `null` when there is none. */
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

/** What a person is shown of an account. */
export function toAccountSeen(account: TargetAccount): AccountSeen {
  return describeAccount(account);
}

/** Of two accounts nobody but a person can say which is to go. */
export function canBeSentAgain({ kind }: Pick<SeenDifference, 'kind'>): boolean {
  return kind !== 'doubled';
}

/** What was seen since the run ended, `null` when the target was not read since. */
export function readingSince(run: {
  readonly finishedAt: number | null;
  readonly reading?: TargetReading;
}): TargetReading | null {
  const { finishedAt, reading } = run;
  return reading && finishedAt !== null && reading.readAt >= finishedAt ? reading : null;
}
