import type { ItemState } from '../sync/run/run-record.ts';
import type { RunArchive } from '../review/review-store.ts';
import type { PastRun, SavedRun } from '../records/run.ts';
import type { Database, RunRow } from './database.ts';
import { readItems } from './run-items.ts';
import { readSteps } from './run-steps.ts';
import { readLatestRunRow } from './runs.ts';
import { watch } from './watch.ts';

/** Every run that was ever made here, of all targets. `onError` hears of watchers that ended. */
export function createRunArchive(db: Database, onError: (thrown: unknown) => void): RunArchive {
  return {
    watchRuns: (limit, listener) => watch(() => readRuns(db, limit), listener, onError),
    watchRun: (runId, listener) => watch(() => readRun(db, runId), listener, onError),
    watchLastSync: (listener) => watch(() => readLastSync(db), listener, onError),
  };
}

async function readRuns(db: Database, limit: number): Promise<PastRun[]> {
  return db.transaction('r', db.runs, db.runSteps, async () => {
    const rows = await db.runs.orderBy('runId').reverse().limit(limit).toArray();
    return Promise.all(rows.map((row) => toPastRun(db, row)));
  });
}

async function readRun(db: Database, runId: number): Promise<(SavedRun & { run: RunRow }) | null> {
  return db.transaction('r', db.runs, db.runPacks, db.runSteps, db.runFailures, async () => {
    const run = await db.runs.get(runId);
    return run ? { run, items: await readItems(db, runId) } : null;
  });
}

/** Counts nobody while the run is live, so that it isn't read anew with each person. */
async function readLastSync(db: Database): Promise<PastRun | null> {
  return db.transaction('r', db.runs, db.runSteps, async () => {
    const row = await readLatestRunRow(db, 'students');
    if (!row) return null;
    return row.finishedAt === null ? { ...row, confirmed: 0, refused: 0, unknown: 0, unsent: 0 } : toPastRun(db, row);
  });
}

async function toPastRun(db: Database, row: RunRow): Promise<PastRun> {
  const steps = await readSteps(db, row.runId);
  const count = (state: ItemState): number => steps.filter((step) => step.state === state).length;
  return {
    ...row,
    confirmed: count('confirmed'),
    refused: count('refused'),
    unknown: count('sent'),
    unsent: count('pending'),
  };
}
