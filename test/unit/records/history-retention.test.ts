import { expect, test } from 'vitest';
import { historyCutoff, nextRemoval } from '../../../lib/records/history-retention.ts';

const at = (year: number, month: number, day: number): number => new Date(year, month - 1, day).getTime();

test.each([
  [at(2026, 11, 24), 2, at(2024, 8, 1)],
  [at(2026, 11, 24), 1, at(2025, 8, 1)],
  [at(2026, 7, 31), 2, at(2023, 8, 1)],
  [at(2026, 8, 1), 2, at(2024, 8, 1)],
  [at(2027, 1, 1), 5, at(2021, 8, 1)],
])('on %d, keeping %d years besides the present one, what is before %d is past its time', (now, years, before) => {
  expect(historyCutoff(now, years)).toBe(before);
});

test('what goes next is told with its day, and is then what is past its time', () => {
  for (const now of [at(2026, 11, 24), at(2027, 7, 31)]) {
    const removal = nextRemoval(now, 2);
    expect(removal).toEqual({ on: at(2027, 8, 1), before: at(2025, 8, 1) });
    expect(historyCutoff(removal?.on ?? 0, 2)).toBe(removal?.before);
  }
});

test('who keeps all has no such day', () => {
  expect([historyCutoff(at(2026, 8, 1), null), nextRemoval(at(2026, 8, 1), null)]).toEqual([null, null]);
});
