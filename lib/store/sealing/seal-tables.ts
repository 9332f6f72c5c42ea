import type { DBCore, DBCoreKeyRange, DBCoreTable, DBCoreTransaction, Middleware } from 'dexie';
import { holdOpen } from './hold-open.ts';
import { openCursorSealed } from './sealed-cursor.ts';
import { createRowSealing, type RowSealing } from './sealed-row.ts';

/** Whoever has the data key. Rejects with `locked` while nobody may read. */
export interface Keyring {
  key(): Promise<CryptoKey>;
}

type Row = Readonly<Record<string, unknown>>;

export interface Sealing {
  readonly middleware: Middleware<DBCore>;
  /**
   * Seals rows before the transaction that will add or put these very objects, so that it needn't be held open. They must have their keys. The
   * transaction itself has to see that what they belong to is still there. Rejects with `locked`.
   */
  sealAhead(table: string, values: readonly Row[]): Promise<void>;
}

/**
 * Seals every row on its way to the disk and opens it on its way back, in all tables but `plainTables`. Below everything else of Dexie,
 * so that queries, live queries and transactions are used as if nothing were sealed.
 *
 * WebCrypto is asynchronous, and a transaction that has nothing to do ends: `holdOpen` keeps it busy meanwhile.
 */
export function sealTables(keyring: Keyring, plainTables: readonly string[]): Sealing {
  const ahead = new WeakMap<Row, Row>();
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
      const key = await keyring.key();
      await Promise.all(values.map(async (row) => void ahead.set(row, await rows.seal(key, row))));
    },
  };
}

function sealTable(
  down: DBCoreTable,
  keyring: Keyring,
  rows: RowSealing,
  ahead: Pick<WeakMap<Row, Row>, 'get'>,
): DBCoreTable {
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
      const ready = (request.values as readonly Row[]).flatMap((row) => ahead.get(row) ?? []);
      if (ready.length === request.values.length) return down.mutate({ ...request, values: ready });
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
