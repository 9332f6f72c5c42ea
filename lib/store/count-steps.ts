import type { ReceiptCounts, RowResult } from '../sync/receipt/receipt.ts';
import type { RunStep } from './database.ts';

/** What has become of a run's people so far, by result: the same that its receipt says. */
export function countSteps(steps: readonly Pick<RunStep, 'state' | 'effect'>[]): ReceiptCounts {
  const counts = { created: 0, adopted: 0, updated: 0, archived: 0, none: 0, refused: 0, 'not-sent': 0, unknown: 0 };
  for (const step of steps) counts[resultOf(step)] += 1;
  return counts;
}

function resultOf({ state, effect }: Pick<RunStep, 'state' | 'effect'>): RowResult {
  if (state === 'confirmed') return effect ?? 'none';
  return ({ pending: 'not-sent', sent: 'unknown', refused: 'refused' } as const)[state];
}
