import { addressOf, audienceOf } from '../records/audience-target.ts';
import { isFileTarget } from '../records/file-target.ts';
import type { Audience } from '../records/screen-choices.ts';
import type { Failure } from '../errors.ts';
import type { LedgerEntry } from '../sync/account.ts';
import type { RunStore } from '../sync/run/run-store.ts';
import type { RunItem, RunState } from '../sync/run/run-record.ts';
import type { LedgerStore } from '../review/review-store.ts';
import type { Database, RunRow, RunStep } from './database.ts';
import { countSteps } from './count-steps.ts';
import { addEntries, openSealedLog, readEntries, removeEntries, tidyLog } from './ledger-log.ts';
import { ofTarget } from './of-target.ts';
import { addItems, readItems } from './run-items.ts';
import { recordProgress } from './record-progress.ts';
import { changeSteps, readSteps } from './run-steps.ts';
import { withStoreErrors } from './store-error.ts';
import { readVerdicts, saveVerdict, withVerdicts } from './verdicts.ts';

const liveStates: readonly RunState[] = ['running', 'waiting', 'paused'];
const targetChanged: Failure = { code: 'target-changed' };

/**
 * The runs of one target. A live one of another target is not continued: it ends when it is met here; but a file neither ends what is being
 * sent nor is ended by it, and one audience waits until the other one at the same destination is done. `who` stands on the runs that are created.
 */
export function createRunStore(db: Database, target: string, who = ''): RunStore {
  const tables = [db.runs, db.runPacks, db.runSteps, db.runFailures, db.ledger, db.unsettled, db.audit];
  const recorded = [db.runs, db.runSteps, db.runFailures, db.ledger, db.unsettled];
  const log = openSealedLog(db, target);
  return withStoreErrors({
    createRun: (run, items) =>
      db.transaction('rw', tables, async () => {
        const live = await readLive(db, target);
        if (live && isAtSamePlace(live.target, target)) return null;
        if (live) {
          await db.runs.put({ ...live, state: 'failed', failure: targetChanged, finishedAt: run.startedAt });
          await noteUnsettled(db, live);
          await tellEnd(db, live.runId, 'failed', run.startedAt);
        }
        await tidyLog(db, target);
        const runId = await db.runs.add({ ...run, target, ...(who === '' ? {} : { who }) });
        await addItems(db, runId, items);
        await db.audit.add({ kind: 'sync', runId, state: run.state, at: run.startedAt });
        return runId;
      }),
    loadLiveRun: async () => {
      const live = await readLive(db, target);
      if (!live || live.target === target) return live;
      if (isAtSamePlace(live.target, target)) return null;
      return db.transaction('rw', tables, async () => {
        const run = await readLive(db, target);
        if (!run || run.target === target) return run;
        if (isAtSamePlace(run.target, target)) return null;
        await db.runs.put({ ...run, state: 'failed', failure: targetChanged });
        await noteUnsettled(db, run);
        return null;
      });
    },
    loadItems: async (runId) => withVerdicts(db, target, await readItems(db, runId)),
    isRunning: async (runId) => (await readRunning(db)).includes(runId),
    record: async (runId, record) => {
      const pack = await log.seal((record.confirmed ?? []).map(({ entry }) => entry));
      const addPack = async (): Promise<void> => void (pack && (await log.add(pack)));
      return db.transaction('rw', recorded, () => recordProgress(db, { runId, target }, record, addPack));
    },
    refuseItem: (runId, studentId, failure, mayBeDone = false) =>
      db.transaction('rw', tables, async () => {
        const refuse = ({ mayBeDone: _, ...step }: RunStep): RunStep => ({
          ...step,
          state: 'refused',
          ...(mayBeDone ? { mayBeDone } : {}),
        });
        const packs = await changeSteps(db, runId, new Map([[studentId, refuse]]));
        if (!packs) return;
        await db.runSteps.bulkPut(packs);
        await db.runFailures.put({ runId, studentId, failure });
      }),
    recordEntry: (entry) => db.transaction('rw', db.ledger, () => addEntries(db, target, [entry])),
    setRunState: (runId, change, from = liveStates) =>
      db.transaction('rw', tables, async () => {
        const run = await db.runs.get(runId);
        if (!run || !liveStates.includes(run.state) || !from.includes(run.state)) return false;
        await db.runs.put({ ...run, ...change });
        if (!liveStates.includes(change.state)) await noteUnsettled(db, run);
        if (change.finishedAt != null) await tellEnd(db, runId, change.state, change.finishedAt);
        return true;
      }),
    reopenRun: (runId) =>
      db.transaction('rw', tables, async () => {
        const run = await db.runs.get(runId);
        if (run?.target !== target || (await readLive(db, target))) return false;
        const refused = (await readSteps(db, runId)).filter(({ state }) => state === 'refused');
        const tryAgain = (step: RunStep): RunStep => ({ ...step, state: 'pending', attempts: 0, effect: null });
        const packs = await changeSteps(db, runId, new Map(refused.map(({ studentId }) => [studentId, tryAgain])));
        await db.runSteps.bulkPut(packs ?? []);
        const { readTrouble: _, secondLookAt: __, ...kept } = run;
        await db.runs.put({ ...kept, state: 'running', finishedAt: null, notBefore: null, failure: null, pauses: 0 });
        return true;
      }),
  });
}

/** The latest that is, or was, sent to a target: not a file. Default of either audience. */
export async function readLatestRun(
  db: Database,
  audience?: Audience,
): Promise<{ run: RunRow; items: RunItem[] } | null> {
  return db.transaction('r', db.runs, db.runPacks, db.runSteps, db.runFailures, async () => {
    const run = await readLatestRunRow(db, audience);
    return run && { run, items: await readItems(db, run.runId) };
  });
}

/** The same without its people. */
export async function readLatestRunRow(db: Database, audience?: Audience): Promise<RunRow | null> {
  const sent = db.runs
    .orderBy('runId')
    .reverse()
    .filter(({ target }) => !isFileTarget(target) && (audience === undefined || audienceOf(target) === audience));
  return (await sent.first()) ?? null;
}

/** What each target last confirmed, by `studentId`. */
export function createLedgerStore(db: Database): LedgerStore {
  return withStoreErrors({
    read: (target) => readEntries(db, target),
    readUnsettled: async (target) => {
      const rows = await ofTarget(db.unsettled, target).toArray();
      return rows.map(({ target: _, ...each }) => each);
    },
    readVerdicts: (target) => readVerdicts(db, target),
    saveVerdict: (target, studentId, verdict) => saveVerdict(db, target, studentId, verdict),
    correct: (target, entries) =>
      db.transaction('rw', db.ledger, async () => {
        const known = await readEntries(db, target);
        const same = entries.filter(({ studentId, confirmedAt }) => known.get(studentId)?.confirmedAt === confirmedAt);
        await addEntries(db, target, same);
      }),
    noteSeen: (target, seen, at) =>
      db.transaction('rw', db.ledger, db.unsettled, async () => {
        await db.unsettled.bulkDelete(seen.map(({ studentId }): [string, number] => [target, studentId]));
        const gone = seen.filter(({ account }) => account === null);
        await removeEntries(db, target, new Set(gone.map(({ studentId }) => studentId)));
        const held = seen.flatMap(({ studentId, account }): LedgerEntry[] => {
          if (account === null) return [];
          const { remoteId, person, active } = account;
          return [{ studentId, remoteId, person, active, confirmedAt: at }];
        });
        await addEntries(db, target, held);
      }),
  });
}

/** Within the transaction in which a run ends: the history tells what came of it, not what was planned. */
async function tellEnd(db: Database, runId: number, state: RunState, at: number): Promise<void> {
  await db.audit.add({ kind: 'sync', runId, state, at, results: countSteps(await readSteps(db, runId)) });
}

/** Of a run that ends, within its transaction: whom its target may hold otherwise than the ledger says. */
async function noteUnsettled(db: Database, { runId, target }: RunRow): Promise<void> {
  const open = (await readSteps(db, runId)).filter(
    ({ state, mayBeDone }) => state === 'sent' || (state === 'refused' && mayBeDone),
  );
  const ids = new Set(open.map(({ studentId }) => studentId));
  if (ids.size === 0) return;
  const items = (await readItems(db, runId)).filter(({ studentId }) => ids.has(studentId));
  await db.unsettled.bulkPut(items.map(({ studentId, person }) => ({ target, studentId, person })));
}

/** Ids of the runs that are running; no row is opened for it. */
function readRunning(db: Database): Promise<number[]> {
  return db.runs.where({ state: 'running' }).primaryKeys();
}

function isAtSamePlace(one: string, other: string): boolean {
  return addressOf(one) === addressOf(other);
}

/** The live run that stands in the way of one of this target's. */
async function readLive(db: Database, target: string): Promise<RunRow | null> {
  const isRival = (row: RunRow): boolean =>
    isAtSamePlace(row.target, target) || !(isFileTarget(row.target) || isFileTarget(target));
  return (await db.runs.where('state').anyOf(liveStates).filter(isRival).first()) ?? null;
}
