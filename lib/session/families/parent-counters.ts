import type { FamilyCounts } from '../../roster/index.ts';
import { m } from '../../words/index.ts';
import type { ParentStatus } from './parents-route.ts';

export interface ParentCounter {
  readonly status: ParentStatus;
  readonly tone: 'red' | 'orange' | 'gray' | 'plain';
  readonly label: () => string;
  readonly sentence: () => string;
  readonly count: (counts: FamilyCounts) => number;
}

/** In Track it Forward's order: families, then what is wrong with whom, then who goes. */
export const parentCounters: readonly ParentCounter[] = [
  {
    status: 'importable',
    tone: 'plain',
    label: m.parents_importable,
    sentence: m.parents_importable_sentence,
    count: ({ families }) => families.importable,
  },
  {
    status: 'excluded',
    tone: 'red',
    label: m.parents_excluded,
    sentence: m.parents_excluded_sentence,
    count: ({ families }) => families.excluded,
  },
  {
    status: 'duplicate-red',
    tone: 'red',
    label: m.parents_duplicates,
    sentence: m.parents_duplicates_red_sentence,
    count: ({ duplicatesRed }) => duplicatesRed,
  },
  {
    status: 'duplicate-orange',
    tone: 'orange',
    label: m.parents_duplicates_later,
    sentence: m.parents_duplicates_orange_sentence,
    count: ({ duplicatesOrange }) => duplicatesOrange,
  },
  {
    status: 'resolved',
    tone: 'gray',
    label: m.parents_resolved,
    sentence: m.parents_resolved_sentence,
    count: ({ duplicatesResolved }) => duplicatesResolved,
  },
  {
    status: 'missing-first',
    tone: 'red',
    label: m.parents_missing_first,
    sentence: m.parents_missing_first_sentence,
    count: ({ missingFirst }) => missingFirst,
  },
  {
    status: 'missing-later',
    tone: 'orange',
    label: m.parents_missing_later,
    sentence: m.parents_missing_later_sentence,
    count: ({ missingLater }) => missingLater,
  },
  {
    status: 'invalid',
    tone: 'red',
    label: m.parents_invalid,
    sentence: m.parents_invalid_sentence,
    count: ({ invalidFirst, invalidLater }) => invalidFirst + invalidLater,
  },
  {
    status: 'sync',
    tone: 'plain',
    label: m.parents_to_sync,
    sentence: m.parents_to_sync_sentence,
    count: ({ members }) => members.importable,
  },
  {
    status: 'skipped',
    tone: 'plain',
    label: m.parents_to_skip,
    sentence: m.parents_to_skip_sentence,
    count: ({ members }) => members.skipped,
  },
];
