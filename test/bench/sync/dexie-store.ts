import { createLedgerStore, createRunStore } from '../../../lib/store/index.ts';
import { Database } from '../../../lib/store/database.ts';
import { addEntries } from '../../../lib/store/ledger-log.ts';
import type { Kept } from './laps.ts';

const target = 'bench';

/** The product's own store, sealed, in a new database. */
export async function openDexieStore(): Promise<Kept> {
  const db = new Database(`bench-sync-${Math.random()}`);
  const ledger = createLedgerStore(db);
  await db.open();
  return {
    store: createRunStore(db, target),
    ledger: async () => [...(await ledger.read(target)).values()],
    seed: async (entries) => {
      await db.transaction('rw', db.ledger, () => addEntries(db, target, [...entries]));
    },
    close: () => db.delete(),
  };
}
