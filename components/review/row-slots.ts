export interface SlottedRow<Row> {
  readonly slot: number;
  readonly row: Row;
}

/**
 * Gives each row drawn a slot, the key of its elements: a row that comes into view takes over the elements of one that
 * left, and rows that stay keep theirs. After a jump to quite other rows the elements need not change their order.
 */
export function createRowSlots(): <Row extends { readonly index: number }>(rows: readonly Row[]) => SlottedRow<Row>[] {
  let slots = 1;
  let origin = 0;
  let [first, last] = [0, -1];
  return (rows) => {
    const [from, to] = [rows[0]?.index ?? 0, rows.at(-1)?.index ?? -1];
    if (from > last || to < first) origin = from;
    [first, last] = [from, to];
    slots = Math.max(slots, rows.length);
    return rows.map((row) => ({ slot: (((row.index - origin) % slots) + slots) % slots, row }));
  };
}
