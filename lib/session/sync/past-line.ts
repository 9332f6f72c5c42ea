import { formatRoute } from '../pages/review-route.ts';
import { differentSince, endedBadge, outcomeWords } from './outcome.ts';
import { runStateWords } from './receipt-words.ts';
import type { PastSync } from './receipts-controller.svelte.ts';

/** A sync, or a dry run, as it stands in the list of them. */
export interface PastLine {
  readonly href: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly target: string;
  /** `''` when not told. */
  readonly who: string;
  readonly badge: { readonly text: string; readonly tone: 'green' | 'orange' | 'red' | 'gray' };
  /** Who was to be sent. */
  readonly students: number;
  /** What became of them. */
  readonly outcome: string;
}

const ofTrial = {
  running: 'Under way',
  waiting: 'Waiting for the target',
  done: 'Nothing was sent',
  failed: 'The target could not be read. Nothing was sent',
} as const;

export function pastLine(past: PastSync): PastLine {
  if (past.kind === 'trial') {
    const { trialId, startedAt, target, who = '', people, state } = past.trial;
    const href = formatRoute({ view: 'syncs', runId: null, trialId });
    const badge = { text: 'Dry run', tone: 'gray' } as const;
    return { href, startedAt, target, who, badge, students: people, outcome: ofTrial[state] };
  }
  const { run } = past;
  const { runId, startedAt, target, who = '', state, confirmed, refused, unknown, unsent } = run;
  const outcome = { confirmed, refused, unknown, unsent, different: differentSince(run) };
  return {
    href: formatRoute({ view: 'syncs', runId }),
    startedAt,
    target,
    who,
    badge:
      state === 'done' || state === 'failed' || state === 'cancelled'
        ? endedBadge(state, outcome)
        : { text: runStateWords[state], tone: 'gray' },
    students: confirmed + refused + unknown + unsent,
    outcome: outcomeWords(outcome),
  };
}
