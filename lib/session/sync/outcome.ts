import { formatList, m } from '../../words/index.ts';
import type { Audience } from '../../records/screen-choices.ts';
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
  const others = tell([
    [refused, m.sync_outcome_refused],
    [unknown, m.sync_outcome_unknown],
    [unsent, m.sync_outcome_unsent],
    [different, m.sync_outcome_different],
  ]);
  return [m.sync_outcome_confirmed({ count: confirmed }), ...others].join(', ');
}

/** The same of one run with its people. */
export function outcomeOf(run: CountedRun & { readonly counts: RunCounts }): SyncOutcome {
  const { pending, sent, confirmed, refused } = run.counts;
  return { confirmed, refused, unknown: sent, unsent: pending, different: differentSince(run) };
}

/** Nobody is left of whom anything else is to be told than that they were confirmed. */
export function isWhole({ refused, unknown, unsent, different }: SyncOutcome): boolean {
  return refused + unknown + unsent + different === 0;
}

type EndedState = 'done' | 'failed' | 'cancelled';

/** The heading of a sync that is over. */
export function endedTitle(state: EndedState, outcome: SyncOutcome, who: Audience = 'students'): string {
  const { confirmed, refused, unknown, unsent, different } = outcome;
  const left = unsent + unknown;
  if (state === 'cancelled') return m.sync_cancelled_left({ count: confirmed, left, who });
  if (state === 'failed') return m.sync_stopped_left({ count: confirmed, left, who });
  const told = tell([
    [refused, ({ count }) => m.sync_were_refused({ count, who })],
    [unknown, ({ count }) => m.sync_were_unknown({ count, who })],
    [different, ({ count }) => m.sync_they_differ({ count, who })],
  ]);
  return told.length === 0 ? m.sync_done({ count: confirmed, who }) : m.sync_done_but({ what: formatList(told) });
}

/** How a sync that is over stands in a list. */
export function endedBadge(
  state: EndedState,
  { refused, unknown, different }: SyncOutcome,
): { readonly text: string; readonly tone: 'green' | 'orange' | 'red' | 'gray' } {
  if (state === 'failed') return { text: m.sync_badge_stopped(), tone: 'red' };
  if (refused > 0) return { text: m.sync_badge_some_refused(), tone: 'red' };
  if (state === 'cancelled') return { text: m.sync_badge_cancelled(), tone: 'gray' };
  if (unknown > 0) return { text: m.sync_badge_some_unknown(), tone: 'orange' };
  return different > 0
    ? { text: m.sync_badge_some_different(), tone: 'orange' }
    : { text: m.sync_badge_done(), tone: 'green' };
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
  who: Audience = 'students',
): ReadingWords {
  const left = refused + unknown + unsent;
  const others = tell([
    [refused, ({ count }) => m.sync_were_refused({ count, who })],
    [unknown, ({ count }) => m.sync_were_unknown({ count, who })],
    [unsent, ({ count }) => m.sync_were_unsent({ count, who })],
  ]);
  const beside = left === 0 ? '' : m.accounts_not_among_them({ who: others.join(', ') });
  const different = differences.length;
  if (people === 0) return { tone: 'gray', sentence: m.accounts_none_confirmed(), beside };
  if (different > 0)
    return { tone: 'orange', sentence: m.accounts_differ({ count: different, people, destination, who }), beside };
  if (left > 0)
    return { tone: 'orange', sentence: m.accounts_confirmed_match({ count: people, destination, who }), beside };
  return { tone: 'green', sentence: m.accounts_all_match({ count: people, destination, who }), beside };
}

/** A part for each of which there are some. */
function tell(parts: readonly (readonly [count: number, say: (values: { count: number }) => string])[]): string[] {
  return parts.filter(([count]) => count > 0).map(([count, say]) => say({ count }));
}
