import { describe, expect, test } from 'vitest';
import { nearlySameChild } from '../../../lib/roster/index.ts';

const child = (firstName: string, lastName: string, birthdate: string | null = '2014-03-12') => ({
  ...{ firstName, lastName, birthdate },
});
const thomas = child('Thomas', 'Navarro');

describe('one child entered twice', () => {
  test.each([
    ['the same', thomas],
    ['a slip in the name', child('Tomas', 'Navaro')],
    ['a nickname', child('Tom', 'Navarro')],
    ['names swapped', child('Navarro', 'Thomas')],
    ['a hyphenated name', child('Thomas', 'Navarro-Lopez')],
    ['one digit of the birth date', child('Thomas', 'Navarro', '2014-03-17')],
    ['day and month swapped', child('Thomas', 'Navarro', '2014-12-03')],
    ['capitals and accents', child('THOMÁS', 'navarro')],
  ])('%s', (_how, other) => {
    expect(nearlySameChild(thomas, other)).toBe(true);
    expect(nearlySameChild(other, thomas)).toBe(true);
  });

  test('in the family, under another last name', () => {
    expect(nearlySameChild(thomas, child('Thomas', 'Winter'), true)).toBe(true);
    expect(nearlySameChild(thomas, child('Thomas', 'Winter'), false)).toBe(false);
  });
});

describe('two children', () => {
  test.each([
    ['twins', child('Lucas', 'Navarro'), true],
    ['twins whose family is not known', child('Lucas', 'Navarro'), false],
    ['a brother', child('Thomas', 'Navarro', '2011-08-30'), true],
    ['a namesake of another age', child('Thomas', 'Navarro', '2009-01-05'), false],
    ['somebody of the same day', child('Ada', 'Winter'), false],
    ['nobody knows when born', child('Thomas', 'Navarro', null), false],
    ['“unknown” as a birth date', child('Thomas', 'Navarro', '1900-01-01'), false],
    ['no name', child('', ''), false],
  ])('%s', (_how, other, sharesFamily) => {
    expect(nearlySameChild(thomas, other, sharesFamily)).toBe(false);
    expect(nearlySameChild(other, thomas, sharesFamily)).toBe(false);
  });

  test('twins whose names begin differently but sound alike', () => {
    expect(nearlySameChild(child('Jayden', 'Fox'), child('Hayden', 'Fox'), true)).toBe(false);
    expect(nearlySameChild(child('Ella', 'Fox'), child('Bella', 'Fox'), true)).toBe(false);
  });

  test('“unknown” on both', () => {
    const one = child('Ada', 'Winter', '1900-01-01');
    expect(nearlySameChild(one, { ...one })).toBe(false);
  });
});
