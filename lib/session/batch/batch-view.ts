import type { BatchItem } from '../../records/batch.ts';

/** `written` and `unchanged` (FACTS had it) are well; `refused` needs a look; `left`: not settled yet. */
export interface BatchCounts {
  readonly total: number;
  readonly written: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly withdrawn: number;
  readonly left: number;
}

export type ItemResult = 'waiting' | 'under-way' | 'written' | 'unchanged' | 'refused' | 'withdrawn';

export function batchResultOf({ state, sent }: Pick<BatchItem, 'state' | 'sent'>): ItemResult {
  switch (state) {
    case 'queued':
      return 'waiting';
    case 'done':
      return sent ? 'written' : 'unchanged';
    case 'conflict':
    case 'unknown':
    case 'failed':
      return 'refused';
    case 'withdrawn':
      return 'withdrawn';
    default:
      return 'under-way';
  }
}

export function itemsByStudent(items: readonly BatchItem[]): ReadonlyMap<number, BatchItem> {
  return new Map(items.map((item) => [item.studentId, item]));
}

export function countItems(items: readonly Pick<BatchItem, 'state' | 'sent'>[]): BatchCounts {
  const results = items.map(batchResultOf);
  const count = (...wanted: ItemResult[]): number => results.filter((result) => wanted.includes(result)).length;
  return {
    total: items.length,
    written: count('written'),
    unchanged: count('unchanged'),
    refused: count('refused'),
    withdrawn: count('withdrawn'),
    left: count('waiting', 'under-way'),
  };
}
