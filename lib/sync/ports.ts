import type { Failure } from '../errors.ts';
import type { RunItem, RunState, SyncRun } from './run-record.ts';

/** What a sync target holds of one student; the words are SCIM's where SCIM has one. */
export interface TargetPerson {
  /** The student ID as text. */
  readonly externalId: string;
  /** The e-mail, lower-cased: unique at the target. */
  readonly userName: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly gradeLevel: string;
  readonly schoolCode: string;
  /** The address among `emails` that is ours to keep, lower-cased; the same as `userName` but where an account has a login. Absent: not known. */
  readonly email?: string;
  /** What the school has set to go there besides, under the destination's own name for it. Absent: not set, or not looked for. */
  readonly [more: MoreField]: string | undefined;
}

/** A field that the school has set: `more.title`, `more.T-shirt size`. */
export type MoreField = `more.${string}`;

/** What a person of a target always has; `email` goes with `userName`. */
export type PersonField = 'externalId' | 'userName' | 'givenName' | 'familyName' | 'gradeLevel' | 'schoolCode';

/** Whatever of a person can differ. */
export type TextField = PersonField | 'email' | MoreField;

/** What the target last confirmed about one student. */
export interface LedgerEntry {
  readonly studentId: number;
  /** The target's own id of the account. */
  readonly remoteId: string;
  /** As the target answered, normalised: not necessarily what was sent. */
  readonly person: TargetPerson;
  readonly active: boolean;
  /** Milliseconds since 1970. */
  readonly confirmedAt: number;
  /** What was sent for the fields that the target dropped or rewrote; the same value is not sent again. */
  readonly altered?: Partial<TargetPerson>;
  /** The user name is a login that the account had before it became hers, and stays. */
  readonly ownLogin?: true;
}

/** One account as the target answers it; a text that it doesn't hold is `''`. */
export interface TargetAccount {
  readonly remoteId: string;
  readonly person: TargetPerson;
  readonly active: boolean;
  /** Every address of the account, lower-cased, where the target says. */
  readonly emails?: readonly string[];
  /** What the target shows as its name, where the target says. */
  readonly displayName?: string;
  /** The version (ETag) of what was read, where the target gives one. */
  readonly version?: string;
  /** The target doesn't tell whether it is active; `active` is a guess. */
  readonly activeUnsaid?: true;
}

/**
 * One field of an account, from what was known to what is wanted. Texts, but `active` is a boolean. `email` is only named where `userName` stays: a
 * new user name is a new address as well.
 */
export type FieldChange =
  | { readonly field: TextField; readonly from: string; readonly to: string }
  | { readonly field: 'active'; readonly from: boolean; readonly to: boolean };

export interface TargetCapabilities {
  readonly patch: boolean;
  readonly filter: boolean;
  /** Whether a change may name the version that it was made for. */
  readonly etag: boolean;
  /** `null` when the target takes no bulk requests. */
  readonly bulk: { readonly maxOperations: number; readonly maxPayloadSize: number } | null;
}

/** Every account of the target. */
export interface AccountListing {
  readonly accounts: readonly TargetAccount[];
  /** False when the target announced more accounts than it gave. */
  readonly complete: boolean;
}

/** One person's part of a bulk request. Archiving is an update of `active`. */
export type BulkOperation =
  | { readonly kind: 'create'; readonly person: TargetPerson }
  | {
      readonly kind: 'update';
      readonly remoteId: string;
      readonly changes: readonly FieldChange[];
      /** Only sent where the target knows versions. */
      readonly version?: string;
      /** What the account shall be then, for what is made of several fields. */
      readonly person?: TargetPerson;
    };

/**
 * What became of one operation: `account` where the target answered with it, else `null`. `unsent`: changes of which the target is known to take none,
 * so that they were left out. The failure `target-refused` with `reason` `singly`: it was not sent, and takes requests of its own.
 */
export type BulkOutcome =
  | { readonly remoteId: string; readonly account: TargetAccount | null; readonly unsent?: readonly FieldChange[] }
  | Failure;

/** `email`: any of the account's addresses. */
export type IdentifyingField = 'externalId' | 'userName' | 'email';

/**
 * Where people are sent. Each method is one or a few requests; none repeats itself.
 * Rejects with an AppError whose code begins with `target-`; `target-conflict` when a unique value is taken.
 */
export interface SyncTarget {
  /** What was sent of these people before, so that it is known again where an account holds others' beside it. */
  expect?(people: readonly TargetPerson[]): Promise<void>;
  describe(): Promise<TargetCapabilities>;
  /** `null`, after the first request, when the target has more than `atMost`. */
  listAccounts(atMost?: number): Promise<AccountListing | null>;
  /** `null` when there is none; rejects with `target-conflict` when there are several. */
  findAccount(field: IdentifyingField, value: string): Promise<TargetAccount | null>;
  /** `null` when the target doesn't know the id. */
  readAccount(remoteId: string): Promise<TargetAccount | null>;
  /** What the target says it requires of a new account and this person wouldn't have, as attribute names. Absent: nothing is known. */
  lacking?(person: TargetPerson): Promise<readonly string[]>;
  /** Whether it is known to refuse a second account with what the first one has. Absent: nothing is known. */
  refusesTwins?(): Promise<boolean>;
  create(person: TargetPerson): Promise<TargetAccount>;
  /**
   * Rejects with `target-not-found` when the account is gone; `target-refused` with `status` 412 when it is no longer at `version`.
   * Answers the account as it is now. `person`: what it shall be then, for what is made of several fields.
   */
  update(
    remoteId: string,
    changes: readonly FieldChange[],
    version?: string,
    person?: TargetPerson,
  ): Promise<TargetAccount>;
  /** Makes the account inactive; never deletes it. */
  archive(remoteId: string): Promise<TargetAccount>;
  /** How many of these, from the first, fit into one bulk request; 0 without bulk. */
  fitBulk(operations: readonly BulkOperation[]): Promise<number>;
  /** All in one request. One outcome for each, in order; rejects when the request as a whole failed: then any of them may have been done. */
  sendBulk(operations: readonly BulkOperation[]): Promise<readonly BulkOutcome[]>;
}

/** A target of which nothing but looking can be asked. */
export type ReadingTarget = Pick<SyncTarget, 'listAccounts' | 'findAccount' | 'readAccount' | 'lacking'>;

/** Somebody whom the target has as wanted. */
export interface Confirmation {
  readonly studentId: number;
  readonly entry: LedgerEntry;
  readonly effect: RunItem['effect'];
}

/** Somebody, and what stands as her effect while no answer is known. */
export type Mark = Pick<RunItem, 'studentId' | 'effect' | 'was'>;

/** What became of some people of a run. */
export interface RunRecord {
  /** Becomes `confirmed`, and the ledger has the entry. */
  readonly confirmed?: readonly Confirmation[];
  /** Was marked and never asked for: as before `sent`, with the effect that stood there then. */
  readonly unsent?: readonly (Mark & Pick<RunItem, 'unsettled'>)[];
  /** Becomes `sent`, the attempt is counted, and `effect` kept: what it is meant to do; so is `was`. */
  readonly sent?: readonly Mark[];
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
   * Answers whether the run is still `running` (and all of `sent` are its people); if not, nobody is marked `sent`, but the rest is written all
   * the same: it did happen.
   */
  record(runId: number, progress: RunRecord): Promise<boolean>;
  /** Sets `refused`. The ledger stays as it was. `mayBeDone`: the target failed, and may have done it all the same. */
  refuseItem(runId: number, studentId: number, failure: Failure, mayBeDone?: boolean): Promise<void>;
  /** Writes what the target holds of somebody, or will when a request arrives that is about to be sent. No item changes. */
  recordEntry(entry: LedgerEntry): Promise<void>;
  /**
   * Answers false, and changes nothing, when the run is no longer live, or not in one of the states `from` (default: any live one). A run that ends
   * notes whoever is `sent`, or `mayBeDone`, as `Unsettled` for the plans to come, until she is confirmed.
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

/** Milliseconds since 1970. */
export interface Clock {
  now(): number;
}
