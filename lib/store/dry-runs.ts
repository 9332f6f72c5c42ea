import { audienceOf } from '../records/audience-target.ts';
import { isFileTarget } from '../records/file-target.ts';
import type { Audience } from '../records/screen-choices.ts';
import type { DryRunState, DryRunStore } from '../sync/dry-run/dry-run.ts';
import type { RunItem } from '../sync/run/run-record.ts';
import type { SavedDryRun, DryRunArchive } from '../records/dry-run.ts';
import type { Database, DryRunRow } from './database.ts';
import { withVerdicts } from './verdicts.ts';
import { watch } from './watch.ts';

const liveStates: readonly DryRunState[] = ['running', 'waiting'];
const running = { state: 'running', notBefore: null, failure: null } as const;

/** The dry runs of one target, in tables of their own: whatever counts syncs never meets them. `who` stands on those that are created. */
export function createDryRunStore(db: Database, target: string, who = ''): DryRunStore {
  const tables = [db.dryRuns, db.dryRunItems];
  const change = (dryRunId: number, part: Partial<DryRunRow>, items?: readonly RunItem[]): Promise<boolean> =>
    db.transaction('rw', tables, async () => {
      const row = await db.dryRuns.get(dryRunId);
      if (!row || !liveStates.includes(row.state)) return false;
      await db.dryRuns.put({ ...row, ...part });
      if (items) await db.dryRunItems.put({ dryRunId, items });
      return true;
    });
  const findLive = async (): Promise<DryRunRow | undefined> =>
    (await db.dryRuns.where('state').anyOf(liveStates).toArray()).find((row) => row.target === target);
  return {
    create: (dryRun, items) =>
      db.transaction('rw', tables, async () => {
        if (await findLive()) return null;
        const dryRunId = await db.dryRuns.add({ ...dryRun, target, ...(who === '' ? {} : { who }) });
        await db.dryRunItems.put({ dryRunId, items });
        return dryRunId;
      }),
    loadLive: () =>
      db.transaction('r', [...tables, db.state], async () => {
        const dryRun = await findLive();
        const kept = dryRun && (await db.dryRunItems.get(dryRun.dryRunId));
        return kept ? { dryRun, items: await withVerdicts(db, target, kept.items) } : null;
      }),
    noteLooked: (dryRunId, looked) => change(dryRunId, { looked, ...running }),
    wait: async (dryRunId, items, pause) => {
      await change(dryRunId, { ...pause, state: 'waiting' }, items);
    },
    resume: async (dryRunId) => {
      await change(dryRunId, running);
    },
    finish: async (dryRunId, items, at) => {
      await change(dryRunId, { ...running, state: 'done', looked: items.length, finishedAt: at }, items);
    },
    fail: async (dryRunId, failure, at) => {
      await change(dryRunId, { ...running, state: 'failed', failure, finishedAt: at });
    },
    stop: (dryRunId) =>
      db.transaction('rw', tables, async () => {
        const row = await db.dryRuns.get(dryRunId);
        if (!row || !liveStates.includes(row.state)) return;
        await db.dryRuns.delete(dryRunId);
        await db.dryRunItems.delete(dryRunId);
      }),
  };
}

/** Dry runs of all targets. `onError` hears of watchers that ended. */
export function createDryRunArchive(db: Database, onError: (thrown: unknown) => void): DryRunArchive {
  return {
    watchDryRuns: (limit, listener) => watch(() => db.dryRuns.reverse().limit(limit).toArray(), listener, onError),
    watchDryRun: (dryRunId, listener) => watch(() => readDryRun(db, dryRunId), listener, onError),
    watchLatest: (listener, audience) => watch(() => readLatest(db, audience), listener, onError),
    watchSynced: (listener) => watch(() => readSynced(db), listener, onError),
  };
}

async function readDryRun(db: Database, dryRunId: number): Promise<SavedDryRun | null> {
  return db.transaction('r', db.dryRuns, db.dryRunItems, async () => {
    const dryRun = await db.dryRuns.get(dryRunId);
    return dryRun ? { dryRun, items: (await db.dryRunItems.get(dryRunId))?.items ?? [] } : null;
  });
}

/** Its people are read once it is over: while it goes on only how far it is changes. */
async function readLatest(db: Database, audience?: Audience): Promise<SavedDryRun | null> {
  return db.transaction('r', db.dryRuns, db.dryRunItems, async () => {
    const dryRun = await db.dryRuns
      .orderBy('dryRunId')
      .reverse()
      .filter(({ target }) => audience === undefined || audienceOf(target) === audience)
      .first();
    if (!dryRun) return null;
    return { dryRun, items: dryRun.state === 'done' ? ((await db.dryRunItems.get(dryRun.dryRunId))?.items ?? []) : [] };
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
