import { readOutcome } from './read-outcome.ts';
import { openStoreGate, type StoreGate } from './store-gate.ts';

export interface BenchInPage {
  readonly gate: StoreGate;
  readonly readOutcome: typeof readOutcome;
}

/** Runs in a page of the extension that has no code of its own. */
Object.assign(globalThis, {
  openStoreBench: async () => ({ gate: await openStoreGate(), readOutcome }) satisfies BenchInPage,
});
