/**
 * Gives each row drawn a slot, the key of its elements: a row that comes into view takes over the elements of one that
 * left, and rows that stay keep theirs. There are as many slots as rows were ever drawn at once.
 */
export function createRowSlots(): <Row extends { readonly index: number }>(
  rows: readonly Row[],
) => { readonly slot: number; readonly row: Row }[] {
  let slots = 1;
  return (rows) => {
    slots = Math.max(slots, rows.length);
    return rows.map((row) => ({ slot: row.index % slots, row }));
  };
}
