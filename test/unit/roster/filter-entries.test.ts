import { describe, expect, it } from 'vitest';
import { classify, compareGrades, createEntryFilter, type Entry, type EntryFilter } from '../../../lib/roster/index.ts';
import { makeStudent } from './arbitrary-rosters.ts';

const { entries } = classify(
  [
    makeStudent(1, 'ann@x.org', { firstName: 'Ann', lastName: 'Müller', gradeLevel: 'K', homeroom: '5B' }),
    makeStudent(2, null, { gradeLevel: '01', nextStatus: 'Not Returning' }),
    makeStudent(3, 'nobody', { gradeLevel: '01', schoolCode: 'HS', nextStatus: ' Transferring ' }),
    makeStudent(4, 'two@x.org', { schoolCode: 'MS', schoolCodes: ['MS', 'HS'] }),
    makeStudent(5, 'Two@x.org', { preferredName: 'Zoë', nextStatus: 'Re-Enrolled' }),
    makeStudent(6, 'one@x.org'),
    makeStudent(7, 'one@x.org'),
    makeStudent(808, null),
  ],
  new Map([
    [7, { choice: 'skip' }],
    [808, { choice: 'skip' }],
  ]),
);
const tags = { new: new Set([2, 6]), changed: new Set([1]) };
/** One for all tests: what it keeps must never change an answer. */
const filterEntries = createEntryFilter();
const idsOf = (filter: EntryFilter, of: readonly Entry[] = entries) => {
  const { passes, count } = filterEntries(of, filter, { tags });
  const ids = of.filter((_, place) => passes[place] === 1).map(({ student }) => student.studentId);
  expect(count).toBe(ids.length);
  return ids;
};

describe('createEntryFilter', () => {
  it.each<[EntryFilter, number[]]>([
    [{}, [1, 2, 3, 4, 5, 6, 7, 808]],
    [{ status: null }, [1, 2, 3, 4, 5, 6, 7, 808]],
    [{ status: 'missing' }, [2, 808]],
    [{ status: 'invalid' }, [3]],
    [{ status: 'duplicate' }, [4, 5]],
    [{ status: 'resolved' }, [6, 7]],
    [{ status: 'excluded' }, [2, 3, 4, 5]],
    [{ status: 'skipped' }, [7, 808]],
    [{ status: 'importable' }, [1, 6]],
    [{ grade: '01' }, [2, 3]],
    [{ grade: null, school: null, text: ' ' }, [1, 2, 3, 4, 5, 6, 7, 808]],
    [{ school: 'HS' }, [3, 4]],
    [{ homeroom: '5B' }, [1]],
    [{ homeroom: '', grade: '01' }, [2, 3]],
    [{ domain: 'x.org' }, [1, 4, 5, 6, 7]],
    [{ domain: '' }, [2, 3, 808]],
    [{ nextYear: '*leaving' }, [2, 3]],
    [{ nextYear: 'Transferring' }, [3]],
    [{ nextYear: 'Re-Enrolled' }, [5]],
    [{ nextYear: '' }, [1, 4, 6, 7, 808]],
    [{ nextYear: '*leaving', status: 'missing' }, [2]],
    [{ tag: 'new' }, [2, 6]],
    [{ tag: 'unheard of' }, []],
    [{ text: 'MULLER ann' }, [1]],
    [{ text: 'zoe' }, [5]],
    [{ text: 'two@' }, [4, 5]],
    [{ text: '808' }, [808]],
    [{ text: 'ann nobody' }, []],
    [{ status: 'missing', grade: '01', school: 'ES', text: 'first2' }, [2]],
  ])('%j', (filter, expected) => {
    expect(idsOf(filter)).toEqual(expected);
  });

  it('counts beside each choice who would be left with it, all other criteria as they are', () => {
    const counted = ['status', 'grade', 'school', 'homeroom', 'domain', 'nextYear', 'tag'] as const;
    const { facets } = filterEntries(entries, { status: 'missing' }, { tags, counted });
    expect(Object.fromEntries(facets.grade ?? [])).toEqual({ '01': 1, '05': 1 });
    expect(facets.status?.get('missing')).toBe(2);
    expect(facets.status?.get('duplicate')).toBe(2);
    expect(facets.status?.get('skipped')).toBe(2);
    expect(Object.fromEntries(facets.tag ?? [])).toEqual({ new: 1 });
    expect(Object.fromEntries(facets.domain ?? [])).toEqual({ '': 2 });
  });

  it('counts what filtering by the choice shows, for every choice and any filter', () => {
    const counted = ['status', 'grade', 'school', 'homeroom', 'domain', 'nextYear', 'tag'] as const;
    for (const filter of [
      {},
      { text: 'first' },
      { status: 'excluded', grade: '01' },
      { tag: 'new' },
    ] as EntryFilter[]) {
      const { facets } = filterEntries(entries, filter, { tags, counted });
      for (const name of counted) {
        for (const [value, count] of facets[name] ?? []) {
          expect(idsOf({ ...filter, [name]: value } as EntryFilter), `${name} ${value}`).toHaveLength(count);
        }
      }
    }
  });

  it('follows decisions, mended emails, other tags and people who came, left or changed places', () => {
    const { student } = entries[1] as Entry;
    const decided = entries.with(1, { ...(entries[1] as Entry), outcome: 'skipped' });
    expect(idsOf({ status: 'skipped' }, decided)).toEqual([2, 7, 808]);
    const mended = decided.with(1, { student: { ...student, email: 'new@y.org' }, flags: [], outcome: 'importable' });
    expect(idsOf({ domain: 'y.org', status: 'importable', text: 'new@' }, mended)).toEqual([2]);
    expect(idsOf({ text: 'new@' }, entries)).toEqual([]);
    expect(idsOf({ school: 'HS' }, entries.toReversed())).toEqual([4, 3]);
    expect(idsOf({ text: 'mull' }, entries.slice(0, 2))).toEqual([1]);
    expect(idsOf({ status: 'missing' }, [])).toEqual([]);
    const few = { new: new Set([1]) };
    expect(filterEntries(entries, { tag: 'new' }, { tags: few }).count).toBe(1);
    expect(idsOf({ tag: 'new' })).toEqual([2, 6]);
  });

  it('counts nothing that was not asked for', () => {
    expect(filterEntries(entries, { grade: '01' }).facets).toEqual({});
  });
});

describe('compareGrades', () => {
  it('sorts by the school’s own order, unknown grades last', () => {
    const grades = ['10', 'Zeta', '2', 'K', '08', '10x', 'PK', '1'];
    expect(grades.sort(compareGrades(['PK', 'K', '08', '10']))).toEqual([
      'PK',
      'K',
      '08',
      '10',
      '1',
      '2',
      '10x',
      'Zeta',
    ]);
  });
});
