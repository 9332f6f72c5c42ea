import { describe, expect, test } from 'vitest';
import { readRowName } from '../../../lib/tables/index.ts';

const columns = { firstName: 0, lastName: 1, wholeName: 2 };
const read = (firstName: string, lastName: string, wholeName: string) =>
  Object.values(readRowName([firstName, lastName, wholeName], columns));

describe('what stands alone is told as it stands', () => {
  test.each([
    ['', '', ''],
    ['Noah', '', ''],
    ['', 'Bennett', ''],
    ['Noah', 'Bennett', ''],
    ['', '', 'Noah Bennett'],
    ['Noah', 'Bennett', 'Somebody Else'],
  ])('“%s”, “%s”, “%s”', (...name) => {
    expect(read(...name)).toEqual(name);
  });

  test('nothing is told where a table has no such column, or a row ends before it', () => {
    const none = { firstName: null, lastName: null, wholeName: 5 };
    expect(readRowName(['Noah'], none)).toEqual({ firstName: '', lastName: '', wholeName: '' });
  });
});

describe('of a whole name beside a half the rest is the other half', () => {
  test.each([
    ['Noah', 'Noah Bennett', 'Bennett'],
    ['Noah', 'Bennett, Noah', 'Bennett'],
    ['Noah', 'NOAH  BENNETT', 'BENNETT'],
    ['Zoe', 'García López, Zoë', 'García López'],
    ['Mia Rose', 'Mia Rose Stone', 'Stone'],
    ['Mia', 'Mia. Stone', 'Stone'],
    ['Mia (Mimi)', 'Mia Mimi Stone', 'Stone'],
    ['Ann Marie', 'Ann-Marie Fox', 'Fox'],
  ])('%s beside “%s”: %s', (first, whole, rest) => {
    expect(read(first, '', whole)).toEqual([first, rest, '']);
    expect(read('', first, whole)).toEqual([rest, first, '']);
  });
});

describe('all of it is where the half is not among its words, or nothing else would be left', () => {
  test.each([
    ['Noah', 'Bennett'],
    ['Noah', 'Mia Stone'],
    ['Ann', 'Ann-Lee Fox'],
    ['Thomas', 'Thomas'],
    ['Noah', '-'],
  ])('%s beside “%s”', (first, whole) => {
    expect(read(first, '', whole)).toEqual([first, whole, '']);
  });
});
