import type { Counts, Entry, Flag, FlagCode } from './review.ts';

export type MutableCounts = { -readonly [Name in keyof Counts]: number };

const COUNTER_OF_FLAG: Partial<Record<FlagCode, keyof Counts>> = {
  'missing-email': 'missingEmails',
  'invalid-email': 'invalidEmails',
  'duplicate-email': 'duplicatesUnresolved',
  'duplicate-resolved': 'duplicatesResolved',
};

/** Counts entries into the counters of a review, one student each. */
export function countEntries(entries: readonly Entry[]): MutableCounts {
  const counts: MutableCounts = {
    total: 0,
    importable: 0,
    excluded: 0,
    skipped: 0,
    missingEmails: 0,
    invalidEmails: 0,
    duplicatesUnresolved: 0,
    duplicatesResolved: 0,
  };
  for (let index = 0; index < entries.length; index++) countEntry(counts, entries[index] as Entry, 1);
  return counts;
}

/** Adds one entry to `counts` (`step` 1) or takes it out again (`step` -1). */
export function countEntry(counts: MutableCounts, { flags, outcome }: Entry, step: 1 | -1): void {
  counts.total += step;
  counts[outcome] += step;
  for (let index = 0; index < flags.length; index++) {
    const counter = COUNTER_OF_FLAG[(flags[index] as Flag).code];
    if (counter !== undefined) counts[counter] += step;
  }
}
