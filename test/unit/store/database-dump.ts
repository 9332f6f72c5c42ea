/** Everything in a database as plain JSON: its version, its stores with their indexes, and its rows as they lie on the disk. */
export interface DatabaseDump {
  readonly version: number;
  readonly stores: readonly {
    readonly name: string;
    readonly keyPath: string | string[];
    readonly autoIncrement: boolean;
    readonly indexes: readonly {
      readonly name: string;
      readonly keyPath: string | string[];
      readonly multiEntry?: true;
    }[];
    /** Sealed bodies as lists of bytes. */
    readonly rows: readonly Readonly<Record<string, unknown>>[];
  }[];
}

export async function dumpDatabase(name: string): Promise<DatabaseDump> {
  const db = await settle(indexedDB.open(name));
  const stores = [];
  for (const each of db.objectStoreNames) {
    const store = db.transaction(each, 'readonly').objectStore(each);
    const { keyPath, autoIncrement } = store;
    const indexes = [...store.indexNames].map((index) => {
      const { keyPath: path, multiEntry } = store.index(index);
      return { name: index, keyPath: path, ...(multiEntry ? { multiEntry } : {}) };
    });
    const rows = (await settle(store.getAll())) as Record<string, unknown>[];
    stores.push({ name: each, keyPath: keyPath ?? [], autoIncrement, indexes, rows: rows.map(toPlain) });
  }
  const { version } = db;
  db.close();
  return { version, stores };
}

export async function restoreDump(name: string, dump: DatabaseDump): Promise<void> {
  const request = indexedDB.open(name, dump.version);
  request.onupgradeneeded = () => {
    for (const { name: each, keyPath, autoIncrement, indexes, rows } of dump.stores) {
      const store = request.result.createObjectStore(each, { keyPath, autoIncrement });
      for (const { name, keyPath: path, multiEntry = false } of indexes) store.createIndex(name, path, { multiEntry });
      for (const row of rows) store.put(fromPlain(row));
    }
  };
  (await settle(request)).close();
}

function toPlain(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return row['body'] instanceof Uint8Array ? { ...row, body: [...row['body']] } : { ...row };
}

function fromPlain(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Array.isArray(row['body']) ? { ...row, body: Uint8Array.from(row['body'] as number[]) } : { ...row };
}

function settle<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The database did not answer.'));
  });
}
