import type { TrialState, TrialStore } from '../sync/dry-run/trial.ts';
import type { RunItem } from '../sync/run/run-record.ts';
import type { SavedTrial, TrialArchive } from '../records/dry-run.ts';
import type { Database, TrialRow } from './database.ts';
import { isFileTarget } from './runs.ts';
import { withVerdicts } from './verdicts.ts';
import { watch } from './watch.ts';

const liveStates: readonly TrialState[] = ['running', 'waiting'];
const running = { state: 'running', notBefore: null, failure: null } as const;

/** The dry runs of one target, in tables of their own: whatever counts syncs never meets them. `who` stands on those that are created. */
export function createTrialStore(db: Database, target: string, who = ''): TrialStore {
  const tables = [db.trials, db.trialItems];
  const change = (trialId: number, part: Partial<TrialRow>, items?: readonly RunItem[]): Promise<boolean> =>
    db.transaction('rw', tables, async () => {
      const row = await db.trials.get(trialId);
      if (!row || !liveStates.includes(row.state)) return false;
      await db.trials.put({ ...row, ...part });
      if (items) await db.trialItems.put({ trialId, items });
      return true;
    });
  const findLive = async (): Promise<TrialRow | undefined> =>
    (await db.trials.where('state').anyOf(liveStates).toArray()).find((row) => row.target === target);
  return {
    create: (trial, items) =>
      db.transaction('rw', tables, async () => {
        if (await findLive()) return null;
        const trialId = await db.trials.add({ ...trial, target, ...(who === '' ? {} : { who }) });
        await db.trialItems.put({ trialId, items });
        return trialId;
      }),
    loadLive: () =>
      db.transaction('r', [...tables, db.state], async () => {
        const trial = await findLive();
        const kept = trial && (await db.trialItems.get(trial.trialId));
        return kept ? { trial, items: await withVerdicts(db, target, kept.items) } : null;
      }),
    noteLooked: (trialId, looked) => change(trialId, { looked, ...running }),
    wait: async (trialId, items, pause) => {
      await change(trialId, { ...pause, state: 'waiting' }, items);
    },
    resume: async (trialId) => {
      await change(trialId, running);
    },
    finish: async (trialId, items, at) => {
      await change(trialId, { ...running, state: 'done', looked: items.length, finishedAt: at }, items);
    },
    fail: async (trialId, failure, at) => {
      await change(trialId, { ...running, state: 'failed', failure, finishedAt: at });
    },
    stop: (trialId) =>
      db.transaction('rw', tables, async () => {
        const row = await db.trials.get(trialId);
        if (!row || !liveStates.includes(row.state)) return;
        await db.trials.delete(trialId);
        await db.trialItems.delete(trialId);
      }),
  };
}

/** Dry runs of all targets. `onError` hears of watchers that ended. */
export function createTrialArchive(db: Database, onError: (thrown: unknown) => void): TrialArchive {
  return {
    watchTrials: (limit, listener) => watch(() => db.trials.reverse().limit(limit).toArray(), listener, onError),
    watchTrial: (trialId, listener) => watch(() => readTrial(db, trialId), listener, onError),
    watchLatest: (listener) => watch(() => readLatest(db), listener, onError),
    watchSynced: (listener) => watch(() => readSynced(db), listener, onError),
  };
}

async function readTrial(db: Database, trialId: number): Promise<SavedTrial | null> {
  return db.transaction('r', db.trials, db.trialItems, async () => {
    const trial = await db.trials.get(trialId);
    return trial ? { trial, items: (await db.trialItems.get(trialId))?.items ?? [] } : null;
  });
}

/** Its people are read once it is over: while it goes on only how far it is changes. */
async function readLatest(db: Database): Promise<SavedTrial | null> {
  return db.transaction('r', db.trials, db.trialItems, async () => {
    const trial = await db.trials.orderBy('trialId').last();
    if (!trial) return null;
    return { trial, items: trial.state === 'done' ? ((await db.trialItems.get(trial.trialId))?.items ?? []) : [] };
  });
}

/** Targets with which a sync has ended, or that have confirmed somebody. */
async function readSynced(db: Database): Promise<ReadonlySet<string>> {
  return db.transaction('r', db.runs, async () => {
    const rows = await db.runs
      .filter(({ target, finishedAt }) => finishedAt !== null && !isFileTarget(target))
      .toArray();
    return new Set(rows.map(({ target }) => target));
  });
}
