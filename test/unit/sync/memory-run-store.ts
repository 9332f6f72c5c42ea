import type { RunStore } from '../../../lib/sync/run/run-store.ts';
import type { LedgerEntry } from '../../../lib/sync/account.ts';
import type { RunItem, SyncRun } from '../../../lib/sync/run/run-record.ts';
import type { Unsettled } from '../../../lib/sync/plan/unsettled.ts';
import type { Verdict } from '../../../lib/sync/whose-account.ts';

export interface MemoryRunStore extends RunStore {
  readonly runs: SyncRun[];
  readonly items: Map<number, Map<number, RunItem>>;
  readonly ledger: Map<number, LedgerEntry>;
  readonly unsettled: Map<number, Unsettled>;
  readonly verdicts: Map<number, Verdict>;
  /** Every change of state, in order: `studentId state`. */
  readonly journal: string[];
}

/** The store's edge in memory: same promises as the real one, nothing kept. */
export function createMemoryRunStore(ledger: Iterable<LedgerEntry> = []): MemoryRunStore {
  const runs: SyncRun[] = [];
  const items = new Map<number, Map<number, RunItem>>();
  const known = new Map([...ledger].map((entry) => [entry.studentId, entry]));
  const unsettled = new Map<number, Unsettled>();
  const verdicts = new Map<number, Verdict>();
  /** `run student` of whom a target that failed may have changed. */
  const perhapsDone = new Set<string>();
  const journal: string[] = [];
  const isLive = (run: SyncRun) => ['running', 'waiting', 'paused'].includes(run.state);
  const findRun = (runId: number) => runs[runId - 1];

  function change(runId: number, studentId: number, part: Partial<RunItem>): void {
    const item = items.get(runId)?.get(studentId);
    if (!item) throw new Error(`no item ${studentId}`);
    items.get(runId)?.set(studentId, { ...item, ...part });
    journal.push(`${studentId} ${part.state}`);
  }

  return {
    runs,
    items,
    ledger: known,
    unsettled,
    verdicts,
    journal,
    async createRun(run, newItems) {
      if (runs.some(isLive)) return null;
      const runId = runs.length + 1;
      runs.push({ ...run, runId });
      items.set(runId, new Map(newItems.map((item) => [item.studentId, item])));
      return runId;
    },
    async loadLiveRun() {
      return runs.find(isLive) ?? null;
    },
    async loadItems(runId) {
      return [...(items.get(runId)?.values() ?? [])].map((item) => {
        const verdict = verdicts.get(item.studentId);
        return verdict ? { ...item, verdict } : item;
      });
    },
    async isRunning(runId) {
      return runs.some((run) => run.runId === runId && run.state === 'running');
    },
    async record(runId, { confirmed = [], unsent = [], sent = [] }) {
      const attemptsOf = (studentId: number) => items.get(runId)?.get(studentId)?.attempts ?? 0;
      for (const { studentId, entry, effect } of confirmed) {
        change(runId, studentId, { state: 'confirmed', effect });
        known.set(studentId, entry);
        unsettled.delete(studentId);
      }
      for (const { studentId, effect, unsettled: before } of unsent) {
        const attempts = attemptsOf(studentId) - 1;
        if (attempts === 0 && !before && !perhapsDone.has(`${runId} ${studentId}`)) unsettled.delete(studentId);
        change(runId, studentId, { state: attempts > 0 ? 'sent' : 'pending', attempts, effect });
      }
      if (findRun(runId)?.state !== 'running') return false;
      for (const { studentId, effect, was } of sent) {
        const part = { state: 'sent' as const, attempts: attemptsOf(studentId) + 1, effect };
        change(runId, studentId, was ? { ...part, was } : part);
      }
      return true;
    },
    async refuseItem(runId, studentId, failure, mayBeDone = false) {
      const key = `${runId} ${studentId}`;
      if (mayBeDone) perhapsDone.add(key);
      else perhapsDone.delete(key);
      change(runId, studentId, { state: 'refused', failure });
    },
    async recordEntry(entry) {
      known.set(entry.studentId, entry);
    },
    async setRunState(runId, part, from) {
      const run = findRun(runId);
      if (!run || !isLive(run) || from?.includes(run.state) === false) return false;
      const ended = { ...run, ...part };
      runs[runId - 1] = ended;
      if (!isLive(ended)) {
        for (const item of items.get(runId)?.values() ?? []) {
          const { studentId, person, state } = item;
          const isDoubtful = state === 'sent' || (state === 'refused' && perhapsDone.has(`${runId} ${studentId}`));
          if (isDoubtful) unsettled.set(studentId, { studentId, person });
        }
      }
      return true;
    },
    async reopenRun(runId) {
      const run = findRun(runId);
      if (!run || runs.some(isLive)) return false;
      runs[runId - 1] = { ...run, state: 'running', notBefore: null, failure: null, finishedAt: null, pauses: 0 };
      for (const item of items.get(runId)?.values() ?? []) {
        if (item.state === 'refused')
          change(runId, item.studentId, { state: 'pending', failure: null, attempts: 0, effect: null });
      }
      return true;
    },
  };
}
