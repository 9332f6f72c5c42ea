import type { Failure } from '../../errors.ts';
import type { FieldChange, LedgerEntry, TargetPerson, PreviousHolder } from '../account.ts';
import type { PlanCounts } from '../plan/plan-item.ts';
import type { AccountSeen, Verdict } from '../whose-account.ts';

/** `waiting` goes on by itself at `notBefore`, `paused` when a person says so; these two and `running` are live. */
export type RunState = 'running' | 'waiting' | 'paused' | 'done' | 'failed' | 'cancelled';

/** One sync, as a row. */
export interface SyncRun {
  readonly runId: number;
  readonly state: RunState;
  /** Of the plan that was previewed and is being sent. */
  readonly digest: string;
  /** Of the whole plan, also what is not sent. */
  readonly counts: PlanCounts;
  /** Milliseconds since 1970, as all times here. */
  readonly startedAt: number;
  readonly finishedAt: number | null;
  readonly notBefore: number | null;
  /** Why the run waits or failed. */
  readonly failure: Failure | null;
  /** Pauses in a row without anybody confirmed between them; the wait grows with it. */
  readonly pauses: number;
}

export type ItemState = 'pending' | 'sent' | 'confirmed' | 'refused';

/** What sending did at the target; `none` when it already was as wanted. */
export type ItemEffect = 'created' | 'adopted' | 'updated' | 'archived' | 'none';

/** One person of a run, as a row. `sent` means: the target may or may not have it, ask before sending again. */
export interface RunItem {
  readonly studentId: number;
  readonly action: 'add' | 'update' | 'archive';
  readonly firstName: string;
  readonly lastName: string;
  /** What the target shall hold; for `archive` what it held. */
  readonly person: TargetPerson;
  /** The target's id of the account where the ledger knows it. */
  readonly remoteId: string | null;
  readonly changes: readonly FieldChange[];
  /** Gives up its email before this person gets it. */
  readonly previousHolder?: PreviousHolder;
  /** The run before ended without hearing of them: what the target holds is looked at before anything is sent. */
  readonly unsettled?: true;
  /** What the target may hold otherwise than the ledger says, where that is in doubt. */
  readonly inDoubt?: readonly FieldChange['field'][];
  /** What a person has said of an account that may be theirs, as of now. */
  readonly verdict?: Verdict;
  /** The account has a login for a user name: `person` holds it, and it stays. */
  readonly ownLogin?: true;
  /** What the ledger says, where the target keeps something otherwise than it was sent. */
  readonly known?: Required<Pick<LedgerEntry, 'person' | 'altered'>>;
  /** The same child had this ID before: the account that carries it is theirs. */
  readonly formerId?: number;
  /** The account that is adopted, as it was before. */
  readonly was?: AccountSeen;
  readonly state: ItemState;
  readonly attempts: number;
  /** What was done; while `sent` what was meant to be, `null` where that was nothing or is not known. */
  readonly effect: ItemEffect | null;
  readonly failure: Failure | null;
}
