import { describe, expect, it, test } from 'vitest';
import { orderGrades, type ListedGrade } from '../../../lib/facts/order-grades.ts';

const stages = { preSchool: 0, elementary: 1, middle: 2, high: 3 } as const;

/** A school's grades in its own order, which FACTS counts from 1 in each. */
function school(schoolCode: string, names: string, stage: keyof typeof stages | null = null): ListedGrade[] {
  return names
    .split(' ')
    .map((name, place) => ({ name, schoolCode, sortOrder: place + 1, stage: stage && stages[stage] }));
}

describe('the grades of several schools', () => {
  it.each<[string, ListedGrade[], string]>([
    [
      'go by level, whichever school FACTS lists first',
      [...school('HS', '07 08 09', 'middle'), ...school('ES', 'PK K 01 06', 'elementary')],
      'PK K 01 06 07 08 09',
    ],
    [
      'go by their numbers where FACTS tells no level',
      [...school('HS', '09 10'), ...school('ES', 'K 01')],
      'K 01 09 10',
    ],
    [
      'go by level where names tell nothing',
      [...school('U', 'Gold Silver', 'high'), ...school('L', 'Lambs Lions', 'elementary')],
      'Lambs Lions Gold Silver',
    ],
    ['of two campuses are woven into one', [...school('A', 'K 01 02'), ...school('B', 'PK 01 02 03')], 'PK K 01 02 03'],
    [
      'keep each school’s own order, also of names',
      [...school('A', 'Toddler PK K Bridge 01'), ...school('B', '01 02 PG', 'high')],
      'Toddler PK K Bridge 01 02 PG',
    ],
    ['are one where they are written in two ways', [...school('A', '7th 8th'), ...school('B', '08 09')], '7th 8th 09'],
  ])('%s', (_, listed, expected) => {
    expect(orderGrades(listed).join(' ')).toBe(expected);
  });

  test('that contradict each other end all the same, each grade once', () => {
    const names = orderGrades([...school('A', 'X Y Z'), ...school('B', 'Z Y X'), ...school('C', 'Y X Z')]);
    expect(names).toEqual(['X', 'Y', 'Z']);
  });

  test('are ordered at once, however much the schools overlap', () => {
    const all = Array.from({ length: 30 }, (_, place) => `L${place}`);
    const listed = all.flatMap((_, skipped) =>
      school(`S${skipped}`, all.filter((__, place) => place !== skipped).join(' ')),
    );
    expect(orderGrades(listed)).toEqual(all);
  });
});

test('a grade without an order comes last in its school, and no grades are none', () => {
  const listed = [{ name: 'Other', schoolCode: 'A', sortOrder: null, stage: null }, ...school('A', 'PK K')];
  expect(orderGrades(listed)).toEqual(['PK', 'K', 'Other']);
  expect(orderGrades([])).toEqual([]);
});
