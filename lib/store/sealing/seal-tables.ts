import type { DBCore, DBCoreKeyRange, DBCoreTable, DBCoreTransaction, Middleware } from 'dexie';
import { holdOpen } from './hold-open.ts';
import { openCursorSealed } from './sealed-cursor.ts';
import { sealStoreAnew } from './seal-anew.ts';
import { createRowSealing, type RowSealing } from './sealed-row.ts';
import type { RecordKeys } from './record-keys.ts';

/** Whoever has the data keys. */
export interface Keyring {
  /** As known here, or with `fresh` as they are at this moment. Rejects with `locked` while nobody may read. */
  keys(fresh?: boolean): Promise<RecordKeys>;
}

type Row = Readonly<Record<string, unknown>>;

export interface Sealing {
  readonly middleware: Middleware<DBCore>;
  /**
   * Seals rows before the transaction that will add or put these very objects, so that it needn't be held open. They must have their keys. The
   * transaction itself has to see that what they belong to is still there. Rejects with `locked`.
   */
  sealAhead(table: string, values: readonly Row[]): Promise<void>;
  /** Seals what a former key sealed by the present one, past Dexie, whose watchers would take it for news. Answers the present key's id. */
  sealAnew(idb: IDBDatabase): Promise<string>;
}

interface Ahead {
  readonly keyId: string;
  readonly row: Row;
}

/**
 * Seals every row on its way to the disk and opens it on its way back, in all tables but `plainTables`. Below everything else of Dexie,
 * so that queries, live queries and transactions are used as if nothing were sealed.
 *
 * WebCrypto is asynchronous, and a transaction that has nothing to do ends: `holdOpen` keeps it busy meanwhile.
 */
export function sealTables(keyring: Keyring, plainTables: readonly string[]): Sealing {
  const ahead = new WeakMap<Row, Ahead>();
  const sealings = new Map<string, RowSealing>();
  return {
    middleware: {
      stack: 'dbcore',
      name: 'sealing',
      level: -2,
      create: (core) => ({
        ...core,
        table: (name) => {
          const down = core.table(name);
          if (plainTables.includes(name)) return down;
          const rows = createRowSealing(down.schema);
          sealings.set(name, rows);
          return sealTable(down, keyring, rows, ahead);
        },
      }),
    },
    sealAhead: async (table, values) => {
      const rows = sealings.get(table);
      if (!rows || values.length === 0) return;
      const { keyId, key } = await keyring.keys();
      await Promise.all(values.map(async (row) => void ahead.set(row, { keyId, row: await rows.seal(key, row) })));
    },
    sealAnew: async (idb) => {
      const keys = await keyring.keys(true);
      for (const [name, rows] of sealings) await sealStoreAnew(idb, name, rows, keys);
      return keys.keyId;
    },
  };
}

function sealTable(
  down: DBCoreTable,
  keyring: Keyring,
  rows: RowSealing,
  ahead: Pick<WeakMap<Row, Ahead>, 'get'>,
): DBCoreTable {
  const fresh = freshInTransaction(keyring);
  /** Another context may have changed the key since it was read here. */
  const openRows = async (sealed: readonly unknown[]): Promise<unknown[]> => {
    const open = ({ key, formers }: RecordKeys): Promise<unknown[]> =>
      Promise.all(sealed.map((row) => (isRow(row) ? rows.open([key, ...formers], row) : row)));
    const known = await keyring.keys();
    return open(known).catch(async (thrown: unknown) => {
      const now = await keyring.keys(true);
      if (now.keyId === known.keyId) throw thrown;
      return open(now);
    });
  };
  const openAll = (trans: DBCoreTransaction, sealed: readonly unknown[]): Promise<unknown[]> =>
    sealed.some(isRow) ? holdOpen(trans, down.name, () => openRows(sealed)) : Promise.resolve([...sealed]);
  return {
    ...down,
    get: (request) =>
      down
        .get(request)
        .then((row: unknown) => openAll(request.trans, [row]))
        .then(([row]) => row),
    getMany: (request) => down.getMany(request).then((sealed) => openAll(request.trans, sealed)),
    query: (request) =>
      request.values === false
        ? down.query(request)
        : down
            .query(request)
            .then(({ result }) => openAll(request.trans, result).then((opened) => ({ result: opened }))),
    openCursor: (request) =>
      request.values === false
        ? down.openCursor(request)
        : openCursorSealed(down, request, async (row) => {
            const [opened] = await openRows([row]);
            return opened as Row;
          }),
    mutate: (request) => {
      if (request.type !== 'add' && request.type !== 'put') return down.mutate(request);
      const values = request.values as readonly Row[];
      return withKeys(down, rows, request.trans, values)
        .then((numbered) =>
          holdOpen(request.trans, down.name, async () => {
            const { keyId, key } = await fresh(request.trans);
            return Promise.all(
              numbered.map(async (row) => {
                const ready = ahead.get(row);
                return ready?.keyId === keyId ? ready.row : rows.seal(key, row);
              }),
            );
          }),
        )
        .then((sealed) => down.mutate({ ...request, values: sealed }));
    },
  };
}

/**
 * The keys as they were at some moment after the transaction was begun, read once for each: what seals anew begins its own after the key
 * was changed, so it waits for every transaction that may still have used the former one, and sees what that wrote.
 */
function freshInTransaction(keyring: Keyring): (trans: DBCoreTransaction) => Promise<RecordKeys> {
  const known = new WeakMap<DBCoreTransaction, Promise<RecordKeys>>();
  return (trans) => {
    const asked = known.get(trans) ?? keyring.keys(true);
    known.set(trans, asked);
    return asked;
  };
}

/** A row is sealed for its place: one that would be numbered by the database is numbered before. */
function withKeys(
  down: DBCoreTable,
  rows: RowSealing,
  trans: DBCoreTransaction,
  values: readonly Row[],
): Promise<readonly Row[]> {
  const { primaryKey } = down.schema;
  const { keyPath } = primaryKey;
  const lacking = values.filter((row) => rows.keyOf(row) === undefined);
  if (lacking.length === 0 || typeof keyPath !== 'string') return Promise.resolve(values);
  const all = { type: 3, lower: undefined, upper: undefined } as DBCoreKeyRange;
  return down
    .query({ trans, values: false, limit: 1, direction: 'prev', query: { index: primaryKey, range: all } })
    .then(({ result: [last] }) => {
      let next = Number(last ?? 0);
      return values.map((row) => (rows.keyOf(row) === undefined ? { ...row, [keyPath]: ++next } : row));
    });
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null;
}
