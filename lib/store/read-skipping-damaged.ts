import type { Table } from 'dexie';
import { isAppError } from '../errors.ts';

const atOnce = 200;

export interface ReadableRows<Row, Key> {
  readonly rows: readonly Row[];
  /** Primary keys of rows that can't be opened. */
  readonly damaged: readonly Key[];
}

/** Every row of a table that can be read, ascending by key; one that is damaged doesn't hide the others. */
export async function readSkippingDamaged<Row, Key>(table: Table<Row, Key>): Promise<ReadableRows<Row, Key>> {
  const keys = await table.toCollection().primaryKeys();
  const rows: Row[] = [];
  const damaged: Key[] = [];
  const take = async (part: Key[]): Promise<void> => {
    try {
      rows.push(...(await table.bulkGet(part)).filter((row) => row !== undefined));
    } catch (thrown) {
      if (!isDamage(thrown)) throw thrown;
      const [only] = part;
      if (part.length === 1 && only !== undefined) damaged.push(only);
      else for (const half of halves(part)) await take(half);
    }
  };
  for (let from = 0; from < keys.length; from += atOnce) await take(keys.slice(from, from + atOnce));
  return { rows, damaged };
}

function halves<Key>(keys: Key[]): Key[][] {
  const middle = keys.length >> 1;
  return [keys.slice(0, middle), keys.slice(middle)];
}

function isDamage(thrown: unknown): boolean {
  return isAppError(thrown) && thrown.code === 'store-damaged';
}
