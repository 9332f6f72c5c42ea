import { m } from '../../words/index.ts';
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
  const what = m.browser_toggle_panel();
  if (run === null) return { title: what, badge: '' };
  const look = attention > 0 ? [attentionSentence(attention)] : [];
  const title = [what, lastSync(run, formatMoment), ...look].join('\n');
  if (run.state === 'failed') return { title, badge: '!' };
  const count = run.refused || run.unknown || differentSince(run) || attention;
  return { title, badge: count === 0 ? '' : count > 999 ? '999+' : String(count) };
}

function lastSync(run: PastRun, formatMoment: (time: number) => string): string {
  if (run.finishedAt === null) return run.state === 'paused' ? m.browser_sync_paused() : m.browser_sync_running();
  const say =
    run.state === 'failed'
      ? m.browser_last_sync_stopped
      : run.state === 'cancelled'
        ? m.browser_last_sync_cancelled
        : m.browser_last_sync;
  return say({ when: formatMoment(run.finishedAt), outcome: outcomeWords({ ...run, different: differentSince(run) }) });
}
