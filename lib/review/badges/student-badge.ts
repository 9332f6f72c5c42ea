import type { Entry } from '../../roster/index.ts';
import type { BadgeCode } from './badge-view.ts';
import { worstFlag } from '../worst-flag.ts';

/** A skipped student's flags ask for nothing: the badge says only that somebody decided. */
export function badgeOf({ flags, outcome }: Pick<Entry, 'flags' | 'outcome'>): BadgeCode | null {
  return outcome === 'skipped' ? 'skipped' : (worstFlag(flags)?.code ?? null);
}
