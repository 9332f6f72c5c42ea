import type { FieldChange, TargetPerson } from '../../account.ts';

export interface Update {
  readonly remoteId: string;
  readonly changes: readonly FieldChange[];
  /** Only sent where the server knows versions. */
  readonly version?: string | undefined;
  /** What the account shall be then. */
  readonly person?: TargetPerson | undefined;
}
