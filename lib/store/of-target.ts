import type { Collection, Table } from 'dexie';

/** The rows of one target, from a table keyed by target and student. */
export function ofTarget<Row>(
  table: Table<Row, [string, number]>,
  target: string,
): Collection<Row, [string, number], Row> {
  return table.where('[target+studentId]').between([target, 0], [target, Infinity]);
}
