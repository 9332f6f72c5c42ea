import { m } from '../../words/index.ts';
import { toFailure } from '../../errors.ts';
import { countItems } from './batch-view.ts';
import type { BatchOrigin, BatchView, BatchFix } from '../../records/batch.ts';
import { planUndo } from './plan-undo.ts';
import { prepareFix } from '../../review/people/prepare-fix.ts';
import type { BatchCommands } from './batch-port.ts';
import type { ReviewModel } from '../../review/review-model.ts';
import type { BatchStore } from '../../review/review-store.ts';

export interface BatchCommandsParts {
  readonly store: BatchStore;
  readonly source: { readonly model: ReviewModel; readonly ready: Promise<void> };
  /** FACTS requests that may be made in a minute. */
  readonly requestsPerMinute: number;
  readonly now: () => number;
  readonly wake: () => void;
}

/** Many emails as one piece of work, each by the same guarded write as a single one. */
export function createBatchCommands({
  store,
  source,
  requestsPerMinute,
  now,
  wake,
}: BatchCommandsParts): BatchCommands {
  const start: BatchCommands['start'] = async (origin, label, fixes) => {
    await source.ready;
    const prepared = fixes.map((fix): BatchFix => {
      try {
        return prepareFix(source.model, fix);
      } catch (thrown) {
        return { ...fix, failure: toFailure(thrown) };
      }
    });
    await store.start({ origin, label }, prepared, now());
    wake();
  };
  return {
    start,
    watch: (origin, listener) => store.watchLatest(origin, listener),
    steer: async (batchId, step) => {
      await store.steer(batchId, step, now());
      wake();
    },
    planUndo: async (batchId) => {
      await source.ready;
      const batch = await store.read(batchId);
      return batch && planUndo(source.model, batch);
    },
    requestsPerMinute,
  };
}

/** What a notification says at the end; numbers only. */
export function batchNotification({ origin, items }: BatchView): {
  title: string;
  message: string;
  opens: `#/${string}`;
} {
  const { written, unchanged, refused } = countItems(items);

  const told = [(origin === 'undo' ? m.batch_told_undone : m.batch_told_saved)({ count: written })];
  if (unchanged > 0) told.push(m.batch_told_there_already({ count: unchanged }));
  if (refused > 0) told.push(m.batch_told_refused({ count: refused }));
  return { title: m.browser_product(), message: told.join(' '), opens: screenOf[origin] };
}

const screenOf = { pattern: '#/fill', report: '#/report', undo: '#/history' } as const satisfies Record<
  BatchOrigin,
  string
>;
