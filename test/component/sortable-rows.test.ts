import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortInSteps, sortRows, type TableColumn } from '../../components/shared/table-columns.ts';

interface Row {
  readonly id: number;
  readonly text: string;
}
const columns: readonly TableColumn<Row, 'text' | 'id'>[] = [
  { key: 'text', label: 'Text', width: '1fr', value: ({ text }) => text },
  { key: 'id', label: 'ID', width: '1fr', value: ({ id }) => id },
];
const rowsOf = (texts: readonly string[]): Row[] => texts.map((text, id) => ({ id, text }));
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').trim().toLowerCase();

/** As the words of the columns have it, without any speed. */
function expected(rows: readonly Row[], descending: boolean): Row[] {
  const keyed = rows.map((row) => ({ row, key: plain(row.text) }));
  const full = keyed.filter(({ key }) => key !== '');
  full.sort((a, b) => (a.key === b.key ? 0 : a.key < b.key === descending ? 1 : -1));
  return [...full, ...keyed.filter(({ key }) => key === '')].map(({ row }) => row);
}

it('sorts as the words say: no case, no accents, empty ones last, equal ones as they came', () => {
  const text = fc.oneof(
    fc.constantFrom('', ' ', 'Ana', 'ána', 'ANA ', 'Zoë', 'zoe', 'ﬁn', 'Øre', '10', '9'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(text), fc.boolean(), (texts, descending) => {
      const rows = rowsOf(texts);
      expect(sortRows(rows, columns, { by: 'text', descending })).toEqual(expected(rows, descending));
    }),
  );
});

it.each([0, 1, 999, 1_000, 1_001, 2_000, 2_001, 7_777, 20_000])(
  'of %i rows none is lost, however they are cut',
  (size) => {
    const rows = rowsOf(Array.from({ length: size }, (_, place) => `n${(place * 7_919) % 977}`));
    for (const descending of [false, true]) {
      expect(sortRows(rows, columns, { by: 'text', descending })).toEqual(expected(rows, descending));
    }
    const ids = sortRows(rows, columns, { by: 'id', descending: true }).map(({ id }) => id);
    expect(ids).toEqual(rows.map(({ id }) => id).toReversed());
  },
);

it('goes a little at a time: each step reads a few hundred rows at most', () => {
  let read = 0;
  const counting = [{ ...columns[0], value: (row: Row) => ((read += 1), row.text) }] as typeof columns;
  const steps = sortInSteps(rowsOf(Array.from({ length: 50_000 }, (_, place) => `n${place}`)), counting, {
    by: 'text',
    descending: false,
  });
  let most = 0;
  let count = 0;
  for (let before = 0, step = steps.next(); !step.done; step = steps.next()) {
    most = Math.max(most, read - before);
    before = read;
    count += 1;
  }
  expect(most).toBeLessThanOrEqual(250);
  expect(count).toBeGreaterThan(300);
});
