import type { RunItem } from '../sync/run/run-record.ts';
import type { Database, RunPackRow, RunStep } from './database.ts';
import type { RunFailureRow } from './run-failure-row.ts';
import { addSteps, readSteps } from './run-steps.ts';

const packSize = 250;

/** Within a transaction of packs and steps. */
export async function addItems(db: Database, runId: number, items: readonly RunItem[]): Promise<void> {
  const ascending = items.toSorted((a, b) => a.studentId - b.studentId);
  const people = ascending.map(({ state: _, attempts: __, effect: ___, failure: ____, ...person }) => person);
  const packs: RunPackRow[] = [];
  for (let at = 0; at < people.length; at += packSize) {
    const some = people.slice(at, at + packSize);
    packs.push({ runId, firstId: some[0]?.studentId ?? 0, people: some });
  }
  await db.runPacks.bulkAdd(packs);
  const steps = ascending.map(({ studentId, state, attempts, effect }) => ({ studentId, state, attempts, effect }));
  await addSteps(db, runId, steps);
}

/** The people of a run, ascending by id. */
export async function readItems(db: Database, runId: number): Promise<RunItem[]> {
  return db.transaction('r', db.runPacks, db.runSteps, db.runFailures, async () => {
    const packs = await db.runPacks.where('[runId+firstId]').between([runId, 0], [runId, Infinity]).toArray();
    const steps = await readSteps(db, runId);
    const notes = await readNotes(db, runId, steps);
    const stepOf = new Map(steps.map((step) => [step.studentId, step]));
    return packs.flatMap(({ people }) =>
      people.flatMap((person): RunItem[] => {
        const step = stepOf.get(person.studentId);
        if (!step) return [];
        const { state, attempts, effect } = step;
        const { failure = null, was } = notes.get(person.studentId) ?? {};
        return [
          {
            ...person,
            state,
            attempts,
            effect,
            failure: state === 'refused' ? failure : null,
            ...(was && effect === 'adopted' ? { was } : {}),
          },
        ];
      }),
    );
  });
}

/** Of those who are refused now, and whose account was another's: who was tried again keeps their row. */
async function readNotes(
  db: Database,
  runId: number,
  steps: readonly RunStep[],
): Promise<Map<number, Pick<RunFailureRow, 'failure' | 'was'>>> {
  const noted = steps.filter(({ state, effect }) => state === 'refused' || effect === 'adopted');
  const rows = await db.runFailures.bulkGet(noted.map(({ studentId }): [number, number] => [runId, studentId]));
  return new Map(rows.flatMap((row) => (row ? [[row.studentId, row]] : [])));
}
