import { formatNumber } from '../../words/index.ts';
import type { ExpiredCounts } from '../../records/stored-records.ts';

/** `3 entries of the history, 1 sync`; what there is none of is left out. */
export function expiredWords({ events, emailWrites, syncs, decisions }: ExpiredCounts): string {
  const parts = [
    [events, 'entry of the history', 'entries of the history'],
    [emailWrites, 'email written', 'emails written'],
    [syncs, 'sync', 'syncs'],
    [decisions, 'decision', 'decisions'],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${formatNumber(count)} ${count === 1 ? one : many}`)
    .join(', ');
}
