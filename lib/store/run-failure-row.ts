import type { Failure } from '../errors.ts';
import type { AccountSeen } from '../sync/whose-account.ts';

/** Why somebody was refused last; it may be in the target's own words. Or which account became theirs. */
export interface RunFailureRow {
  readonly runId: number;
  readonly studentId: number;
  readonly failure: Failure | null;
  /** The account that was adopted, as it was before. */
  readonly was?: AccountSeen;
}
