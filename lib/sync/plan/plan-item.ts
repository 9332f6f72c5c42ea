import type { FlagCode } from '../../roster/index.ts';
import type { ChangeKind } from './change-kinds.ts';
import type { FieldChange, LedgerEntry, TargetPerson, PreviousHolder } from '../account.ts';

/** `exclude` and `hold` are both kept out by a red flag; on `hold` the target knows the person, and keeps what it has. */
export type PlanAction = 'add' | 'update' | 'unchanged' | 'archive' | 'hold' | 'skip' | 'exclude';

/**
 * `hold` and `exclude` give the red flag. `new`: for the first time since the last sync. `moved-up`: only grade, or grade and school, have
 * changed. `outside-scope`: enrolled, but not in the chosen schools and grades. `not-listed`: missing from one list, which may be cut off. `shared-between-kinds`: the email is that of a student at the same destination, or of one who is to get an account there. The other three: the mode leaves it for later; `awaits-archiving` because
 * the email is that of an account that the mode leaves active. `unsettled`: nothing has changed, but the run before ended without hearing of them.
 */
export type PlanReason =
  | 'new'
  | 'changed'
  | 'moved-up'
  | 'returned'
  | 'same'
  | 'left-school'
  | 'unsettled'
  | 'not-selected'
  | 'outside-scope'
  | FlagCode
  | 'archiving-paused'
  | 'changes-paused'
  | 'awaits-archiving'
  | 'shared-between-kinds';

export type PlanCounts = Readonly<Record<PlanAction, number>>;

export interface PlanItem {
  readonly action: PlanAction;
  readonly studentId: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly gradeLevel: string;
  readonly schoolCode: string;
  /** What the target shall hold; what it holds for `archive`; `null` where nothing is sent or compared. */
  readonly person: TargetPerson | null;
  /** The target's id of the account, `null` for a person unknown there. */
  readonly remoteId: string | null;
  /** Empty but for `update` and `archive`, and there for who is only looked at. */
  readonly changes: readonly FieldChange[];
  readonly reason: PlanReason;
  /** What is different about them since the last sync; empty where nothing is, or nothing may be sent. */
  readonly kinds: readonly ChangeKind[];
  /** Whose archived account gives up this email first. */
  readonly previousHolder?: PreviousHolder;
  /** What the ledger says of them, or that it says nothing, may be wrong: the run looks first. */
  readonly unsettled?: true;
  /** Which fields that is about, of an account that is known. */
  readonly inDoubt?: readonly FieldChange['field'][];
  /** The same child had this ID before: the account that carries it is theirs. */
  readonly formerId?: number;
  /** Who has this email at the target and keeps it: the target will refuse it. */
  readonly takenBy?: Keeper;
  /** The account has a login for a user name: `person` holds it, and it stays. */
  readonly ownLogin?: true;
  /** What the ledger says, where the target keeps something otherwise than it was sent. */
  readonly known?: Required<Pick<LedgerEntry, 'person' | 'altered'>>;
}

/** A student who is not synced now and keeps what the target has. */
export interface Keeper {
  readonly studentId: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly action: 'skip' | 'hold';
}

export interface SyncPlan {
  /** By grade where `gradeOrder` is given, else in the order of the input; people known only to the target come last. */
  readonly items: readonly PlanItem[];
  readonly counts: PlanCounts;
  /** People active at the target before this sync. */
  readonly knownActive: number;
  /** Set when the plan must not be sent without the typed confirmation that it asks for. */
  readonly unusual: Unusual | null;
  /** Equal for plans that send the same, whatever the order. */
  readonly digest: string;
}

export interface Unusual {
  readonly archived: number;
  readonly changed: number;
  /** People active at the target before this sync. */
  readonly knownActive: number;
  /** What a person must type to send the plan: the number of people archived or changed. */
  readonly confirmation: string;
}
