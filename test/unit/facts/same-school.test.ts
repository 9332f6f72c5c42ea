import { describe, expect, it, test } from 'vitest';
import { callSchools, findOtherSchool, matchNames } from '../../../lib/facts/same-school.ts';

const unit = (schoolCode: string, name = schoolCode) => ({ schoolCode, name });
const ours = [unit('SBE', 'St. Brendan Elementary'), unit('SBH', 'St. Brendan High School')];
const names = (before: number, kept: number, renamed: number) => ({ before, kept, renamed });

describe('the schools', () => {
  it.each([
    ['the same', ours, false],
    ['with one more', [...ours, unit('NEW', 'New Campus')], false],
    ['one of them only', [unit(' sbe ', 'ST. BRENDAN ELEMENTARY')], false],
    ['none, since they could not be read', [], false],
    ['others', [unit('OTH', 'Other Academy')], true],
    ['one of the same code, but of another name', [unit('SBE', 'South Bay Elementary')], true],
  ])('%s', (_, found, other) => {
    expect(findOtherSchool(ours, found) !== null).toBe(other);
  });

  test('are told by name', () => {
    expect(findOtherSchool(ours, [unit('OTH', 'Other Academy')])).toEqual({
      theirs: 'Other Academy',
      ours: 'St. Brendan Elementary, St. Brendan High School',
    });
    expect(callSchools([...'ABCDE'].map((code) => unit(code)))).toBe('A, B, C and 2 more');
    expect(callSchools([{ ...unit('OLD'), inactive: true }])).toBe('another school');
  });

  test('of a first list are whatever they are', () => {
    expect(findOtherSchool([], [unit('OTH')], names(0, 0, 0))).toBeNull();
  });
});

describe('the students', () => {
  it.each([
    ['as before', names(40, 40, 0), false],
    ['of whom some took other names', names(40, 40, 9), false],
    ['of whom most are others', names(50, 42, 42), true],
    ['of whom most left and the rest is the same', names(500, 3, 0), false],
    ['of whom nobody is the same', names(40, 0, 0), true],
    ['of a very small list, all new', names(4, 0, 0), false],
  ])('%s', (_, match, other) => {
    expect(findOtherSchool(ours, ours, match) !== null).toBe(other);
  });

  test('are others when first and last name are', () => {
    const student = (studentId: number, firstName: string, lastName: string) => ({ studentId, firstName, lastName });
    const found = [
      student(1, ' ada ', 'Byron'),
      student(2, 'Augusta', 'Lovelace'),
      student(3, 'Bo', 'Peep'),
      student(4, '', ''),
    ];
    const known = [1, 2, 3, 4, 5].map((id) => student(id, 'Ada', 'Lovelace'));
    expect(matchNames(known, new Map(found.map((each) => [each.studentId, each])))).toEqual(names(5, 4, 1));
  });
});
