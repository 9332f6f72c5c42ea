import type { Correction, CorrectionChange } from './ports.ts';
import { isWritten, standsAsBefore } from './is-written.ts';

/**
 * What becomes of an email that ended in doubt (`unknown`, `conflict`, FACTS' Save not seen) now that a refresh begun at
 * `readSince` read what FACTS holds; `null`: it says nothing new.
 */
export function settleByReading(write: Correction, read: string | null, readSince: number): CorrectionChange | null {
  const { state, failure, observedAt, changedAt, mayLandUntil } = write;
  const isInDoubt = state === 'unknown' || state === 'conflict' || failure?.code === 'page-not-saved';
  if (!isInDoubt || Math.max(observedAt ?? 0, changedAt) > readSince) return null;
  const seen = { found: read, observedAt: readSince };
  if (isWritten(write, read)) return { ...seen, state: 'done', failure: null, mayLandUntil: null };
  const mayStillLand = (mayLandUntil ?? 0) > readSince;
  if (state === 'failed' || mayStillLand) return null;
  if (state === 'conflict') return read === write.found ? null : seen;
  if (standsAsBefore(write, read)) return { ...seen, state: 'failed', failure: { code: 'email-not-kept' } };
  if (failure?.code !== 'email-unread' && read === write.found) return null;
  return {
    ...seen,
    failure: { code: 'email-overtaken', ...(write.answeredAt !== undefined && { detail: { seen: 1 } }) },
  };
}
