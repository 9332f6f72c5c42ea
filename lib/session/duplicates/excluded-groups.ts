import type { Entry } from '../../roster/index.ts';
import { hasFlag } from '../flag-words.ts';

/** Why somebody who is chosen stays out of the sync, and what would include them. */
export type ExcludedReason = 'missing-email' | 'invalid-email' | 'duplicate-email';

export interface ExcludedGroup {
  readonly reason: ExcludedReason;
  readonly entries: readonly Entry[];
}

/** What can be solved here and now comes first. */
const reasons = ['duplicate-email', 'invalid-email', 'missing-email'] as const;

/** Everyone who is excluded, once: nobody has two red flags at a time. Groups without anybody are left out. */
export function groupExcluded(entries: readonly Entry[]): ExcludedGroup[] {
  const excluded = entries.filter(({ outcome }) => outcome === 'excluded');
  return reasons
    .map((reason) => ({ reason, entries: excluded.filter(({ flags }) => hasFlag(flags, reason)) }))
    .filter((group) => group.entries.length > 0);
}
