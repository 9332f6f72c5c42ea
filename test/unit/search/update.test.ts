import { describe, expect, it } from 'vitest';
import { buildInSlices, createSearchIndex, type SearchRecord } from '../../../lib/search/index.ts';
import { SCHOOL } from './people.ts';

describe('an update', () => {
  it('replaces, adds and forgets people', () => {
    const index = createSearchIndex(SCHOOL);
    index.update(
      [
        { id: 101, kind: 'student', firstName: 'Hanna', lastName: 'Jones' },
        { id: 200, kind: 'staff', firstName: 'Nadia', lastName: 'Petrov' },
      ],
      [102],
    );
    expect(index.size).toBe(SCHOOL.length);
    expect(index.search('smith')).toEqual([]);
    expect(index.search('anna.smith@stmarys.org')).toEqual([]);
    expect(index.search('hanna jones').map(({ id }) => id)).toEqual([101]);
    expect(index.search('petrov').map(({ id }) => id)).toEqual([200]);
  });

  it('lets somebody both removed and changed stay', () => {
    const index = createSearchIndex(SCHOOL);
    index.update([{ id: 104, kind: 'parent', firstName: 'Kate', lastName: 'Wood' }], [104, 999]);
    expect(index.search('kate wood').map(({ id }) => id)).toEqual([104]);
  });

  it('may happen thousands of times', () => {
    const index = createSearchIndex(SCHOOL);
    const version = (number: number): SearchRecord => ({ id: 101, kind: 'student', lastName: `Version${number}` });
    for (let number = 0; number < 2500; number++) index.update([version(number)]);
    expect(index.size).toBe(SCHOOL.length);
    expect(index.search('version2499').map(({ id }) => id)).toEqual([101]);
    expect(index.search('bella').map(({ id }) => id)).toEqual([102]);
  });
});

describe('building', () => {
  it('in slices gives the same index, and stops every 1,000 people', () => {
    const people = Array.from({ length: 2500 }, (_, at): SearchRecord => ({
      id: at,
      kind: 'student',
      lastName: `Ray${at}`,
    }));
    const building = buildInSlices(people);
    expect(building.next()).toEqual({ done: false, value: 1000 });
    expect(building.next()).toEqual({ done: false, value: 2000 });
    expect(building.next()).toEqual({ done: false, value: 2500 });
    const last = building.next();
    if (!last.done) throw new Error('the index after the last slice');
    expect(last.value.size).toBe(2500);
    expect(last.value.search('ray12')).toEqual(createSearchIndex(people).search('ray12'));
  });

  it('takes the last of several records with one id', () => {
    const index = createSearchIndex([
      { id: 1, kind: 'student', lastName: 'First' },
      { id: 1, kind: 'student', lastName: 'Last' },
    ]);
    expect(index.size).toBe(1);
    expect(index.search('first')).toEqual([]);
    expect(index.search('last')).toHaveLength(1);
  });

  it('works without people', () => {
    expect(createSearchIndex([]).search('anna')).toEqual([]);
    expect(createSearchIndex([]).size).toBe(0);
  });
});
