import type { Database } from './database.ts';
import { readLedgerRows } from './ledger-log.ts';
import { readSnapshotRow, readStudents } from './snapshot.ts';

/** See `RefreshStore.absentIds`. */
export async function readAbsentIds(db: Database, after: number, limit: number): Promise<number[]> {
  const absent = await readAbsent(db);
  return absent.filter((id) => id > after).slice(0, limit);
}

/** Ids of those who are missing from this list for the first time, and of whom FACTS was not heard to say that they left. */
export async function readUnseen(db: Database, left: readonly number[]): Promise<ReadonlySet<number>> {
  const gone = new Set(left);
  return new Set((await readAbsent(db)).filter((id) => !gone.has(id)));
}

/** Ascending. Who was missing from the list before, too, has left: two lists say the same. */
async function readAbsent(db: Database): Promise<number[]> {
  const former = await readSnapshotRow(db);
  const known = former ? (await readStudents(db)).map(({ studentId }) => studentId) : await readAccounts(db);
  const staged = new Set(await db.stagedEnrolments.toCollection().primaryKeys());
  const unseen = new Set(former?.unseen);
  return known.filter((id) => !staged.has(id) && !unseen.has(id)).sort((a, b) => a - b);
}

/** Whoever has an active account at any target. */
async function readAccounts(db: Database): Promise<number[]> {
  const accounts = (await readLedgerRows(db)).filter(({ active }) => active);
  return [...new Set(accounts.map(({ studentId }) => studentId))];
}
