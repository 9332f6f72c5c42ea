import type { Table } from 'dexie';
import type { Database } from './database.ts';
import { readLedgerSkippingDamaged, removeEntries } from './ledger-log.ts';
import { readSkippingDamaged } from './read-skipping-damaged.ts';
import { toStoreError } from './store-error.ts';

/**
 * Makes a database with unreadable rows whole again, in one transaction: copies of FACTS go (they are pulled again), of everything else
 * only the rows that can't be opened. Decisions and “not the same child” are never touched. Answers how many rows of the rest were lost.
 */
export async function repairStore(db: Database, at: number): Promise<number> {
  return repair(db, at).catch(toStoreError);
}

async function repair(db: Database, at: number): Promise<number> {
  const enrolled = [db.studentPacks, db.changes, db.stagedEnrolments, db.stagedPeople];
  const people = [db.peoplePacks, db.familyPacks, db.peoplePulls, db.stagedRoles, db.keptPages, db.sideReadings];
  const copies = new Set([...enrolled, ...people].map(({ name }) => name));
  const kept = db.tables.filter(({ name }) => !copies.has(name));
  const { lost } = await readLedgerSkippingDamaged(db);
  const found: { table: Table; keys: readonly unknown[] }[] = [];
  for (const table of kept) found.push({ table, keys: (await readSkippingDamaged<unknown, unknown>(table)).damaged });
  await db.transaction('rw', db.tables, async () => {
    for (const table of [...enrolled, ...people]) await table.clear();
    await db.state.delete('snapshot');
    for (const { table, keys } of found) await table.bulkDelete([...keys]);
    for (const [target, people] of Map.groupBy(lost, (each) => each.target)) {
      await removeEntries(db, target, new Set(people.map(({ studentId }) => studentId)));
    }
    const live = await db.refreshes.where('state').anyOf('running', 'waiting').toArray();
    await db.refreshes.bulkPut(
      live.map((row) => ({ ...row, state: 'cancelled', finishedAt: at, failure: { code: 'refresh-cancelled' } })),
    );
  });
  const rows = found.filter(({ table }) => table.name !== db.ledger.name);
  return rows.reduce((sum, { keys }) => sum + keys.length, lost.length);
}
