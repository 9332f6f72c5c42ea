import { AppError } from '../errors.ts';
import type { Batch, BatchItem, BatchOrigin, BatchView, BatchFix, BatchStep } from '../records/batch.ts';
import type { BatchStore, FinishedBatches } from '../review/review-store.ts';
import { isUndecided, writeStatesUnderWay } from '../records/email-write.ts';
import { findLanding, nextSeq, withdraw } from './corrections.ts';
import type { BatchRow, CorrectionRow, Database } from './database.ts';
import { withStoreErrors, toStoreError } from './store-error.ts';
import { watch } from './watch.ts';

/** Emails sent off together: one live batch at a time. `onError` hears what ends a watcher. */
export function createBatchStore(db: Database, onError: (thrown: unknown) => void): BatchStore {
  return {
    start: (batch, fixes, at) => startBatch(db, batch, fixes, at).catch(toStoreError),
    steer: (batchId, step, at) => steerBatch(db, batchId, step, at).catch(toStoreError),
    watchLatest: (origin, listener) => watch(() => readLatest(db, origin), listener, onError),
    read: (batchId) => readBatch(db, batchId),
  };
}

/**
 * Writes down all of them before any is sent, in one transaction; while another of the same origin is under way, nothing. Who has another email under way, or whose address
 * can't be written, is in the batch as failed.
 */
async function startBatch(
  db: Database,
  { origin, label }: Pick<Batch, 'origin' | 'label'>,
  fixes: readonly BatchFix[],
  at: number,
): Promise<number> {
  return db.transaction('rw', db.batches, db.corrections, db.audit, async () => {
    if (await isUnderWay(db, origin)) throw new AppError('batch-under-way');
    const begun = { origin, label, startedAt: at, finishedAt: null, toldAt: null, failure: null };
    await db.batches.where('origin').equals(origin).modify({ putAway: true });
    const batchId = await db.batches.add({ ...begun, state: 'running', putAway: false });
    const live = await db.corrections.where('state').anyOf(writeStatesUnderWay).toArray();
    const sentOf = await db.corrections
      .where('studentId')
      .anyOf(fixes.map(({ studentId }) => studentId))
      .toArray();
    const landing = sentOf.filter((row) => findLanding([row], at) > at);
    const busy = new Set([...live, ...landing].map(({ studentId }) => studentId));
    const seq = await nextSeq(db);
    const rows = fixes.map(({ studentId, from, to, failure }, place): Omit<CorrectionRow, 'correctionId'> => {
      const blockedBy = failure ?? (busy.has(studentId) ? ({ code: 'email-under-way' } as const) : null);
      busy.add(studentId);
      const queued = { studentId, batchId, from, to, found: null, observedAt: null, attempts: 0, notBefore: null };
      const state = blockedBy ? 'failed' : 'queued';
      return { ...queued, state, failure: blockedBy, createdAt: at, changedAt: at, seq: seq + place };
    });
    const ids = await db.corrections.bulkAdd(rows as CorrectionRow[], { allKeys: true });
    await db.audit.bulkAdd(
      rows.map(({ studentId, state }, place) => ({
        kind: 'correction' as const,
        correctionId: ids[place] ?? 0,
        studentId,
        state,
        at,
      })) as never[],
    );
    return batchId;
  });
}

/** One whose last email is settled is over, although the worker hasn't said so yet. */
async function isUnderWay(db: Database, origin: BatchOrigin): Promise<boolean> {
  const batches = db.batches.where('state').anyOf('running', 'paused');
  for (const { batchId } of await batches.filter((row) => row.origin === origin).toArray()) {
    const left = db.corrections.where({ batchId }).filter(({ state }) => isUndecided(state));
    if ((await left.count()) > 0) return true;
  }
  return false;
}

async function steerBatch(db: Database, batchId: number, step: BatchStep, at: number): Promise<void> {
  await db.transaction('rw', db.batches, db.corrections, db.audit, async () => {
    const row = await db.batches.get(batchId);
    if (!row) return;
    if (step === 'put-away') await db.batches.put({ ...row, putAway: true });
    else if (step === 'pause' && row.state === 'running') await db.batches.put({ ...row, state: 'paused' });
    else if (step === 'resume' && row.state === 'paused') {
      await db.batches.put({ ...row, state: 'running', failure: null });
    } else if (step === 'cancel' && (row.state === 'running' || row.state === 'paused')) {
      const waiting = await db.corrections
        .where({ batchId })
        .filter(({ state }) => state === 'queued')
        .toArray();
      await withdraw(db, waiting, at);
      await db.batches.put({ ...row, state: 'cancelled', failure: null, finishedAt: at, toldAt: at });
      await db.audit.add({ kind: 'batch', batchId, state: 'cancelled', at });
    }
  });
}

/** The worker's part: what came to its end, and whether the person was told. */
export function createFinishedBatches(db: Database): FinishedBatches {
  return withStoreErrors({
    finish: (at) =>
      db.transaction('rw', db.batches, db.corrections, db.audit, async () => {
        for (const row of await db.batches.where('state').equals('running').toArray()) {
          const items = db.corrections.where({ batchId: row.batchId });
          if ((await items.filter(({ state }) => isUndecided(state)).count()) > 0) continue;
          await db.batches.put({ ...row, state: 'done', finishedAt: at });
          await db.audit.add({ kind: 'batch', batchId: row.batchId, state: 'done', at });
        }
        const untold = await db.batches
          .where('state')
          .equals('done')
          .filter(({ toldAt }) => toldAt === null)
          .toArray();
        return Promise.all(untold.map((row) => toView(db, row)));
      }),
    markTold: async (batchId, at) => {
      await db.batches.update(batchId, { toldAt: at });
    },
  });
}

async function readLatest(db: Database, origin: BatchOrigin): Promise<BatchView | null> {
  return db.transaction('r', db.batches, db.corrections, async () => {
    const row = await db.batches
      .where('origin')
      .equals(origin)
      .filter(({ putAway }) => !putAway)
      .last();
    return row ? toView(db, row) : null;
  });
}

export async function readBatch(db: Database, batchId: number): Promise<BatchView | null> {
  const row = await db.batches.get(batchId);
  return row ? toView(db, row) : null;
}

async function toView(db: Database, row: BatchRow): Promise<BatchView> {
  const { putAway: _putAway, ...batch } = row;
  const items = await db.corrections.where({ batchId: row.batchId }).sortBy('correctionId');
  return { ...batch, items: items.map(toItem) };
}

function toItem(row: CorrectionRow): BatchItem {
  const { correctionId, studentId, state, from, to, found, failure, notBefore, sentAt } = row;
  return { correctionId, studentId, state, from, to, found, failure, notBefore, sent: sentAt !== undefined };
}
