import { describe, expect, it } from 'vitest';
import { findSimilarParents, type ParentFamily } from '../../../../lib/roster/index.ts';

function family(familyId: number, childIds: number[], ...people: readonly [number, string, string][]): ParentFamily {
  const members = people.map(([personId, firstName, lastName], index) => ({
    ...{ personId, firstName, lastName },
    ...{ familyOrder: index + 1, email: null },
  }));
  return { familyId, childIds, members };
}

describe('parents who may be entered twice', () => {
  it.each<[string, [string, string], [string, string]]>([
    ['the very same name', ['Anna', 'Carver'], ['Anna', 'Carver']],
    ['another spelling', ['ANNA', 'Carver '], ['Anna', 'Carver']],
    ['a slip', ['Josephine', 'Carver'], ['Josephnie', 'Carver']],
    ['a nickname', ['Robert', 'Carver'], ['Bob', 'Carver']],
    ['a second last name', ['Anna', 'Carver'], ['Anna', 'Carver-Lopez']],
  ])('%s', (_, one, other) => {
    expect(findSimilarParents([family(10, [101], [7, ...one], [3, ...other])])).toEqual([{ a: 3, b: 7 }]);
  });

  it.each<[string, [string, string], [string, string]]>([
    ['a couple', ['Anna', 'Carver'], ['Robert', 'Carver']],
    ['two of one first name', ['Anna', 'Carver'], ['Anna', 'Nguyen']],
    ['father and grandfather', ['John', 'Carver Jr.'], ['John', 'Carver Sr.']],
    ['one without a name', ['', 'Carver'], ['Anna', 'Carver']],
    ['two without a name', ['', ''], ['', '']],
  ])('not %s', (_, one, other) => {
    expect(findSimilarParents([family(10, [101], [7, ...one], [3, ...other])])).toEqual([]);
  });

  it('once in each household of a child that both have', () => {
    const families = [family(10, [101, 102], [3, 'Anna', 'Carver']), family(11, [101, 102], [7, 'Anna', 'Carver'])];
    expect(findSimilarParents(families)).toEqual([{ a: 3, b: 7 }]);
  });

  it('nobody who has no child in common, and nobody with themselves', () => {
    const families = [
      family(10, [101], [3, 'Anna', 'Carver']),
      family(11, [102], [7, 'Anna', 'Carver']),
      family(12, [101], [3, 'Anna', 'Carver']),
    ];
    expect(findSimilarParents(families)).toEqual([]);
  });
});
