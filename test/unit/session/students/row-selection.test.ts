import { beforeEach, expect, it } from 'vitest';
import { classify, type Entry } from '../../../../lib/roster/index.ts';
import { idsOf } from '../../../../lib/session/students/id-set.ts';
import { RowSelection } from '../../../../lib/session/students/row-selection.svelte.ts';

const entries = (ids: readonly number[]): readonly Entry[] =>
  classify(
    ids.map((studentId) => ({
      studentId,
      firstName: 'A',
      lastName: 'B',
      email: null,
      gradeLevel: 'K',
      schoolCode: 'A',
      birthdate: null,
    })),
    new Map(),
  ).entries;

let shown: readonly Entry[];
let selection: RowSelection;
const selected = (): readonly number[] => idsOf(selection.entries);

beforeEach(() => {
  shown = entries([5, 3, 9, 1, 7]);
  selection = new RowSelection(() => shown);
});

it('holds what was picked, in the order shown', () => {
  selection.set(1, true);
  selection.set(5, true);
  expect(selected()).toEqual([5, 1]);
  selection.set(1, false);
  expect(selected()).toEqual([5]);
});

it('takes a range in either direction, from the row set last', () => {
  selection.set(1, true);
  selection.setRange(3, true);
  expect(selected()).toEqual([3, 9, 1]);
  selection.setRange(7, true);
  expect(selected()).toEqual([3, 9, 1, 7]);
});

it('lets a range go as well', () => {
  selection.selectAll();
  selection.set(3, false);
  selection.setRange(1, false);
  expect(selected()).toEqual([5, 7]);
});

it('takes one row when a range has no start that is shown', () => {
  selection.setRange(9, true);
  expect(selected()).toEqual([9]);
  shown = entries([5, 1]);
  selection.setRange(5, true);
  expect(selected()).toEqual([5]);
});

it('is all only when everybody shown is selected', () => {
  expect(selection.all).toBe(false);
  selection.selectAll();
  expect(selection.all).toBe(true);
  selection.set(9, false);
  expect(selection.all).toBe(false);
  selection.clear();
  expect(selected()).toEqual([]);
});
