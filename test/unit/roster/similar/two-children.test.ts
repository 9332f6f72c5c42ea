import { describe, expect, it } from 'vitest';
import { type ComparablePerson, findSimilar } from '../../../../lib/roster/index.ts';
import { again, CLASSMATES, WILLIAM } from './people.ts';

const isPair = (other: ComparablePerson, one = WILLIAM) =>
  findSimilar([...CLASSMATES, one, other]).some(({ a, b }) => a === one.id && b === other.id);

describe('findSimilar tells two people apart', () => {
  it.each(['Henry', 'Emma', 'Wendy', 'Walter'])('twins: William and %s', (firstName) => {
    expect(isPair(again({ firstName }))).toBe(false);
  });

  it.each([
    ['Emma', 'Ella'],
    ['Jayden', 'Hayden'],
    ['John', 'Nathan'],
    ['Isabella', 'Arabella'],
    ['Mary Ann', 'Mary Beth'],
  ])('twins with names alike: %s and %s', (first, second) => {
    expect(isPair(again({ firstName: second }), { ...WILLIAM, firstName: first })).toBe(false);
  });

  it.each([
    ['Daniel', 'Danielle'],
    ['Ella', 'Ellie'],
    ['Julian', 'Juliana'],
    ['Joseph', 'Josephine'],
  ])('twins with near names: %s and %s', (first, second) => {
    expect(isPair(again({ firstName: second }), { ...WILLIAM, firstName: first })).toBe(false);
  });

  it('twins of whom one is a girl and one a boy, though the names look like a slip', () => {
    const louis = { ...WILLIAM, firstName: 'Louis' };
    expect(isPair(again({ firstName: 'Louisa', gender: 'F' }), { ...louis, gender: 'M' })).toBe(false);
    expect(isPair(again({ firstName: 'Louisa', gender: 'Female' }), { ...louis, gender: 'girl' })).toBe(true);
  });

  it('twins of whom one has the names in the wrong columns', () => {
    expect(isPair(again({ firstName: 'Thackery', lastName: 'Henry' }))).toBe(false);
  });

  it('twins who share a middle name, and brothers one of whom is named after the other', () => {
    expect(isPair(again({ firstName: 'Henry', middleName: 'Roy' }), { ...WILLIAM, middleName: 'Roy' })).toBe(false);
    expect(isPair(again({ firstName: 'Henry', middleName: 'William', birthdate: '2014-07-21' }))).toBe(false);
  });

  it('twins who go by their own names', () => {
    expect(isPair(again({ firstName: 'Henry', preferredName: 'Hal' }), { ...WILLIAM, preferredName: 'Will' })).toBe(
      false,
    );
  });

  it('twins, when a third record has no first name', () => {
    const records = [WILLIAM, again({ firstName: 'Henry' }), again({ id: 3, firstName: '' })];
    expect(findSimilar([...CLASSMATES, ...records]).filter(({ b }) => Number(b) < 10)).toEqual([]);
  });

  it('siblings', () => {
    expect(isPair(again({ firstName: 'Henry', birthdate: '2014-07-21' }))).toBe(false);
    expect(isPair(again({ firstName: 'Henry', birthdate: null }))).toBe(false);
  });

  it.each([
    ['Thackery Jr.', 'Thackery Sr.'],
    ['Thackery III', 'Thackery Jr'],
    ['Thackery II', 'Thackery IV'],
  ])('%s and %s', (lastName, other) => {
    expect(isPair(again({ lastName: other }), { ...WILLIAM, lastName })).toBe(false);
    expect(isPair(again({ lastName: other, birthdate: null }), { ...WILLIAM, lastName, birthdate: null })).toBe(false);
  });

  it('father and son of one name', () => {
    expect(isPair(again({ birthdate: '1981-11-24' }))).toBe(false);
    expect(isPair(again({ lastName: 'Thackery Jr', birthdate: null }))).toBe(false);
  });

  it('namesakes of a common name', () => {
    const one = { ...WILLIAM, firstName: 'James', lastName: 'Smith' };
    expect(
      isPair(
        {
          id: 2,
          firstName: 'James',
          lastName: 'Smith',
          birthdate: '2010-10-30',
          street: '9 Elm Street',
          postcode: '78759',
        },
        one,
      ),
    ).toBe(false);
  });

  it('people without names', () => {
    const nameless = { ...WILLIAM, firstName: ' ', lastName: null, birthdate: '' };
    expect(isPair(again({ firstName: '', lastName: '', birthdate: '' }), nameless)).toBe(false);
  });

  it('the same id twice: that is one record', () => {
    expect(findSimilar([WILLIAM, WILLIAM, { ...WILLIAM, id: '1' }])).toEqual([]);
  });
});
