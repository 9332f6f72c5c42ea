import type { Table } from 'dexie';
import type { Database } from './database.ts';
import { readReadable } from './readable-rows.ts';
import { toStoreError } from './store-error.ts';

/**
 * Makes a database with unreadable rows whole again, in one transaction: copies of FACTS go (they are pulled again), of everything else
 * only the rows that can't be opened. Decisions and “not the same child” are never touched. Answers how many rows of the rest were lost.
 */
export async function mendStore(db: Database, at: number): Promise<number> {
  return mend(db, at).catch(toStoreError);
}

async function mend(db: Database, at: number): Promise<number> {
  const copies = [db.studentPacks, db.changes, db.stagedEnrolments, db.stagedPeople];
  const people = [db.peoplePacks, db.peoplePulls, db.stagedRoles];
  const kept = [db.corrections, db.batches, db.refreshes, db.runs, db.runItems, db.ledger, db.secrets] as Table[];
  const found = await Promise.all(kept.map(async (table) => ({ table, keys: (await readReadable(table)).damaged })));
  await db.transaction('rw', db.tables, async () => {
    for (const table of [...copies, ...people]) await table.clear();
    await db.state.delete('snapshot');
    for (const { table, keys } of found) await table.bulkDelete([...keys]);
    const live = await db.refreshes.where('state').anyOf('running', 'waiting').toArray();
    await db.refreshes.bulkPut(
      live.map((row) => ({ ...row, state: 'cancelled', finishedAt: at, failure: { code: 'refresh-cancelled' } })),
    );
  });
  return found.reduce((sum, { keys }) => sum + keys.length, 0);
}
