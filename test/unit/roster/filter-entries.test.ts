import { describe, expect, it } from 'vitest';
import { classify, compareGrades, filterEntries } from '../../../lib/roster/index.ts';
import type { EntryFilter } from '../../../lib/roster/index.ts';
import { makeStudent } from './arbitrary-rosters.ts';

const { entries } = classify(
  [
    makeStudent(1, 'ann@x.org', { firstName: 'Ann', lastName: 'Müller', gradeLevel: 'K' }),
    makeStudent(2, null, { gradeLevel: '01' }),
    makeStudent(3, 'nobody', { gradeLevel: '01', schoolCode: 'HS' }),
    makeStudent(4, 'two@x.org', { schoolCode: 'MS', schoolCodes: ['MS', 'HS'] }),
    makeStudent(5, 'Two@x.org', { preferredName: 'Zoë' }),
    makeStudent(6, 'one@x.org'),
    makeStudent(7, 'one@x.org'),
    makeStudent(808, null),
  ],
  new Map([
    [7, { choice: 'skip' }],
    [808, { choice: 'skip' }],
  ]),
);
const idsOf = (filter: EntryFilter) => filterEntries(entries, filter).map(({ student }) => student.studentId);

describe('filterEntries', () => {
  it.each<[EntryFilter, number[]]>([
    [{}, [1, 2, 3, 4, 5, 6, 7, 808]],
    [{ status: 'all' }, [1, 2, 3, 4, 5, 6, 7, 808]],
    [{ status: 'missing' }, [2, 808]],
    [{ status: 'invalid' }, [3]],
    [{ status: 'duplicate' }, [4, 5]],
    [{ status: 'resolved' }, [6, 7]],
    [{ status: 'excluded' }, [2, 3, 4, 5]],
    [{ status: 'skipped' }, [7, 808]],
    [{ status: 'importable' }, [1, 6]],
    [{ gradeLevels: ['K', '01'] }, [1, 2, 3]],
    [{ gradeLevels: [], schoolCodes: [], text: ' ' }, [1, 2, 3, 4, 5, 6, 7, 808]],
    [{ schoolCodes: ['HS'] }, [3, 4]],
    [{ text: 'MULLER ann' }, [1]],
    [{ text: 'zoe' }, [5]],
    [{ text: 'two@' }, [4, 5]],
    [{ text: '808' }, [808]],
    [{ text: 'ann nobody' }, []],
    [{ status: 'missing', gradeLevels: ['01'], schoolCodes: ['ES'], text: 'first2' }, [2]],
  ])('%j', (filter, expected) => {
    expect(idsOf(filter)).toEqual(expected);
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
