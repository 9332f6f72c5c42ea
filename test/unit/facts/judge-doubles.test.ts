import { expect, test } from 'vitest';
import { judgeDoubles, otherSize, passOf } from '../../../lib/facts/judge-doubles.ts';

const doubled = (checksum: number, overlaps = 1) => ({ count: 1, overlaps, checksum, ids: [7] });
const everybody = 99;
const first = { doubled: doubled(1), passBefore: null, provenDoubles: null, rowsPerPage: 10 };
const second = { ...first, rowsPerPage: 7, passBefore: passOf(first, everybody) };

test.each([
  ['one pass proves nothing', first, everybody, 'again'],
  ['the same from pages of another size', second, everybody, 'own'],
  ['others came twice', { ...second, doubled: doubled(2) }, everybody, 'again'],
  ['other students came', second, 98, 'again'],
  ['the same from pages of the same size', { ...second, rowsPerPage: 10 }, everybody, 'overlapping'],
  ['… but on one page each', { ...second, rowsPerPage: 10, doubled: doubled(1, 0) }, everybody, 'own'],
  ['a pass before proved the same', { ...first, provenDoubles: 1 }, 98, 'own'],
  ['a pass before proved others', { ...first, provenDoubles: 2 }, everybody, 'again'],
] as const)('%s', (_, pass, students, verdict) => {
  expect(judgeDoubles(pass, students)).toBe(verdict);
});

test('the next pass has pages that meet elsewhere, the one after that those of the first', () => {
  expect(otherSize({ askedRows: null, rowsPerPage: 10 })).toBe(7);
  expect(otherSize({ askedRows: null, rowsPerPage: 3 })).toBe(2);
  expect(otherSize({ askedRows: null, rowsPerPage: 1 })).toBe(1);
  expect(otherSize({ askedRows: 7, rowsPerPage: 7 })).toBe(null);
});
