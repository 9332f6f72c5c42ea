import type { Entry, Flag, FlagCode } from '../../roster/index.ts';
import { hasFlag } from '../flag-words.ts';

/** Why somebody who is chosen stays out of the sync, and what would include them. */
export type ExcludedReason = 'missing-email' | 'invalid-email' | 'duplicate-email' | 'record';

export interface ExcludedGroup {
  readonly reason: ExcludedReason;
  readonly entries: readonly Entry[];
}

/** What can be solved here and now comes first. */
const reasons = ['duplicate-email', 'invalid-email', 'missing-email', 'record'] as const;

const ofRecords: readonly FlagCode[] = ['unknown-in-facts', 'not-read', 'deceased', 'no-name'];

/** Everyone who is excluded, once: whoever's record is not in order can't be helped by an email. Groups without anybody are left out. */
export function groupExcluded(entries: readonly Entry[]): ExcludedGroup[] {
  const excluded = entries.filter(({ outcome }) => outcome === 'excluded');
  return reasons
    .map((reason) => ({ reason, entries: excluded.filter(({ flags }) => reasonOf(flags) === reason) }))
    .filter((group) => group.entries.length > 0);
}

function reasonOf(flags: readonly Flag[]): ExcludedReason | undefined {
  if (ofRecords.some((code) => hasFlag(flags, code))) return 'record';
  return reasons.find((reason) => reason !== 'record' && hasFlag(flags, reason));
}
