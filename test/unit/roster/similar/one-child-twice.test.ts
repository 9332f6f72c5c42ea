import { describe, expect, it } from 'vitest';
import { type ComparablePerson, findSimilar } from '../../../../lib/roster/index.ts';
import { makeFebrl } from '../../../bench/similar/febrl.ts';
import { again, CLASSMATES, WILLIAM } from './people.ts';

const pairOf = (other: ComparablePerson, one = WILLIAM) =>
  findSimilar([...CLASSMATES, one, other]).find(({ a, b }) => a === one.id && b === other.id);
const codesOf = (other: ComparablePerson, one = WILLIAM) => pairOf(other, one)?.reasons.map(({ code }) => code);

describe('findSimilar finds one child under two ids', () => {
  it('entered the same twice', () => {
    expect(codesOf(again({}))).toEqual(['same-name', 'same-birthdate', 'same-address', 'same-phone', 'same-email']);
  });

  it('with a nickname, and says so in words', () => {
    const pair = pairOf(again({ firstName: 'Bill', email: null }));
    expect(pair?.reasons[0]).toEqual({
      code: 'nickname',
      a: 'William',
      b: 'Bill',
      sentence: 'First names are nicknames of each other: William / Bill',
    });
  });

  it.each([
    [{ preferredName: 'Wick' }, { firstName: 'Wick' }],
    [{ firstName: 'Wick' }, { preferredName: 'Wick' }],
    [{ middleName: 'Alistair' }, { firstName: 'Alistair' }],
    [{ preferredName: 'Wick' }, { firstName: 'Alistair', preferredName: 'Wick' }],
  ])('by a preferred or a middle name: %o, %o', (one, other) => {
    const codes = codesOf(again({ email: null, ...other }), { ...WILLIAM, ...one });
    expect(codes?.slice(0, 2)).toEqual(['goes-by', 'same-last-name']);
  });

  it('by the preferred name where the first name is missing', () => {
    expect(codesOf(again({ firstName: '', preferredName: 'William' }))).toContain('same-name');
  });

  it('with names in the wrong fields', () => {
    expect(codesOf(again({ firstName: 'Thackery', lastName: 'William', street: '', phone: '' }))).toContain(
      'swapped-names',
    );
  });

  it('with a hyphenated or a second last name', () => {
    expect(codesOf(again({ lastName: 'Thackery-Jones' }))).toContain('part-of-last-name');
    expect(codesOf(again({ lastName: 'Jones Thackery', phone: undefined }))).toContain('part-of-last-name');
  });

  it('with another last name after a new marriage of the mother', () => {
    expect(codesOf(again({ lastName: 'Okonkwo', street: '3 Hill Road', postcode: '78701' }))).toContain(
      'different-last-name',
    );
  });

  it('with an initial', () => {
    expect(codesOf(again({ firstName: 'W.' }))).toContain('initial');
  });

  it.each(['Wiliam', 'Willaim', 'Wiliiam', 'Wílliam', 'WILLIAM ', 'Willi4m'])('with the slip %s', (firstName) => {
    expect(pairOf(again({ firstName, email: '', phone: '' }))).toBeDefined();
  });

  it('with accents, apostrophes and spaces or without', () => {
    const one = { ...WILLIAM, firstName: 'José', lastName: "O'Brien Müller" };
    expect(codesOf({ ...one, id: 2, firstName: 'Jose', lastName: 'OBrien Muller' }, one)).toContain('same-name');
  });

  it('in Cyrillic and in Latin letters', () => {
    const one = { ...WILLIAM, firstName: 'Иван', lastName: 'Петров' };
    expect(codesOf({ ...one, id: 2, firstName: 'Ivan', lastName: 'Petrov' }, one)).toContain('same-name');
  });

  it.each([
    ['2012-09-03', 'day-and-month-swapped'],
    ['2012-03-19', 'birthdate-slip'],
    ['2021-03-09', 'birthdate-slip'],
    ['20120309', 'same-birthdate'],
    ['2012-03-09T00:00:00.000Z', 'same-birthdate'],
    ['20120309T000000', 'same-birthdate'],
    [20_120_309, 'same-birthdate'],
    ['2012-03-99', 'birthdate-slip'],
    ['20121309', 'birthdate-slip'],
    ['2012-11-09', 'similar-birthdate'],
    ['3/9/2012', 'same-birthdate'],
    ['March 9, 2012', 'same-birthdate'],
  ])('born %s', (birthdate, code) => {
    expect(codesOf(again({ birthdate }))).toContain(code);
  });

  it('without a birth date', () => {
    expect(pairOf(again({ birthdate: null }))).toBeDefined();
    expect(pairOf(again({ birthdate: '1900-01-01' }))).toBeDefined();
  });

  it('moved, with a new telephone number', () => {
    const moved = again({
      street: '1200 Lakeshore Drive Apt 4',
      postcode: '10025',
      phone: '2125550177',
      email: 'mum@example.org',
    });
    expect(codesOf(moved)).toEqual(['same-name', 'same-birthdate', 'different-address']);
  });

  const strangers = makeFebrl(
    {
      originals: 2_000,
      duplicates: 1_000,
      perOriginal: 1,
      perField: 1,
      perRecord: 2,
      spread: 'uniform',
      otherBirths: 0.3,
    },
    5,
  ).people;
  const MARCUS: ComparablePerson = {
    id: 1,
    firstName: 'Marcus',
    lastName: 'Ellery',
    birthdate: '19520417',
    street: '16 Baitres Court',
    city: 'Reeprot',
    postcode: '4029',
  };

  it.each([
    ['a quite different birth date', { birthdate: '19870930' }],
    ['another first name and a slip in the date', { firstName: 'Tobin', birthdate: '19520477' }],
    ['another last name and no birth date', { lastName: 'Quillon', birthdate: '' }],
  ])('in a list without families, with %s', (_, changes) => {
    const pairs = findSimilar([...strangers, MARCUS, { ...MARCUS, id: 2, ...changes }]);
    expect(pairs.some(({ a, b }) => a === 1 && b === 2)).toBe(true);
  });

  it('rather in one city than in two', () => {
    const scoreIn = (city: string) =>
      findSimilar([...strangers, MARCUS, { ...MARCUS, id: 2, firstName: 'Marc', birthdate: '', street: '', city }], {
        threshold: 0,
      }).find(({ a, b }) => a === 1 && b === 2)?.score;
    expect(scoreIn('Reeprot')).toBeGreaterThan(scoreIn('') ?? 1);
    expect(scoreIn('')).toBeGreaterThan(scoreIn('Hopewell') ?? 1);
  });

  it('in a table with one name column', () => {
    const whole = (id: number, firstName: string) => ({ ...WILLIAM, id, firstName, lastName: '', birthdate: '' });
    const others = CLASSMATES.map(({ firstName, lastName, ...rest }) => ({
      ...rest,
      firstName: `${firstName ?? ''} ${lastName ?? ''}`,
    }));
    const pairs = findSimilar([...others, whole(1, 'William Thackery'), whole(2, 'Thackery William')]);
    expect(pairs.map(({ a, b }) => [a, b])).toContainEqual([1, 2]);
  });

  it('of a roster of two', () => {
    expect(findSimilar([WILLIAM, again({ firstName: 'Wiliam' })])).toHaveLength(1);
  });

  it('five times: every pair', () => {
    const records = ['William', 'Wiliam', 'Willaim', 'William J', 'Wílliam'].map((firstName, index) => ({
      ...WILLIAM,
      id: index,
      firstName,
    }));
    expect(findSimilar([...CLASSMATES, ...records]).filter(({ b }) => Number(b) < 5)).toHaveLength(10);
  });
});
