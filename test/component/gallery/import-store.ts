import type { LedgerStore } from '../../../lib/session/store-port.ts';
import type { LedgerEntry, RunStore } from '../../../lib/sync/ports.ts';
import type { RunItem, SyncRun } from '../../../lib/sync/run-record.ts';

/** Just enough of the store for imports: one ledger for every file, and one run at a time. */
export function createImportStore(known: readonly LedgerEntry[]): {
  readonly ledger: LedgerStore;
  readonly runStore: () => RunStore;
} {
  const ledger = new Map(known.map((entry) => [entry.studentId, entry]));
  let run: SyncRun | null = null;
  let items: readonly RunItem[] = [];
  let runs = 0;
  const store: Partial<RunStore> = {
    createRun: async (made, people) => {
      run = { ...made, runId: ++runs };
      items = people;
      return runs;
    },
    loadLiveRun: async () => (run?.state === 'running' ? run : null),
    loadItems: async () => items,
    isRunning: async () => run?.state === 'running',
    record: async (_, { confirmed = [] }) => {
      for (const { entry } of confirmed) ledger.set(entry.studentId, entry);
      return true;
    },
    setRunState: async (_, change) => {
      run = run && { ...run, ...change };
      return true;
    },
  };
  return {
    ledger: {
      read: async () => new Map(ledger),
      readUnsettled: async () => [],
      noteSeen: async () => {},
      correct: async () => {},
      readVerdicts: async () => new Map(),
      saveVerdict: async () => {},
    },
    runStore: () => store as RunStore,
  };
}
