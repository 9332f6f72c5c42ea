import { m } from '../../words/index.ts';
import type { ExpiredCounts } from '../../records/stored-records.ts';

/** `3 entries of the history, 1 sync`; what there is none of is left out. */
export function expiredWords({ events, emailWrites, syncs, decisions }: ExpiredCounts): string {
  const parts = [
    [events, m.settings_expired_events],
    [emailWrites, m.settings_expired_emails],
    [syncs, m.settings_expired_syncs],
    [decisions, m.settings_expired_decisions],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, say]) => say({ count }))
    .join(', ');
}
