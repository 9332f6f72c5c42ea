type RawRow = Record<string, unknown>;

/** What really stands in a table, past Dexie and the sealing; `put` is written first. */
export async function rawRows(name: string, table: string, put?: object): Promise<RawRow[]> {
  const db = await settle(indexedDB.open(name));
  const store = db.transaction(table, put ? 'readwrite' : 'readonly').objectStore(table);
  if (put) await settle(store.put(put));
  const rows = (await settle(store.getAll())) as RawRow[];
  db.close();
  return rows;
}

/** Everything in a database as text, bytes as the letters that they would be. */
export async function rawText(name: string): Promise<string> {
  const db = await settle(indexedDB.open(name));
  const tables = [...db.objectStoreNames];
  db.close();
  const rows = await Promise.all(tables.map(async (table) => [table, await rawRows(name, table)]));
  return JSON.stringify(rows, (_, value: unknown) =>
    value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value,
  );
}

function settle<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The database did not answer.'));
  });
}
