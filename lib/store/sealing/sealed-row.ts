import type { DBCoreTableSchema } from 'dexie';
import { AppError } from '../../errors.ts';
import { openBody, sealBody } from './seal-body.ts';

type Row = Readonly<Record<string, unknown>>;

/** How one table's rows are sealed: its keys and indexed columns stay plain, all the rest is one sealed `body`. */
export interface RowSealing {
  keyOf(row: Row): unknown;
  seal(key: CryptoKey, row: Row): Promise<Row>;
  /** By the first of these keys that fits. Throws `store-damaged` when none does. */
  open(keys: readonly CryptoKey[], row: Row): Promise<Row>;
}

export function createRowSealing({ name: table, primaryKey, indexes }: DBCoreTableSchema): RowSealing {
  const plain = new Set([primaryKey, ...indexes].flatMap(({ keyPath }) => keyPath ?? []));
  const keyOf = (row: Row): unknown => primaryKey.extractKey?.(row);
  const split = (row: Row): { columns: Row; rest: Row } => {
    const fields = Object.entries(row);
    return {
      columns: Object.fromEntries(fields.filter(([field]) => plain.has(field))),
      rest: Object.fromEntries(fields.filter(([field]) => !plain.has(field))),
    };
  };
  return {
    keyOf,
    seal: async (key, row) => {
      const { columns, rest } = split(row);
      return { ...columns, body: await sealBody(key, { table, key: keyOf(row) }, rest) };
    },
    open: async (keys, row) => {
      const { body, ...columns } = row;
      if (!(body instanceof Uint8Array)) throw new AppError('store-damaged', { table });
      const place = { table, key: keyOf(row) };
      for (const key of keys) {
        const rest = await openBody(key, place, body as Uint8Array<ArrayBuffer>).catch(() => null);
        if (rest) return { ...columns, ...rest };
      }
      throw new AppError('store-damaged', { table });
    },
  };
}
