import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  columnKeys,
  columns,
  fixedColumns,
  placeColumns,
  resizeColumn,
  showColumn,
  widestColumn,
  type ColumnChoices,
} from '../../../lib/records/table-columns.ts';

const total = (room: number, choices: ColumnChoices = {}): number =>
  placeColumns(room, choices).reduce((sum, { width }) => sum + width, 0);
const keysAt = (room: number, choices: ColumnChoices = {}): string[] =>
  placeColumns(room, choices).map(({ key }) => key);

it('fills the room with every column when there is enough', () => {
  expect(keysAt(1200)).toEqual([...columnKeys]);
  expect(total(1200)).toBeCloseTo(1200);
});

it('lets the less needed columns give way where room is scarce, in turn', () => {
  expect(keysAt(740)).not.toContain('homeroom');
  expect(keysAt(646)).toEqual(['name', 'id', 'grade', 'email', 'flags', 'decision']);
  expect(keysAt(560)).toEqual(['name', 'grade', 'email', 'flags', 'decision']);
  expect(total(646)).toBeCloseTo(646);
});

it('keeps what a person chose, and scrolls rather than hides it', () => {
  const chosen = resizeColumn(showColumn({}, 'homeroom', true), 'email', 500);
  const placed = placeColumns(600, chosen);
  expect(placed.find(({ key }) => key === 'email')?.width).toBe(500);
  expect(placed.map(({ key }) => key)).toContain('homeroom');
  expect(total(600, chosen)).toBeGreaterThan(600);
});

it('hides what a person hid, but never name and decision', () => {
  const hidden = columnKeys.reduce<ColumnChoices>((choices, key) => showColumn(choices, key, false), {});
  expect(keysAt(1200, hidden)).toEqual([...fixedColumns]);
  expect(keysAt(1200, showColumn(hidden, 'id', true))).toEqual(['name', 'id', 'decision']);
});

it('lets no column become too narrow to use or wider than a screen', () => {
  expect(resizeColumn({}, 'grade', -20).grade?.width).toBe(columns.grade.least);
  expect(resizeColumn({}, 'grade', 9999).grade?.width).toBe(widestColumn);
});

it('never makes a column narrower than its least, and fills any room that it fits into', () => {
  const choice = fc.record({ width: fc.integer({ min: 150, max: 640 }), hidden: fc.boolean() }, { requiredKeys: [] });
  const choices = fc.dictionary(fc.constantFrom(...columnKeys), choice) as fc.Arbitrary<ColumnChoices>;
  fc.assert(
    fc.property(fc.integer({ min: 200, max: 2400 }), choices, (room, chosen) => {
      const placed = placeColumns(room, chosen);
      for (const { key, width } of placed) {
        expect(width).toBeGreaterThanOrEqual((chosen[key]?.width ?? columns[key].least) - 0.001);
      }
      const growing = placed.some(({ key }) => chosen[key]?.width === undefined && columns[key].grow > 0);
      const sum = total(room, chosen);
      if (growing) expect(sum).toBeGreaterThanOrEqual(room - 0.001);
    }),
  );
});
