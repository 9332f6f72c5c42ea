import type { TargetPerson } from '../account.ts';

/**
 * Somebody whom a run that ended was sending when it heard no more of her: the target may hold what the ledger says, or `person`. She stays so
 * until the target confirms her, or was seen.
 */
export interface Unsettled {
  readonly studentId: number;
  /** What she should have become; for an archiving what she was. */
  readonly person: TargetPerson;
}
