import { formatNumber } from '../../words/index.ts';
import { people as students } from './plan-words.ts';
import { readingSince, type TargetReading } from '../../records/run.ts';

/** What became of a sync, counted from its results and never from what was planned. Every screen says it in these numbers. */
export interface SyncOutcome {
  readonly confirmed: number;
  readonly refused: number;
  /** Sent, and no answer was heard: they may have it. */
  readonly unknown: number;
  readonly unsent: number;
  /** Seen otherwise than sent when the accounts were read since; 0 also where they were not. */
  readonly different: number;
}

interface RunCounts {
  readonly pending: number;
  readonly sent: number;
  readonly confirmed: number;
  readonly refused: number;
}

interface CountedRun {
  readonly finishedAt: number | null;
  readonly reading?: TargetReading | null;
}

/** How many students were otherwise than sent when the accounts were read since the run ended. */
export function differentSince({ finishedAt, reading }: CountedRun): number {
  return (reading && readingSince({ finishedAt, reading })?.differences.length) ?? 0;
}

/** "410 confirmed, 2 refused, 1 different"; nobody is named where nobody is. */
export function outcomeWords({ confirmed, refused, unknown, unsent, different }: SyncOutcome): string {
  const others = tell(
    [
      [refused, 'refused'],
      [unknown, 'sent, not confirmed'],
      [unsent, 'not sent'],
      [different, 'different'],
    ],
    (count) => formatNumber(count),
  );
  return [`${formatNumber(confirmed)} confirmed`, ...others].join(', ');
}

/** The same of one run with its people. */
export function outcomeOf(run: CountedRun & { readonly counts: RunCounts }): SyncOutcome {
  const { pending, sent, confirmed, refused } = run.counts;
  return { confirmed, refused, unknown: sent, unsent: pending, different: differentSince(run) };
}

type EndedState = 'done' | 'failed' | 'cancelled';

/** The heading of a sync that is over. */
export function endedTitle(state: EndedState, outcome: SyncOutcome): string {
  const { confirmed, refused, unknown, unsent, different } = outcome;
  const got = `${students(confirmed)} confirmed`;
  if (state === 'cancelled') return `Cancelled. ${got}, ${formatNumber(unsent + unknown)} left.`;
  if (state === 'failed') return `Stopped. ${got}, ${formatNumber(unsent + unknown)} left.`;
  const told = tell(
    [
      [refused, 'refused'],
      [unknown, 'not confirmed'],
    ],
    were,
  );
  if (different > 0) told.push(`${students(different)} ${different === 1 ? 'differs' : 'differ'} from what was sent`);
  return told.length === 0 ? `Done. ${got}.` : `Done, but ${told.join(' and ')}.`;
}

/** How a sync that is over stands in a list. */
export function endedBadge(
  state: EndedState,
  { refused, unknown, different }: SyncOutcome,
): { readonly text: string; readonly tone: 'green' | 'orange' | 'red' | 'gray' } {
  if (state === 'failed') return { text: 'Stopped', tone: 'red' };
  if (refused > 0) return { text: 'Some refused', tone: 'red' };
  if (state === 'cancelled') return { text: 'Cancelled', tone: 'gray' };
  if (unknown > 0) return { text: 'Some not confirmed', tone: 'orange' };
  return different > 0 ? { text: 'Some different', tone: 'orange' } : { text: 'Done', tone: 'green' };
}

export interface ReadingWords {
  readonly tone: 'green' | 'orange' | 'gray';
  readonly sentence: string;
  /** What goes with it, besides when it was read; `''` for nothing. */
  readonly beside: string;
}

/**
 * What reading the accounts back has shown. Whoever was refused, or not sent, has no account that could be read: "all" is never said while there
 * are such.
 */
export function readingWords(
  { people, differences }: Pick<TargetReading, 'people' | 'differences'>,
  { refused, unknown, unsent }: Pick<SyncOutcome, 'refused' | 'unknown' | 'unsent'>,
  destination: string,
): ReadingWords {
  const left = refused + unknown + unsent;
  const who = tell(
    [
      [refused, 'refused'],
      [unknown, 'not confirmed'],
      [unsent, 'not sent'],
    ],
    were,
  );
  const beside = left === 0 ? '' : `Not among them: ${who.join(', ')}.`;
  if (people === 0)
    return { tone: 'gray', sentence: 'Nobody was confirmed yet, so there is nothing to compare.', beside };
  const different = differences.length;
  if (different > 0) {
    const verb = different === 1 ? 'is' : 'are';
    return {
      tone: 'orange',
      sentence: `${students(different)} of ${formatNumber(people)} ${verb} in ${destination} otherwise than sent.`,
      beside,
    };
  }
  if (left > 0) {
    const sentence =
      people === 1
        ? `The one student who was confirmed is in ${destination} as sent.`
        : `The ${students(people)} who were confirmed are in ${destination} as sent.`;
    return { tone: 'orange', sentence, beside };
  }
  return {
    tone: 'green',
    sentence:
      people === 1
        ? `The one student is in ${destination} as sent.`
        : `All ${students(people)} are in ${destination} as they were sent.`,
    beside,
  };
}

/** A part for each of which there are some. */
function tell(parts: readonly (readonly [count: number, word: string])[], who: (count: number) => string): string[] {
  return parts.filter(([count]) => count > 0).map(([count, word]) => `${who(count)} ${word}`);
}

function were(count: number): string {
  return `${students(count)} ${count === 1 ? 'was' : 'were'}`;
}
