import { expect, test } from 'vitest';
import { fitAddress, idsPerRequest } from '../../../lib/facts/limits.ts';

const idsOf = (digits: number): number[] =>
  Array.from({ length: idsPerRequest }, (_, place) => 10 ** (digits - 1) + place);

test('200 ids of a usual school go into one address', () => {
  expect(fitAddress(idsOf(5))).toHaveLength(200);
  expect(fitAddress(idsOf(6))).toHaveLength(200);
});

test('longer ids go into shorter lists, in order and at least one', () => {
  const fitting = fitAddress(idsOf(10));
  expect(fitting.length).toBeLessThan(200);
  expect(fitting).toEqual(idsOf(10).slice(0, fitting.length));
  expect(encodeURIComponent(fitting.join('|')).length).toBeLessThanOrEqual(1_950);
  expect(fitAddress([7])).toEqual([7]);
  expect(fitAddress([])).toEqual([]);
});
