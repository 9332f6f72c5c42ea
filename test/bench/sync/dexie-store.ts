import { createLedgerStore, createRunStore } from '../../../lib/store/index.ts';
import { Database } from '../../../lib/store/database.ts';
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
      const rows = entries.map((entry) => ({ ...entry, target }));
      await db.sealAhead(db.ledger, rows);
      await db.ledger.bulkPut(rows);
    },
    close: () => db.delete(),
  };
}
