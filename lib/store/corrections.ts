import type { Correction, CorrectionChange, CorrectionStore } from '../facts/ports.ts';
import { writeStatesUnderWay, type EmailFix, type EmailWriteState } from '../records/email-write.ts';
import type { CorrectionRow, Database } from './database.ts';
import { withStoreErrors } from './store-error.ts';

/**
 * Writes down what shall be sent, before it is sent. A write that waits unsent for the same student is replaced;
 * answers false, and writes nothing, while one is on its way.
 */
export async function queueCorrection(db: Database, fix: EmailFix, at: number): Promise<boolean> {
  return db.transaction('rw', db.corrections, db.audit, async () => {
    const earlier = await db.corrections.where('studentId').equals(fix.studentId).toArray();
    if (earlier.some((row) => row.state === 'sending' || row.state === 'verifying')) return false;
    for (const row of earlier)
      if (row.state === 'queued' || row.state === 'on-page') await put(db, { ...row, state: 'withdrawn' }, at);
    const state = fix.via === 'page' ? 'on-page' : 'queued';
    // An earlier one that may still arrive comes first, or it would overwrite this one.
    const landing = findLanding(earlier, at);
    const waits = landing > at && state === 'queued';
    const correctionId = await db.corrections.add({
      studentId: fix.studentId,
      from: fix.from,
      to: fix.to,
      state,
      found: null,
      observedAt: null,
      attempts: 0,
      notBefore: waits ? landing : null,
      failure: waits ? { code: 'email-earlier' } : null,
      createdAt: at,
      changedAt: at,
      seq: await nextSeq(db),
    });
    await db.audit.add({ kind: 'correction', correctionId, studentId: fix.studentId, state, at });
    return true;
  });
}

/** Withdraws an unsent write, or puts away one that ended badly. A write on its way is left alone. */
export async function dismissCorrection(db: Database, correctionId: number, at: number): Promise<void> {
  const dismissible: readonly EmailWriteState[] = ['queued', 'on-page', 'conflict', 'unknown', 'failed'];
  await db.transaction('rw', db.corrections, db.audit, async () => {
    const row = await db.corrections.get(correctionId);
    if (row && dismissible.includes(row.state)) await put(db, { ...row, state: 'withdrawn' }, at);
  });
}

export function readCorrectionsSince(db: Database, seq: number): Promise<CorrectionRow[]> {
  return db.corrections.where('seq').above(seq).toArray();
}

export async function readPausedBatches(db: Database): Promise<ReadonlySet<number>> {
  return new Set(await db.batches.where('state').equals('paused').primaryKeys());
}

/** The rows of the email writes, as the worker takes them one step on. */
export function createCorrectionStore(db: Database): CorrectionStore {
  return withStoreErrors({
    live: () => db.corrections.where('state').anyOf(writeStatesUnderWay).sortBy('correctionId'),
    pausedBatches: () => readPausedBatches(db),
    pauseBatch: async (batchId, failure) => {
      const running = db.batches
        .where('batchId')
        .equals(batchId)
        .filter(({ state }) => state === 'running');
      await running.modify({ state: 'paused', failure });
    },
    advance: (correctionId, expected, change, at) =>
      db.transaction('rw', db.corrections, db.audit, async () => {
        const row = await db.corrections.get(correctionId);
        if (!row || !expected.includes(row.state)) return false;
        await put(db, { ...row, ...change }, at);
        return true;
      }),
    mayLandUntil: (studentId, now, longestMs) =>
      db.transaction('rw', db.corrections, async () => {
        const rows = await db.corrections.where('studentId').equals(studentId).toArray();
        // The clock was set back since: it can't be longer than the longest from now on.
        for (const row of rows.filter(({ mayLandUntil }) => (mayLandUntil ?? 0) - now > longestMs))
          await db.corrections.put({ ...row, mayLandUntil: now + longestMs });
        return Math.min(findLanding(rows, now), now + longestMs);
      }),
  });
}

/** The latest moment until which one of them may still arrive at FACTS; 0 when none may. */
export function findLanding(rows: readonly CorrectionRow[], now: number): number {
  const until = rows.map(({ mayLandUntil }) => mayLandUntil ?? 0);
  return Math.max(0, ...until.filter((moment) => moment > now));
}

/** A refresh read what FACTS holds: what ended in doubt is settled by it. Within a transaction. */
export async function settleInDoubt(
  db: Database,
  settle: (write: Correction) => CorrectionChange | null,
  at: number,
): Promise<void> {
  const doubtful = await db.corrections.where('state').anyOf('unknown', 'conflict', 'failed').toArray();
  for (const row of doubtful) {
    const change = settle(row);
    if (!change) continue;
    const latest = await db.corrections.where('studentId').equals(row.studentId).last();
    if (latest?.correctionId === row.correctionId) await put(db, { ...row, ...change }, at);
  }
}

/** Takes back what was not sent yet. */
export async function withdraw(db: Database, rows: readonly CorrectionRow[], at: number): Promise<void> {
  for (const row of rows) await put(db, { ...row, state: 'withdrawn' }, at);
}

async function put(db: Database, row: CorrectionRow, at: number): Promise<void> {
  await db.corrections.put({ ...row, changedAt: at, seq: await nextSeq(db) });
  const { correctionId, studentId, state } = row satisfies Correction;
  await db.audit.add({ kind: 'correction', correctionId, studentId, state, at });
}

export async function nextSeq(db: Database): Promise<number> {
  return ((await db.corrections.orderBy('seq').last())?.seq ?? 0) + 1;
}
