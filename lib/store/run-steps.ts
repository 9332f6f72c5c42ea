import type { Database, RunStep, RunStepsRow } from './database.ts';

/** As many as a bulk request takes: its people are mostly in one row or two. */
const packSize = 50;

/** Within a transaction of them. `steps` ascend by id. */
export async function addSteps(db: Database, runId: number, steps: readonly RunStep[]): Promise<void> {
  const packs: RunStepsRow[] = [];
  for (let at = 0; at < steps.length; at += packSize) {
    const some = steps.slice(at, at + packSize);
    packs.push({ runId, firstId: some[0]?.studentId ?? 0, steps: some });
  }
  await db.runSteps.bulkAdd(packs);
}

/** All of a run, ascending by id. */
export async function readSteps(db: Database, runId: number): Promise<readonly RunStep[]> {
  const packs = await db.runSteps.where('[runId+firstId]').between([runId, 0], [runId, Infinity]).toArray();
  return packs.flatMap(({ steps }) => steps);
}

export type StepChange = (step: RunStep) => RunStep;

/** Within a transaction. The rows in which these people are, changed and not yet stored; `null` unless all of them are people of the run. */
export async function changeSteps(
  db: Database,
  runId: number,
  changes: ReadonlyMap<number, StepChange>,
): Promise<readonly RunStepsRow[] | null> {
  return applyChanges(await readPacksOf(db, runId, [...changes.keys()]), changes);
}

/** The packs that change; `null` unless everybody is in them. */
export function applyChanges(
  packs: readonly RunStepsRow[],
  changes: ReadonlyMap<number, StepChange>,
): readonly RunStepsRow[] | null {
  const found = new Set<number>();
  const changed = packs.map((pack) => ({
    ...pack,
    steps: pack.steps.map((step) => {
      const change = changes.get(step.studentId);
      if (!change) return step;
      found.add(step.studentId);
      return change(step);
    }),
  }));
  if (found.size < changes.size) return null;
  return changed.filter((pack) => pack.steps.some(({ studentId }) => changes.has(studentId)));
}

/** All packs from the first to the last of these people: what is asked for at once stands mostly together. */
export async function readPacksOf(db: Database, runId: number, studentIds: readonly number[]): Promise<RunStepsRow[]> {
  if (studentIds.length === 0) return [];
  const ascending = studentIds.toSorted((a, b) => a - b);
  const [least = 0, most = 0] = [ascending[0], ascending.at(-1)];
  const key = db.runSteps.where('[runId+firstId]');
  const [first, others] = await Promise.all([
    key.between([runId, 0], [runId, least], true, true).last(),
    least < most ? key.between([runId, least], [runId, most], false, true).toArray() : [],
  ]);
  return first ? [first, ...others] : others;
}
