/** A column of a table that can be sorted by it. */
export interface TableColumn<Row, Key extends string> {
  readonly key: Key;
  readonly label: string;
  /** The column's track in a CSS grid. */
  readonly width: string;
  /** What the column is sorted by; an empty text comes last, whichever way it is sorted. */
  readonly value: (row: Row) => string | number;
}

export interface TableSort<Key extends string> {
  readonly by: Key;
  readonly descending: boolean;
}

/** After a press on a column's head: up, down, and then as the rows came. */
export function nextSort<Key extends string>(sort: TableSort<Key> | null, by: Key): TableSort<Key> | null {
  if (sort?.by !== by) return { by, descending: false };
  return sort.descending ? null : { by, descending: true };
}

/** The rows by a column; those with the same value stay in the order in which they came. Case and accents don't matter. */
export function sortRows<Row, Key extends string>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row, Key>[],
  sort: TableSort<Key> | null,
): readonly Row[] {
  const column = columns.find(({ key }) => key === sort?.by);
  if (!sort || !column) return rows;
  const keyed = rows.map((row) => ({ row, key: plain(column.value(row)) }));
  const direction = sort.descending ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.key === b.key) return 0;
    if (a.key === '' || b.key === '') return a.key === '' ? 1 : -1;
    return a.key < b.key ? -direction : direction;
  });
  return keyed.map(({ row }) => row);
}

function plain(value: string | number): string | number {
  return typeof value === 'number' ? value : value.normalize('NFKD').replace(/\p{M}/gu, '').trim().toLowerCase();
}
