import { countItems } from '../../../lib/session/batch/batch-view.ts';
import type { BatchItem, BatchOrigin, BatchView } from '../../../lib/records/batch.ts';
import type { BatchStore, ReviewStore } from '../../../lib/review/review-store.ts';
import type { Scene } from './scene.ts';
import { Watched } from './watched.ts';

/** Batches in memory: one email after the other goes through the memory store, unless paused. */
export function createMemoryBatches(
  scene: Scene,
  rows: Pick<ReviewStore, 'queueCorrection' | 'watchCorrections'>,
): BatchStore {
  const latest: Record<BatchOrigin, Watched<BatchView | null>> = {
    pattern: new Watched<BatchView | null>(scene.batch?.origin === 'pattern' ? scene.batch : null),
    report: new Watched<BatchView | null>(scene.batch?.origin === 'report' ? scene.batch : null),
    undo: new Watched<BatchView | null>(null),
  };
  const all = Object.values(latest);
  const find = (batchId: number): Watched<BatchView | null> | undefined =>
    all.find(({ value }) => value?.batchId === batchId);

  function put(batch: BatchView, change: Partial<BatchView>): void {
    latest[batch.origin].set({ ...batch, ...change });
  }

  function setItem(batch: BatchView, studentId: number, change: Partial<BatchItem>): void {
    const items = batch.items.map((item) => (item.studentId === studentId ? { ...item, ...change } : item));
    const over = countItems(items).left === 0;
    put(batch, { items, ...(over && batch.state === 'running' && { state: 'done', finishedAt: Date.now() }) });
  }

  function goOn(batch: BatchView | null): void {
    if (batch?.state !== 'running' || batch.items.some(({ state }) => state === 'sending')) return;
    const next = batch.items.find(({ state }) => state === 'queued');
    if (!next) return;
    setItem(batch, next.studentId, { state: 'sending', sent: true });
    void rows.queueCorrection({ studentId: next.studentId, from: next.from, to: next.to }, Date.now());
  }

  rows.watchCorrections((corrections) => {
    for (const { studentId, state } of corrections) {
      if (state !== 'done') continue;
      const batch = all.find(({ value }) =>
        value?.items.some((item) => item.studentId === studentId && item.state === 'sending'),
      );
      if (!batch?.value) continue;
      setItem(batch.value, studentId, { state: 'done' });
      goOn(batch.value);
    }
  });

  return {
    watchLatest: (origin, listener) => latest[origin].watch(listener),
    read: async (batchId) => find(batchId)?.value ?? null,
    start: async ({ origin, label }, fixes, at) => {
      if (scene.refusal) throw Object.assign(new Error(), { name: 'AppError', ...scene.refusal });
      const times = { startedAt: at, finishedAt: null, toldAt: null };
      const items = fixes.map(({ studentId, from, to, failure }, place): BatchItem => {
        const item = { correctionId: at + place, studentId, from, to, found: null, notBefore: null, sent: false };
        return { ...item, state: failure ? 'failed' : 'queued', failure: failure ?? null };
      });
      latest[origin].set({ batchId: at, origin, label, state: 'running', failure: null, ...times, items });
      goOn(latest[origin].value);
      return at;
    },
    steer: async (batchId, step) => {
      const batch = find(batchId)?.value;
      if (!batch) return;
      if (step === 'put-away') latest[batch.origin].set(null);
      else if (step === 'pause') put(batch, { state: 'paused' });
      else if (step === 'resume') {
        put(batch, { state: 'running', failure: null });
        goOn(latest[batch.origin].value);
      } else {
        const items = batch.items.map((item) =>
          item.state === 'queued' ? { ...item, state: 'withdrawn' as const } : item,
        );
        put(batch, { state: 'cancelled', items });
      }
    },
  };
}
