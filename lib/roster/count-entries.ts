import type { Counts, Entry } from './review.ts';

export type MutableCounts = { -readonly [Name in keyof Counts]: number };

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
    switch (flags[index]?.code) {
      case 'missing-email':
        counts.missingEmails += step;
        break;
      case 'invalid-email':
        counts.invalidEmails += step;
        break;
      case 'duplicate-email':
        counts.duplicatesUnresolved += step;
        break;
      case 'duplicate-resolved':
        counts.duplicatesResolved += step;
        break;
    }
  }
}
