import type { Failure } from '../../errors.ts';
import type { TargetPerson, TargetAccount, FieldChange } from '../account.ts';

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
