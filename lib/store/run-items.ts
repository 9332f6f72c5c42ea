import type { RunItem } from '../sync/run-record.ts';
import type { Database } from './database.ts';

/** Within a transaction of both tables. */
export async function addItems(db: Database, runId: number, items: readonly RunItem[]): Promise<void> {
  const steps = items.map(({ studentId, state, attempts, effect }) => ({ runId, studentId, state, attempts, effect }));
  await db.runItems.bulkAdd(items.map(({ state: _, attempts: __, effect: ___, ...item }) => ({ ...item, runId })));
  await db.runSteps.bulkAdd(steps);
}

/** The people of a run, ascending by id. */
export async function readItems(db: Database, runId: number): Promise<RunItem[]> {
  return db.transaction('r', db.runItems, db.runSteps, async () => {
    const range = [
      [runId, 0],
      [runId, Infinity],
    ] as const;
    const steps = await db.runSteps
      .where('[runId+studentId]')
      .between(...range)
      .toArray();
    const items = await db.runItems
      .where('[runId+studentId]')
      .between(...range)
      .toArray();
    const stepOf = new Map(steps.map((step) => [step.studentId, step]));
    return items.flatMap(({ runId: _, ...item }): RunItem[] => {
      const step = stepOf.get(item.studentId);
      if (!step) return [];
      const { state, attempts, effect } = step;
      // Why she was refused stays in her row when she is tried again.
      return [{ ...item, state, attempts, effect, failure: state === 'refused' ? item.failure : null }];
    });
  });
}
