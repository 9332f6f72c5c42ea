import { m } from '../../words/index.ts';
import type { Counts } from '../../roster/index.ts';
import type { Status } from '../pages/review-route.ts';

export interface Counter {
  readonly status: Status;
  readonly label: () => string;
  readonly tone: 'red' | 'gray' | 'plain';
  readonly sentence: () => string;
  readonly count: (counts: Counts) => number;
}

/** The review's counters in Track it Forward's order and words. */
export const counters: readonly Counter[] = [
  {
    status: 'importable',
    label: m.counters_importable,
    tone: 'plain',
    sentence: m.counters_importable_sentence,
    count: (counts) => counts.importable,
  },
  {
    status: 'excluded',
    label: m.counters_excluded,
    tone: 'red',
    sentence: m.counters_excluded_sentence,
    count: (counts) => counts.excluded,
  },
  {
    status: 'duplicate',
    label: m.counters_duplicate,
    tone: 'red',
    sentence: m.counters_duplicate_sentence,
    count: (counts) => counts.duplicatesUnresolved,
  },
  {
    status: 'resolved',
    label: m.counters_resolved,
    tone: 'gray',
    sentence: m.counters_resolved_sentence,
    count: (counts) => counts.duplicatesResolved,
  },
  {
    status: 'missing',
    label: m.counters_missing,
    tone: 'red',
    sentence: m.counters_missing_sentence,
    count: (counts) => counts.missingEmails,
  },
  {
    status: 'invalid',
    label: m.counters_invalid,
    tone: 'red',
    sentence: m.counters_invalid_sentence,
    count: (counts) => counts.invalidEmails,
  },
  {
    status: 'sync',
    label: m.counters_sync,
    tone: 'plain',
    sentence: m.counters_sync_sentence,
    count: (counts) => counts.importable,
  },
  {
    status: 'skipped',
    label: m.counters_skipped,
    tone: 'plain',
    sentence: m.counters_skipped_sentence,
    count: (counts) => counts.skipped,
  },
];
