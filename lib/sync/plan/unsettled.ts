import type { TargetPerson } from '../account.ts';

/**
 * Somebody whom a run that ended was sending when it heard no more of them: the target may hold what the ledger says, or `person`. They stay so
 * until the target confirms them, or was seen.
 */
export interface Unsettled {
  readonly studentId: number;
  /** What they should have become; for an archiving what they were. */
  readonly person: TargetPerson;
}
