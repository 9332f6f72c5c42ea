import { describe, expect, it } from 'vitest';
import { inScope, uniqueStudents } from '../../../lib/roster/index.ts';
import { makeStudent } from './arbitrary-rosters.ts';

const ids = (students: readonly { studentId: number }[]) => students.map(({ studentId }) => studentId);

describe('uniqueStudents', () => {
  it('makes one of a row repeated over pages', () => {
    const row = makeStudent(1, 'a@x.org');
    const unique = uniqueStudents([row, makeStudent(2, null), { ...row }]);
    expect(ids(unique)).toEqual([1, 2]);
    expect(unique[0]).toMatchObject({ schoolCode: 'ES', schoolCodes: ['ES'] });
  });

  it('keeps all schools of a student of several, the first one first', () => {
    const [student] = uniqueStudents([
      makeStudent(1, 'a@x.org', { schoolCode: 'HS' }),
      makeStudent(1, 'a@x.org', { schoolCode: 'ES' }),
      makeStudent(1, 'a@x.org', { schoolCode: 'MS', schoolCodes: ['MS', 'HS'] }),
    ]);
    expect(student).toMatchObject({ schoolCode: 'HS', schoolCodes: ['HS', 'ES', 'MS'] });
  });

  it('leaves a student who is there once as she is', () => {
    const student = makeStudent(1, null);
    expect(uniqueStudents([student])[0]).toBe(student);
  });
});

describe('inScope', () => {
  const students = [
    makeStudent(1, null, { schoolCode: 'ES', gradeLevel: 'K' }),
    makeStudent(2, null, { schoolCode: 'HS', gradeLevel: '09' }),
    makeStudent(3, null, { schoolCode: 'MS', schoolCodes: ['MS', 'HS'], gradeLevel: '08' }),
  ];

  it.each([
    ['everyone', { schoolCodes: null, gradeLevels: null }, [1, 2, 3]],
    ['any of a student’s schools', { schoolCodes: ['HS'], gradeLevels: null }, [2, 3]],
    ['grades', { schoolCodes: null, gradeLevels: ['K', '08'] }, [1, 3]],
    ['both', { schoolCodes: ['HS'], gradeLevels: ['08'] }, [3]],
    ['no school', { schoolCodes: [], gradeLevels: null }, []],
    ['no grade', { schoolCodes: null, gradeLevels: [] }, []],
  ])('takes in %s', (_, scope, expected) => {
    expect(ids(inScope(students, scope))).toEqual(expected);
  });
});
