import type { RunRecord } from '../sync/run/run-store.ts';
import type { Database, RunRow, RunStep, RunStepsRow } from './database.ts';
import { ofTarget } from './of-target.ts';
import { applyChanges, readPacksOf, type StepChange } from './run-steps.ts';

/**
 * Within a transaction, in one round of reading and one of writing. `addEntries` writes the ledger of the confirmed. Answers whether the run is running and
 * all are its people. Nothing is written about people who are not: their school was forgotten meanwhile.
 */
export async function recordProgress(
  db: Database,
  { runId, target }: Pick<RunRow, 'runId' | 'target'>,
  { confirmed = [], unsent = [], sent = [] }: RunRecord,
  addEntries: () => Promise<void>,
): Promise<boolean> {
  const happened = new Map<number, StepChange>([
    ...unsent.map(({ studentId, effect }): [number, StepChange] => [studentId, (step) => takeBack(step, effect)]),
    ...confirmed.map(({ studentId, effect }): [number, StepChange] => [
      studentId,
      (step) => ({ ...step, state: 'confirmed', effect }),
    ]),
  ]);
  const claimed = sent.map(({ studentId, effect }): [number, StepChange] => [
    studentId,
    (step) => markSent(step, effect),
  ]);
  const all = new Map([...happened, ...claimed]);
  const [running, found, unsettled] = await Promise.all([
    db.runs.where({ state: 'running' }).primaryKeys(),
    readPacksOf(db, runId, [...all.keys()]),
    confirmed.length + unsent.length === 0 ? [] : readUnsettledKeys(db, target),
  ]);
  const changed = running.includes(runId) ? applyChanges(found, all) : null;
  const packs = changed ?? applyChanges(found, happened) ?? [];
  if (packs.length === 0) return changed !== null;
  const adopted = changed ? sent.filter(({ was }) => was) : [];
  const settled = new Set([...confirmed.map(({ studentId }) => studentId), ...findUnasked(packs, unsent)]);
  const keys = unsettled.filter(([, studentId]) => settled.has(studentId));
  await Promise.all([
    db.runSteps.bulkPut(packs),
    addEntries(),
    db.unsettled.bulkDelete(keys),
    noteAdopted(db, runId, adopted),
  ]);
  return changed !== null;
}

/** Whose account is about to become a student's, as it was: the receipt shows it. */
async function noteAdopted(db: Database, runId: number, adopted: NonNullable<RunRecord['sent']>): Promise<void> {
  const rows = adopted.map(({ studentId, was }) => ({ runId, studentId, failure: null, ...(was ? { was } : {}) }));
  if (rows.length > 0) await db.runFailures.bulkPut(rows);
}

/** For whom no request ever went out in this run: when it ended in between, it took them for asked. */
function findUnasked(packs: readonly RunStepsRow[], unsent: NonNullable<RunRecord['unsent']>): readonly number[] {
  const candidates = new Set(unsent.filter(({ unsettled }) => !unsettled).map(({ studentId }) => studentId));
  const steps = packs.flatMap((pack) => pack.steps).filter(({ state, mayBeDone }) => state === 'pending' && !mayBeDone);
  return steps.map(({ studentId }) => studentId).filter((studentId) => candidates.has(studentId));
}

function readUnsettledKeys(db: Database, target: string): Promise<[string, number][]> {
  return ofTarget(db.unsettled, target).primaryKeys();
}

function markSent(step: RunStep, effect: RunStep['effect']): RunStep {
  return { ...step, state: 'sent', attempts: step.attempts + 1, effect };
}

/** As it was before `markSent`: whom an earlier attempt may have reached is still `sent`. */
function takeBack(step: RunStep, effect: RunStep['effect']): RunStep {
  const attempts = Math.max(0, step.attempts - 1);
  return { ...step, state: attempts === 0 ? 'pending' : 'sent', attempts, effect };
}
