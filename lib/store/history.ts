import { isFileTarget } from '../records/file-target.ts';
import type { SavedEvent } from '../records/event.ts';
import type { EmailWriteState } from '../records/email-write.ts';
import { readBatch } from './batches.ts';
import type { AuditRow, Database } from './database.ts';

/** An email write is told when it ended; what it went through on the way is not. */
const endedStates: readonly EmailWriteState[] = ['done', 'conflict', 'unknown', 'failed', 'withdrawn'];

/** The newest first, at most `limit`. By time: what was restored from a backup stands where it happened. */
export async function readHistory(db: Database, limit = Infinity): Promise<SavedEvent[]> {
  return db.transaction('r', [db.audit, db.corrections, db.batches, db.runs, db.notSimilar], async () => {
    const told = db.audit
      .orderBy('at')
      .reverse()
      .filter((row) => row.kind !== 'correction' || endedStates.includes(row.state));
    const rows = await (Number.isFinite(limit) ? told.limit(limit) : told).toArray();
    const beside = await readBeside(db, rows);
    return rows.map((row) => toEvent(beside, row)).filter((event) => event !== null);
  });
}

type Beside = Awaited<ReturnType<typeof readBeside>>;

/** What the rows speak of, each table in one reading: thousands of single ones take a second. */
async function readBeside(db: Database, rows: readonly AuditRow[]) {
  const correctionIds = rows.flatMap((row) => (row.kind === 'correction' ? [row.correctionId] : []));
  const runIds = [...new Set(rows.flatMap((row) => (row.kind === 'sync' ? [row.runId] : [])))];
  const pairs = rows.flatMap((row) => (row.kind === 'apart' ? [row.studentIds] : []));
  const batchIds = [...new Set(rows.flatMap((row) => (row.kind === 'batch' ? [row.batchId] : [])))];
  const [corrections, runs, apart, batches] = await Promise.all([
    db.corrections.bulkGet(correctionIds),
    db.runs.bulkGet(runIds),
    db.notSimilar.bulkGet(pairs.map((pair) => [...pair])),
    Promise.all(batchIds.map((batchId) => readBatch(db, batchId))),
  ]);
  return {
    corrections: new Map(correctionIds.map((id, place) => [id, corrections[place]])),
    runs: new Map(runIds.map((id, place) => [id, runs[place]])),
    apart: new Set(pairs.filter((_, place) => apart[place] !== undefined).map(String)),
    batches: new Map(batchIds.map((id, place) => [id, batches[place]])),
  };
}

function toEvent(beside: Beside, row: AuditRow): SavedEvent | null {
  const { auditId: eventId, at } = row;
  switch (row.kind) {
    case 'decided': {
      const { studentIds, choice, parents } = row;
      return { eventId, at, kind: 'decided', studentIds, choice, ...(parents ? { parents } : {}) };
    }
    case 'apart': {
      const { studentIds, apart } = row;
      return { eventId, at, kind: 'apart', studentIds, apart, isApart: beside.apart.has(String(studentIds)) };
    }
    case 'correction': {
      const correction = beside.corrections.get(row.correctionId);
      return correction ? { eventId, at, kind: 'correction', correction: { ...correction, state: row.state } } : null;
    }
    case 'refresh':
      return { eventId, at, kind: 'refresh', state: row.state, students: row.students };
    case 'batch': {
      const batch = beside.batches.get(row.batchId);
      if (!batch) return null;
      const { batchId, origin, label, items } = batch;
      return { eventId, at, kind: 'batch', batchId, origin, label, state: row.state, items };
    }
    case 'sync': {
      const run = beside.runs.get(row.runId);
      const target = run?.target ?? '';
      // Recording a file is done in a moment, or taken up again: only its end is news.
      if (isFileTarget(target) && row.state === 'running') return null;
      const { runId, state, results = null } = row;
      // What was read since belongs to the run's last end.
      const seen = run?.finishedAt === at && run.reading && run.reading.readAt >= at ? run.reading : null;
      const different = seen?.differences.length ?? 0;
      return { eventId, at, kind: 'sync', runId, target, state, counts: run?.counts ?? null, results, different };
    }
  }
}
