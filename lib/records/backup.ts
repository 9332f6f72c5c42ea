import type { LedgerEntry } from '../sync/account.ts';
import type { SavedDecision, SavedNotSimilar, SavedParentDecision } from './decision.ts';

/** An email that FACTS confirmed, as the history tells it. */
export interface WrittenEmail {
  readonly studentId: number;
  readonly from: string | null;
  readonly to: string | null;
  /** When FACTS was seen to hold it, milliseconds since 1970. */
  readonly changedAt: number;
}

/** A student's account as a destination last confirmed it: without it, whoever leaves would stay active. */
export interface KnownAccount extends LedgerEntry {
  /** The destination's address, or `file:` and its name. */
  readonly target: string;
}

/** What a person did and FACTS can't give back. */
export interface BackupRows {
  readonly decisions: readonly SavedDecision[];
  /** About parents. */
  readonly parentDecisions: readonly SavedParentDecision[];
  readonly notSimilar: readonly SavedNotSimilar[];
  readonly written: readonly WrittenEmail[];
  readonly accounts: readonly KnownAccount[];
}

export interface BackupStore {
  /** Reads what can be read, also of a damaged database; `unreadable` emails are left out. */
  read(): Promise<BackupRows & { readonly unreadable: number }>;
  /** Those rows that would change something here: where both have one, the newer counts. */
  findNewer(rows: BackupRows): Promise<BackupRows>;
  /** The same, written in one transaction with its traces; answers what was written. */
  restore(rows: BackupRows, at: number): Promise<BackupRows>;
}

export interface SettingChange {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** What restoring a file would do, before it is done. */
export interface RestorePreview {
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  /** As the person called themselves in Settings; `''` when not told. */
  readonly madeBy: string;
  readonly schools: readonly string[];
  readonly decisions: number;
  readonly emails: number;
  readonly notSimilar: number;
  readonly accounts: number;
  readonly savedFilters: number;
  readonly settings: readonly SettingChange[];
  /** Rows of the file that are here already, or newer here. */
  readonly alreadyHere: number;
  /** Students of the file who are not in the list. */
  readonly unlisted: number;
}

export interface MadeBackup {
  readonly name: string;
  readonly text: string;
  readonly decisions: number;
  readonly emails: number;
  readonly notSimilar: number;
  /** Of students who were synced. */
  readonly accounts: number;
  /** Emails that could not be read any more and are not in it. */
  readonly unreadable: number;
}

/** Decisions, written emails, “not the same child” and choices, as one file, with whose account is whose at the destinations. No keys. */
export interface BackupCommands {
  make(): Promise<MadeBackup>;
  /** Rejects with a `backup-…` failure when the file can't be used. Nothing is written. */
  check(text: string): Promise<RestorePreview>;
  /** Restores what was checked last. */
  restore(withSettings: boolean): Promise<Pick<RestorePreview, 'decisions' | 'emails' | 'notSimilar' | 'accounts'>>;
}
