import type { Unsubscribe } from './watch.ts';
import type { SchoolYear } from './side-lists.ts';
import type { KeepYears } from './history-retention.ts';

/** What is stored on this computer, in numbers. Times are milliseconds since 1970. */
export interface StoredRecordsView {
  readonly students: number;
  /** Parents, staff and former students whose emails are known. */
  readonly otherPeople: number;
  readonly decisions: number;
  readonly emailWrites: number;
  readonly syncs: number;
  /** Entries of the history. */
  readonly events: number;
  /** When the students were read; `null` without any. */
  readonly takenAt: number | null;
  /** When they were removed because nobody used Sync Review; `null` since the next refresh. */
  readonly expiredAt: number | null;
  /** Nothing was ever read, decided or removed here, as far as the store knows. */
  readonly untouched: boolean;
  /** FACTS' school years; `null` while they aren't known. */
  readonly years: readonly SchoolYear[] | null;
}

/** What is past its time, in numbers. */
export interface ExpiredCounts {
  readonly events: number;
  readonly emailWrites: number;
  readonly syncs: number;
  /** About students who left, “not the same child” among them. */
  readonly decisions: number;
}

export interface StoredRecordsCommands {
  watch(listener: (kept: StoredRecordsView) => void): Unsubscribe;
  /** Whether students were read here before, as the settings know, which lie elsewhere than the store. */
  watchUsedBefore(listener: (used: boolean) => void): Unsubscribe;
  /** Days without use after which students and other people are removed; `null`: never. */
  watchKeepDays(listener: (days: number | null) => void): Unsubscribe;
  setKeepDays(days: number | null): Promise<void>;
  /** For how long history, receipts, emails written and decisions about students who left are kept. */
  watchKeepYears(listener: (years: KeepYears) => void): Unsubscribe;
  setKeepYears(years: KeepYears): Promise<void>;
  /** What is there from before that moment and would be removed. */
  countExpired(before: number): Promise<ExpiredCounts>;
  /** Removes what is past its time now, and not only with the next daily look. */
  removeExpired(): Promise<void>;
}
