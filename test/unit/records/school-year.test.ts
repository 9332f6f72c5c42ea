import { expect, test } from 'vitest';
import { historyCutoff } from '../../../lib/records/history-retention.ts';
import { findYearStart, usualStart } from '../../../lib/records/school-year.ts';

const now = Date.UTC(2026, 10, 24);
const year = (firstDay: string, lastDay: string | null, schoolCode = 'SBE') => ({
  ...{ name: '', schoolCode },
  firstDay,
  lastDay,
});
const years = [
  year('2025-08-20', '2026-06-04'),
  year('2026-08-24', '2027-06-04'),
  year('2026-08-31', '2027-06-04', 'SBH'),
  year('2027-08-23', '2028-06-04'),
];

test.each([
  ['of the school that began first', years, { month: 7, day: 24 }],
  ['of a year without an end', [year('2026-09-08', null)], { month: 8, day: 8 }],
  ['of last year, while FACTS lists no other', [year('2025-12-01', '2026-09-01')], { month: 11, day: 1 }],
  ['none of a summer term', [year('2026-07-01', '2026-08-01')], usualStart],
  ['none of dates that nobody entered', [year('0001-01-01', '0001-01-01'), year('1900-01-01', null)], usualStart],
  ['none of next year', [year('2027-08-23', '2028-06-04')], usualStart],
  ['none', [], usualStart],
  ['none that is known', null, usualStart],
])('the first day is that %s', (_, listed, start) => {
  expect(findYearStart(listed, now)).toEqual(start);
});

test('what is kept goes by that day', () => {
  const start = findYearStart(years, now);
  const at = (fullYear: number, month: number, day: number): number => new Date(fullYear, month - 1, day).getTime();
  expect(historyCutoff(at(2027, 8, 23), 2, start)).toBe(at(2024, 8, 24));
  expect(historyCutoff(at(2027, 8, 24), 2, start)).toBe(at(2025, 8, 24));
});
