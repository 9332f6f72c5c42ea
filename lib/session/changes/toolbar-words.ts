import { attentionSentence } from './daily-check.ts';
import { differentSince, outcomeWords } from '../sync/outcome.ts';
import type { PastRun } from '../../records/run.ts';

export interface ToolbarWords {
  readonly title: string;
  /** `''` unless something needs a person: how many were refused, not confirmed or different, or `!` when the
   * sync stopped; else how many need a look. */
  readonly badge: string;
}

/** What the toolbar's button says of the last sync. `formatMoment` gives a time (milliseconds since 1970) in words,
 * `attention` is how many students need a look since the daily check. */
export function toolbarWords(run: PastRun | null, formatMoment: (time: number) => string, attention = 0): ToolbarWords {
  const what = 'Sync Review: show or hide the panel';
  if (run === null) return { title: what, badge: '' };
  const look = attention > 0 ? `\n${attentionSentence(attention)}` : '';
  const title = `${what}\n${lastSync(run, formatMoment)}${look}`;
  if (run.state === 'failed') return { title, badge: '!' };
  const count = run.refused || run.unknown || differentSince(run) || attention;
  return { title, badge: count === 0 ? '' : count > 999 ? '999+' : String(count) };
}

function lastSync(run: PastRun, formatMoment: (time: number) => string): string {
  if (run.finishedAt === null) return run.state === 'paused' ? 'A sync is paused.' : 'A sync is under way.';
  const verb = { done: '', failed: ' stopped', cancelled: ' cancelled', running: '', waiting: '', paused: '' }[
    run.state
  ];
  return `Last sync${verb} ${formatMoment(run.finishedAt)}: ${outcomeWords({ ...run, different: differentSince(run) })}.`;
}
