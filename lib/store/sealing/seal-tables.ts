import type { DBCore, DBCoreKeyRange, DBCoreTable, DBCoreTransaction, Middleware } from 'dexie';
import { holdOpen } from './hold-open.ts';
import { openCursorSealed } from './sealed-cursor.ts';
import { createRowSealing, type RowSealing } from './sealed-row.ts';

/** Whoever has the data key. Rejects with `locked` while nobody may read. */
export interface Keyring {
  key(): Promise<CryptoKey>;
}

type Row = Readonly<Record<string, unknown>>;

/**
 * Seals every row on its way to the disk and opens it on its way back, in all tables but `plainTables`. Below everything else of Dexie,
 * so that queries, live queries and transactions are used as if nothing were sealed.
 *
 * WebCrypto is asynchronous, and a transaction that has nothing to do ends: `holdOpen` keeps it busy meanwhile.
 */
export function sealTables(keyring: Keyring, plainTables: readonly string[]): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'sealing',
    level: -2,
    create: (core) => ({
      ...core,
      table: (name) => {
        const down = core.table(name);
        return plainTables.includes(name) ? down : sealTable(down, keyring);
      },
    }),
  };
}

function sealTable(down: DBCoreTable, keyring: Keyring): DBCoreTable {
  const rows = createRowSealing(down.schema);
  const openAll = (trans: DBCoreTransaction, sealed: readonly unknown[]): Promise<unknown[]> =>
    sealed.some(isRow)
      ? holdOpen(trans, down.name, async () => {
          const key = await keyring.key();
          return Promise.all(sealed.map((row) => (isRow(row) ? rows.open(key, row) : row)));
        })
      : Promise.resolve([...sealed]);
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
        : openCursorSealed(down, request, async (row) => rows.open(await keyring.key(), row)),
    mutate: (request) => {
      if (request.type !== 'add' && request.type !== 'put') return down.mutate(request);
      return withKeys(down, rows, request.trans, request.values as readonly Row[])
        .then((values) =>
          holdOpen(request.trans, down.name, async () => {
            const key = await keyring.key();
            return Promise.all(values.map((row) => rows.seal(key, row)));
          }),
        )
        .then((values) => down.mutate({ ...request, values }));
    },
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
