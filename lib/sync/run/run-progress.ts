import type { ItemState, RunItem } from './run-record.ts';

export type RunProgress = Readonly<Record<ItemState, number>>;

/** How far a run is, from its stored items alone. */
export function measureProgress(items: readonly Pick<RunItem, 'state'>[]): RunProgress {
  const progress = { pending: 0, sent: 0, confirmed: 0, refused: 0 };
  for (const item of items) progress[item.state] += 1;
  return progress;
}
