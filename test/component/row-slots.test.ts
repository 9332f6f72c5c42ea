import { describe, expect, it } from 'vitest';
import { createRowSlots } from '../../components/review/row-slots.ts';

const rows = (from: number, count: number): { index: number }[] =>
  Array.from({ length: count }, (_, place) => ({ index: from + place }));

/** The slot of each row drawn. */
function slotsOf(place: ReturnType<typeof createRowSlots>, from: number, count: number): Map<number, number> {
  return new Map(place(rows(from, count)).map(({ slot, row }) => [row.index, slot]));
}

describe('slots of rows', () => {
  it('rows that stay in view keep theirs, and those that come take over the ones that were left', () => {
    const place = createRowSlots();
    const before = slotsOf(place, 0, 10);
    for (const from of [1, 3, 9, 8, 0]) {
      const after = slotsOf(place, from, 10);
      expect(new Set(after.values())).toEqual(new Set(before.values()));
      for (const [index, slot] of after) if (before.has(index)) expect(slot).toBe(before.get(index));
    }
  });

  it('no two rows share one, however many are drawn and wherever they are scrolled to', () => {
    const place = createRowSlots();
    for (const [from, count] of [
      [0, 4],
      [100, 12],
      [95, 7],
      [49_990, 10],
      [0, 12],
      [3, 0],
      [2, 30],
      [1, 1],
    ] as const) {
      expect(new Set(slotsOf(place, from, count).values()).size).toBe(count);
    }
  });

  it('after a jump the elements stand in their order already', () => {
    const place = createRowSlots();
    slotsOf(place, 0, 10);
    slotsOf(place, 3, 10);
    expect([...slotsOf(place, 500, 10).values()]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});
