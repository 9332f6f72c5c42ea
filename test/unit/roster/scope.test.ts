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

  it('leaves a student who is there once as they are', () => {
    const student = makeStudent(1, null);
    expect(uniqueStudents([student])[0]).toBe(student);
  });
});

describe('inScope', () => {
  const students = [
    makeStudent(1, null, { schoolCode: 'ES', gradeLevel: 'K' }),
    makeStudent(2, null, { schoolCode: 'HS', gradeLevel: '09' }),
    makeStudent(3, null, { schoolCode: 'MS', schoolCodes: ['MS', 'HS'], gradeLevel: '08' }),
    makeStudent(4, null, { schoolCode: ' NEW ', gradeLevel: ' ' }),
  ];

  it.each<[string, readonly string[], readonly string[], number[]]>([
    ['nothing', [], [], [1, 2, 3, 4]],
    ['a school, but no student of another one besides', ['HS'], [], [1, 3, 4]],
    ['all of a student’s schools', ['HS', 'MS'], [], [1, 4]],
    ['a school that is padded', ['NEW'], [], [1, 2, 3]],
    ['a grade', [], ['08'], [1, 2, 4]],
    ['a grade that is written in another way', [], ['8th Grade', 'Kindergarten'], [2, 4]],
    ['whoever has no grade', [], [''], [1, 2, 3]],
    ['both', ['HS'], ['K'], [3, 4]],
    ['what nobody has', ['XX'], ['12'], [1, 2, 3, 4]],
  ])('leaves out %s', (_, leftOutSchools, leftOutGrades, expected) => {
    expect(ids(inScope(students, { leftOutSchools, leftOutGrades }))).toEqual(expected);
  });
});
