import type { Counts } from '../../roster/index.ts';
import type { Status } from '../pages/review-route.ts';

export interface Counter {
  readonly status: Status;
  readonly label: string;
  readonly tone: 'red' | 'gray' | 'plain';
  readonly sentence: string;
  readonly count: (counts: Counts) => number;
}

/** The review's counters in Track it Forward's order and words. */
export const counters: readonly Counter[] = [
  {
    status: 'importable',
    label: 'Importable students',
    tone: 'plain',
    sentence: 'Students who are chosen and have no errors.',
    count: (counts) => counts.importable,
  },
  {
    status: 'excluded',
    label: 'Excluded students',
    tone: 'red',
    sentence: 'Students who are chosen, but stay out of this sync because of errors.',
    count: (counts) => counts.excluded,
  },
  {
    status: 'duplicate',
    label: 'Duplicates',
    tone: 'red',
    sentence: 'Two or more chosen students share one email.',
    count: (counts) => counts.duplicatesUnresolved,
  },
  {
    status: 'resolved',
    label: 'Duplicates, resolved',
    tone: 'gray',
    sentence: 'Students who share an email of which at most one is chosen.',
    count: (counts) => counts.duplicatesResolved,
  },
  {
    status: 'missing',
    label: 'Missing emails',
    tone: 'red',
    sentence: 'Students with no email in FACTS, chosen or not.',
    count: (counts) => counts.missingEmails,
  },
  {
    status: 'invalid',
    label: 'Invalid emails',
    tone: 'red',
    sentence: 'The email in FACTS is not one complete address.',
    count: (counts) => counts.invalidEmails,
  },
  {
    status: 'sync',
    label: 'Users to sync',
    tone: 'plain',
    sentence: 'They go with the next sync.',
    count: (counts) => counts.importable,
  },
  {
    status: 'skipped',
    label: 'Users to skip',
    tone: 'plain',
    sentence: 'Unchecked. They stay skipped on every sync until you check them again.',
    count: (counts) => counts.skipped,
  },
];
