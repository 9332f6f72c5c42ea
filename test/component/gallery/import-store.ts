import type { LedgerStore } from '../../../lib/review/review-store.ts';
import type { RunStore } from '../../../lib/sync/run/run-store.ts';
import type { LedgerEntry } from '../../../lib/sync/account.ts';
import type { RunItem, SyncRun } from '../../../lib/sync/run/run-record.ts';

/** Just enough of the store for imports: a ledger for each file, all from the same start, and one run at a time. */
export function createImportStore(known: readonly LedgerEntry[]): {
  readonly ledger: LedgerStore;
  readonly runStore: (target: string) => RunStore;
} {
  const ledgers = new Map<string, Map<number, LedgerEntry>>();
  const ledgerOf = (target: string): Map<number, LedgerEntry> => {
    const ledger = ledgers.get(target) ?? new Map(known.map((entry) => [entry.studentId, entry]));
    ledgers.set(target, ledger);
    return ledger;
  };
  let run: SyncRun | null = null;
  let items: readonly RunItem[] = [];
  let runs = 0;
  const storeOf = (target: string): Partial<RunStore> => ({
    createRun: async (made, people) => {
      run = { ...made, runId: ++runs };
      items = people;
      return runs;
    },
    loadLiveRun: async () => (run?.state === 'running' ? run : null),
    loadItems: async () => items,
    isRunning: async () => run?.state === 'running',
    record: async (_, { confirmed = [] }) => {
      for (const { entry } of confirmed) ledgerOf(target).set(entry.studentId, entry);
      return true;
    },
    setRunState: async (_, change) => {
      run = run && { ...run, ...change };
      return true;
    },
  });
  return {
    ledger: {
      read: async (target) => new Map(ledgerOf(target)),
      readUnsettled: async () => [],
      noteSeen: async () => {},
      correct: async () => {},
      readVerdicts: async () => new Map(),
      saveVerdict: async () => {},
    },
    runStore: (target) => storeOf(target) as RunStore,
  };
}
