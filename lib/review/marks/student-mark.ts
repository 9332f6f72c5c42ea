import type { Entry } from '../../roster/index.ts';
import type { MarkCode } from './mark-view.ts';
import { worstFlag } from '../worst-flag.ts';

/** A skipped student's flags ask for nothing: the mark says only that somebody decided. */
export function markOf({ flags, outcome }: Pick<Entry, 'flags' | 'outcome'>): MarkCode | null {
  return outcome === 'skipped' ? 'skipped' : (worstFlag(flags)?.code ?? null);
}
