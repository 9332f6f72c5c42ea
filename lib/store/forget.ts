import type { Database } from './database.ts';

/**
 * Deletes the database: list, keys, decisions, history. Removing rows would leave what they held on the disk, and so does a database
 * that stays beside: the key's goes too (`Vault.destroy`), and nobody opens either meanwhile (`Gate`).
 */
export async function forgetSchool(db: Database): Promise<void> {
  db.letGo();
  await db.delete({ disableAutoOpen: false });
  db.tellForgotten();
}

/**
 * Chromium keeps what a deleted database held as long as it was written to no table of LevelDB but the first: another database that comes
 * and goes makes it merge that one with what was deleted since. Tried on the files themselves: once is enough where anything lay there.
 */
export async function sweepDatabases(
  databases: Pick<IDBFactory, 'open' | 'databases' | 'deleteDatabase'>,
): Promise<void> {
  for (let sweep = 0; sweep < 3; sweep++) {
    await makeBroom(databases, sweep);
    const names = (await databases.databases()).flatMap(({ name }) => name ?? []);
    await Promise.all(names.map((name) => settle(databases.deleteDatabase(name))));
  }
}

/** The same without touching any other database: for what was deleted before the browser was killed. */
export async function sweepLeftovers(databases: Pick<IDBFactory, 'open' | 'deleteDatabase'>): Promise<void> {
  for (let sweep = 0; sweep < 3; sweep++) {
    await makeBroom(databases, sweep);
    await settle(databases.deleteDatabase(broomName));
  }
}

/**
 * Whether no row of a school is kept. What can't be read is not empty: it rejects. `state` holds no records of anybody, and the worker may
 * have counted a request there.
 */
export async function isEmptyStore(db: Database): Promise<boolean> {
  const counts = await Promise.all(db.tables.filter((table) => table.name !== 'state').map((table) => table.count()));
  return counts.every((count) => count === 0);
}

const broomName = 'sync-review-sweep';

async function makeBroom(databases: Pick<IDBFactory, 'open'>, id: number): Promise<void> {
  const broom = databases.open(broomName, 1);
  broom.onupgradeneeded = () => broom.result.createObjectStore('swept', { keyPath: 'id' }).put({ id });
  await settle(broom);
  broom.result.close();
}

function settle(request: IDBRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error('The database did not answer.'));
  });
}
