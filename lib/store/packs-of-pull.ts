import type { Collection, Table } from 'dexie';

/** The rows of one pull, from a table of its pages. */
export function packsOfPull<Row>(
  table: Table<Row, [number, number]>,
  pullId: number,
): Collection<Row, [number, number], Row> {
  return table.where('[pullId+page]').between([pullId, -Infinity], [pullId, Infinity]);
}
