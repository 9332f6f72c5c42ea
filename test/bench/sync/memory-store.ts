import { createMemoryRunStore } from '../../unit/sync/memory-run-store.ts';
import type { Kept } from './laps.ts';

/** Keeps nothing: what the run itself costs. */
export async function openMemoryStore(): Promise<Kept> {
  const store = createMemoryRunStore();
  return {
    store,
    ledger: async () => [...store.ledger.values()],
    seed: async (entries) => entries.forEach((entry) => store.ledger.set(entry.studentId, entry)),
    close: async () => {},
  };
}
