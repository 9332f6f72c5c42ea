import { kindOfFailure } from './failure-kind.ts';
import type { TargetPerson } from './ports.ts';
import type { RunItem } from './run-record.ts';

/**
 * Somebody whom a run that ended was sending when it heard no more of her: the target may hold what the ledger says, or `person`. She stays so
 * until the target confirms her, or was seen.
 */
export interface Unsettled {
  readonly studentId: number;
  /** What she should have become; for an archiving what she was. */
  readonly person: TargetPerson;
}

/** Whether the target may have done what this person's run asked of it, without our knowing. */
export function isUnsettled({ state, failure }: Pick<RunItem, 'state' | 'failure'>): boolean {
  return state === 'sent' || (state === 'refused' && failure !== null && kindOfFailure(failure) === 'system');
}
