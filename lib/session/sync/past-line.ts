import { m } from '../../words/index.ts';
import { atStart } from '../../records/destination-name.ts';
import type { DryRunState } from '../../sync/dry-run/dry-run.ts';
import type { DestinationNames } from '../files/destination-name.ts';
import { formatRoute } from '../pages/review-route.ts';
import { differentSince, endedBadge, outcomeWords } from './outcome.ts';
import { runStateWords } from './receipt-words.ts';
import type { PastSync } from './receipts-controller.svelte.ts';

/** A sync, or a dry run, as it stands in the list of them. */
export interface PastLine {
  readonly href: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** The destination's name. */
  readonly target: string;
  /** `''` when not told. */
  readonly who: string;
  readonly badge: { readonly text: string; readonly tone: 'green' | 'orange' | 'red' | 'gray' };
  /** Who was to be sent. */
  readonly students: number;
  /** What became of them. */
  readonly outcome: string;
}

function ofDryRun(state: DryRunState, destination: string): string {
  return {
    running: m.sync_state_running(),
    waiting: m.sync_state_waiting({ destination }),
    done: m.sync_dry_run_nothing(),
    failed: m.sync_dry_run_unread({ destination: atStart(destination) }),
  }[state];
}

export function pastLine(past: PastSync, names: DestinationNames): PastLine {
  if (past.kind === 'dryRun') {
    const { dryRunId, startedAt, who = '', people, state } = past.dryRun;
    const target = names.inFull(past.dryRun.target);
    const href = formatRoute({ view: 'syncs', runId: null, dryRunId });
    const badge = { text: m.sync_badge_dry_run(), tone: 'gray' } as const;
    return {
      href,
      startedAt,
      target,
      who,
      badge,
      students: people,
      outcome: ofDryRun(state, names.of(past.dryRun.target)),
    };
  }
  const { run } = past;
  const { runId, startedAt, who = '', state, confirmed, refused, unknown, unsent } = run;
  const outcome = { confirmed, refused, unknown, unsent, different: differentSince(run) };
  return {
    href: formatRoute({ view: 'syncs', runId }),
    startedAt,
    target: names.inFull(run.target),
    who,
    badge:
      state === 'done' || state === 'failed' || state === 'cancelled'
        ? endedBadge(state, outcome)
        : { text: runStateWords(state, names.of(run.target)), tone: 'gray' },
    students: confirmed + refused + unknown + unsent,
    outcome: outcomeWords(outcome),
  };
}
