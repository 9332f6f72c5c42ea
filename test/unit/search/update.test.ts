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

  it.each([300, 3000])('keeps the order among %i people who are equally near', (count) => {
    const smith = (id: number, kind: SearchRecord['kind'] = 'student'): SearchRecord => ({
      id,
      kind,
      lastName: 'Smith',
    });
    const smiths = Array.from({ length: count }, (_, at) => smith(100 + at * 2));
    const changed = [smith(103), smith(100, 'staff'), smith(1), smith(5, 'parent'), smith(107), smith(99_999)];
    const index = createSearchIndex(smiths);
    index.update(changed, [104, 106]);
    const rebuilt = createSearchIndex([...smiths, ...changed].filter(({ id }) => id !== 104 && id !== 106));
    const first = index.search('smith', { limit: 5 }).map(({ id }) => id);
    expect(first).toEqual([1, 102, 103, 107, 108]);
    expect(index.search('smith', { limit: count })).toEqual(rebuilt.search('smith', { limit: count }));
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
