import type { LedgerEntry } from '../sync/account.ts';

export interface LedgerRow extends LedgerEntry {
  readonly target: string;
}

/** What a target confirmed in one stroke. Of a person the pack with the highest `seq` is true; `studentIds` are those of the entries. */
export interface LedgerPackRow {
  readonly target: string;
  readonly seq: number;
  readonly studentIds: readonly number[];
  readonly entries: readonly LedgerEntry[];
}
