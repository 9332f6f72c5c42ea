import { isFileTarget } from '../records/file-target.ts';
import type { Table } from 'dexie';
import type { ExpiredCounts } from '../records/stored-records.ts';
import { isUndecided } from '../records/email-write.ts';
import type { Database } from './database.ts';
import { readFamilies } from './families.ts';
import { readSnapshotRow, readStudents } from './snapshot.ts';
import { toStoreError } from './store-error.ts';

/** Primary keys of what is past its time. */
interface Expired {
  readonly events: number[];
  readonly emails: number[];
  readonly batches: number[];
  readonly refreshes: number[];
  readonly runs: number[];
  readonly dryRuns: number[];
  readonly decisions: number[];
  readonly parentDecisions: number[];
  readonly apart: [number, number][];
}

/** Counts what `pruneHistory` would remove. `before` is milliseconds since 1970. */
export async function countExpired(db: Database, before: number): Promise<ExpiredCounts> {
  return db.transaction('r', db.tables, async () => toCounts(await findExpired(db, before))).catch(toStoreError);
}

/**
 * Removes what happened before that moment: history, emails written, receipts, dry runs, and decisions about students who have not been
 * enrolled since. What goes on, the last sync of each target and the ledger stay: by the ledger a child who comes back gets their account
 * back, not a second one. In one transaction.
 */
export async function pruneHistory(db: Database, before: number): Promise<ExpiredCounts> {
  return db
    .transaction('rw', db.tables, async () => {
      await noteLeavers(db);
      const expired = await findExpired(db, before);
      await db.audit.bulkDelete(expired.events);
      await db.corrections.bulkDelete(expired.emails);
      await db.batches.bulkDelete(expired.batches);
      await db.refreshes.bulkDelete(expired.refreshes);
      await db.runs.bulkDelete(expired.runs);
      for (const runId of expired.runs)
        for (const table of [db.runPacks, db.runSteps, db.runFailures] as Table[])
          await table.where(':id').between([runId, -Infinity], [runId, Infinity]).delete();
      await db.dryRuns.bulkDelete(expired.dryRuns);
      await db.dryRunItems.bulkDelete(expired.dryRuns);
      await db.decisions.bulkDelete(expired.decisions);
      await db.parentDecisions.bulkDelete(expired.parentDecisions);
      await db.notSimilar.bulkDelete(expired.apart);
      return toCounts(expired);
    })
    .catch(toStoreError);
}

/** Whether `pruneHistory` would remove nothing. */
export function isNothing(expired: ExpiredCounts): boolean {
  return Object.values(expired).every((count) => count === 0);
}

/** Writes down since when a student with a decision is not enrolled, or a parent in no family. Nobody has left as long as no list is here. */
async function noteLeavers(db: Database): Promise<void> {
  const snapshot = await readSnapshotRow(db);
  if (!snapshot) return;
  const enrolled = await readEnrolled(db);
  await db.decisions.toCollection().modify((row, change) => {
    change.value = noteLeft(row, enrolled.has(row.studentId), snapshot.takenAt);
  });
  const copy = await readFamilies(db);
  if (copy.parents.length === 0) return;
  const parents = new Set(copy.parents.map(({ personId }) => personId));
  await db.parentDecisions.toCollection().modify((row, change) => {
    change.value = noteLeft(row, parents.has(row.personId), copy.takenAt ?? snapshot.takenAt);
  });
}

function noteLeft<Row extends { readonly leftAt?: number }>(row: Row, isHere: boolean, at: number): Row {
  if (isHere === (row.leftAt === undefined)) return row;
  const { leftAt: _, ...stays } = row;
  return (isHere ? stays : { ...stays, leftAt: at }) as Row;
}

async function findExpired(db: Database, before: number): Promise<Expired> {
  const isPast = (at: number | null | undefined): boolean => at !== null && at !== undefined && at < before;
  const enrolled = await readEnrolled(db);
  const batches = (await db.batches.toArray()).filter(({ finishedAt }) => isPast(finishedAt));
  const goneBatches = new Set(batches.map(({ batchId }) => batchId));
  const corrections = await db.corrections.toArray();
  const decisions = await db.decisions.toArray();
  // The newest number stays: whoever watches waits for a higher one.
  const [lastCorrection, lastDecision] = [highestSeq(corrections), highestSeq(decisions)];
  const emails = corrections.filter(({ state, changedAt, batchId, seq }) => {
    const ended = changedAt < before && !isUndecided(state);
    return ended && seq !== lastCorrection && (batchId === undefined || goneBatches.has(batchId));
  });
  const refreshes = (await db.refreshes.toArray()).slice(0, -1).filter(({ finishedAt }) => isPast(finishedAt));
  const runs = (await db.runs.toArray()).filter(({ runId, target, finishedAt }, _, all) => {
    const isLast = !isFileTarget(target) && !all.some((other) => other.target === target && other.runId > runId);
    return !isLast && isPast(finishedAt);
  });
  const dryRuns = (await db.dryRuns.toArray()).filter(({ finishedAt }) => isPast(finishedAt));
  const left = decisions.filter(
    ({ leftAt, decidedAt, seq }) => isPast(leftAt) && decidedAt < before && seq !== lastDecision,
  );
  const parentDecisions = await db.parentDecisions.toArray();
  const lastParentDecision = highestSeq(parentDecisions);
  const parentsLeft = parentDecisions.filter(
    ({ leftAt, decidedAt, seq }) => isPast(leftAt) && decidedAt < before && seq !== lastParentDecision,
  );
  const apart = (await db.notSimilar.toArray()).filter(
    ({ a, b, saidAt }) => saidAt < before && enrolled.size > 0 && !(enrolled.has(a) && enrolled.has(b)),
  );
  return {
    events: await db.audit.where('at').below(before).primaryKeys(),
    emails: emails.map(({ correctionId }) => correctionId),
    batches: [...goneBatches],
    refreshes: refreshes.map(({ refreshId }) => refreshId),
    runs: runs.map(({ runId }) => runId),
    dryRuns: dryRuns.map(({ dryRunId }) => dryRunId),
    decisions: left.map(({ studentId }) => studentId),
    parentDecisions: parentsLeft.map(({ personId }) => personId),
    apart: apart.map(({ a, b }) => [a, b]),
  };
}

function highestSeq(rows: readonly { readonly seq: number }[]): number {
  return rows.reduce((most, { seq }) => Math.max(most, seq), 0);
}

async function readEnrolled(db: Database): Promise<ReadonlySet<number>> {
  return new Set((await readStudents(db)).map(({ studentId }) => studentId));
}

function toCounts(expired: Expired): ExpiredCounts {
  return {
    events: expired.events.length,
    emailWrites: expired.emails.length,
    syncs: expired.runs.length,
    decisions: expired.decisions.length + expired.parentDecisions.length + expired.apart.length,
  };
}
