import { readingSince, type TargetReading } from '../records/run.ts';
import type { UnreadRunStore } from '../sync/receipt/read-after-run.ts';
import type { Database, RunRow } from './database.ts';
import { readSteps } from './run-steps.ts';
import { withStoreErrors } from './store-error.ts';

/** With the target's latest run that is over: its receipt shows it. */
export async function keepReading(db: Database, target: string, reading: TargetReading): Promise<void> {
  await db.transaction('rw', db.runs, async () => {
    const last = await readLastEnded(db, target);
    if (!last) return;
    const { readTrouble: _, secondLookAt: __, ...run } = last;
    await db.runs.put({ ...run, reading });
  });
}

/** The runs of one target that it was not read back after. */
export function createUnreadRunStore(db: Database, target: string): UnreadRunStore {
  return withStoreErrors({
    loadUnread: () =>
      db.transaction('r', db.runs, db.runSteps, async () => {
        const run = await readLastEnded(db, target);
        if (!run || (run.state !== 'done' && run.state !== 'cancelled')) return null;
        if (readingSince(run)) return null;
        const steps = await readSteps(db, run.runId);
        return steps.every(({ state }) => state !== 'confirmed')
          ? null
          : { runId: run.runId, trouble: run.readTrouble ?? null, secondLookAt: run.secondLookAt ?? null };
      }),
    noteTrouble: (runId, readTrouble) =>
      db.transaction('rw', db.runs, async () => {
        const run = await db.runs.get(runId);
        if (run && run.finishedAt !== null) await db.runs.put({ ...run, readTrouble });
      }),
    noteSecondLook: (runId, secondLookAt) =>
      db.transaction('rw', db.runs, async () => {
        const run = await db.runs.get(runId);
        if (!run || run.finishedAt === null) return;
        const { readTrouble: _, ...answers } = run;
        await db.runs.put({ ...answers, secondLookAt });
      }),
  });
}

async function readLastEnded(db: Database, target: string): Promise<RunRow | undefined> {
  return db.runs
    .orderBy('runId')
    .reverse()
    .filter((row) => row.target === target && row.finishedAt !== null)
    .first();
}
