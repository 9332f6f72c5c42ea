import { outcomeOf } from './receipt-words.ts';
import type { PastRun } from './store-port.ts';

export interface ToolbarWords {
  readonly title: string;
  /** `''` unless something needs a person: how many were refused, or `!` when the sync stopped. */
  readonly badge: string;
}

/** What the toolbar's button says of the last sync. `formatMoment` gives a time (milliseconds since 1970) in words. */
export function toolbarWords(run: PastRun | null, formatMoment: (time: number) => string): ToolbarWords {
  const what = 'Sync Review: show or hide the panel';
  if (run === null) return { title: what, badge: '' };
  const title = `${what}\n${lastSync(run, formatMoment)}`;
  if (run.state === 'failed') return { title, badge: '!' };
  return { title, badge: run.refused === 0 ? '' : run.refused > 999 ? '999+' : String(run.refused) };
}

function lastSync(run: PastRun, formatMoment: (time: number) => string): string {
  if (run.finishedAt === null) return run.state === 'paused' ? 'A sync is paused.' : 'A sync is under way.';
  const verb = { done: '', failed: ' stopped', cancelled: ' cancelled', running: '', waiting: '', paused: '' }[
    run.state
  ];
  return `Last sync${verb} ${formatMoment(run.finishedAt)}: ${outcomeOf(run)}.`;
}
