import type { RecordKeys } from './record-keys.ts';
import type { RowSealing } from './sealed-row.ts';

type Row = Readonly<Record<string, unknown>>;

const atOnce = 100;

/**
 * Seals the rows of one table by the present key, some at a time. Rows that it opens already, and rows that nothing opens, stay as they
 * are; one that was written meanwhile was sealed by the present key. Can be ended anywhere and begun again.
 */
export async function sealStoreAnew(
  idb: IDBDatabase,
  table: string,
  sealing: RowSealing,
  { key, formers }: RecordKeys,
): Promise<void> {
  let after: IDBValidKey | null = null;
  for (;;) {
    const from: IDBKeyRange | null = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const source = idb.transaction(table, 'readonly').objectStore(table);
    const [rows, keys]: [Row[], IDBValidKey[]] = await Promise.all([
      settle(source.getAll(from, atOnce) as IDBRequest<Row[]>),
      settle(source.getAllKeys(from, atOnce)),
    ]);
    const former = await Promise.all(
      rows.map(async (row) => {
        if (await opens(sealing, [key], row)) return null;
        const opened = await opens(sealing, formers, row);
        return opened && { row, sealed: await sealing.seal(key, opened) };
      }),
    );
    await replaceUnchanged(idb, table, keys, former);
    const last = keys.at(-1);
    if (last === undefined || keys.length < atOnce) return;
    after = last;
  }
}

function opens(sealing: RowSealing, keys: readonly CryptoKey[], row: Row): Promise<Row | null> {
  return sealing.open(keys, row).catch(() => null);
}

async function replaceUnchanged(
  idb: IDBDatabase,
  table: string,
  keys: readonly IDBValidKey[],
  replacements: readonly ({ readonly row: Row; readonly sealed: Row } | null)[],
): Promise<void> {
  if (replacements.every((each) => each === null)) return;
  const trans = idb.transaction(table, 'readwrite');
  const done = new Promise<void>((resolve, reject) => {
    trans.oncomplete = () => resolve();
    trans.onabort = () => reject(trans.error ?? new Error('aborted'));
  });
  const store = trans.objectStore(table);
  replacements.forEach((each, place) => {
    const key = keys[place];
    if (!each || key === undefined) return;
    const asked = store.get(key) as IDBRequest<Row | undefined>;
    asked.onsuccess = () => {
      if (asked.result && sameBytes(asked.result['body'], each.row['body'])) store.put(each.sealed);
    };
  });
  await done;
}

function sameBytes(one: unknown, other: unknown): boolean {
  return (
    one instanceof Uint8Array &&
    other instanceof Uint8Array &&
    one.length === other.length &&
    one.every((byte, place) => byte === other[place])
  );
}

function settle<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The database did not answer.'));
  });
}
