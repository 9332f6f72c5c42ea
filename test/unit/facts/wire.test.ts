import { describe, expect, test } from 'vitest';
import { AppError } from '../../../lib/errors.ts';
import { parsePage, parseRow, wireGradeLevel, wirePerson, wireSchool, wireStudent } from '../../../lib/facts/wire.ts';

const student = { studentId: 101, personStudentId: 9_001, schoolCode: 'SBE', school: { gradeLevel: '08' } };

function detailOf(act: () => unknown): unknown {
  try {
    act();
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(AppError);
    expect(thrown).toHaveProperty('code', 'facts-answer');
    return (thrown as AppError).detail;
  }
  return 'nothing was thrown';
}

test('a row keeps what is used and drops the rest, the other id above all', () => {
  const parsed = parseRow(wireStudent, { ...student, locker: [], classYear: 2031 }, 'student 101');
  expect(parsed).toEqual({ studentId: 101, schoolCode: 'SBE', school: { gradeLevel: '08' } });
});

test.each([
  ['texts null', { personId: 1, firstName: null, lastName: null, email: null, birthdate: null }],
  ['texts absent', { personId: 1 }],
  ['texts blank or padded', { personId: 1, firstName: ' ', email: '  a@b.example ' }],
])('a person with %s is taken as sent', (_, row) => {
  expect(parseRow(wirePerson, row, 'person 1')).toEqual(row);
});

test.each([
  ['no id', { ...student, studentId: undefined }, 'studentId', 'student in row 2'],
  ['an id of 0', { ...student, studentId: 0 }, 'studentId', 'student 0'],
  ['a negative id', { ...student, studentId: -5 }, 'studentId', 'student -5'],
  ['an id as text', { ...student, studentId: '101' }, 'studentId', 'student in row 2'],
  ['a broken id', { ...student, studentId: 1.5 }, 'studentId', 'student in row 2'],
  ['an id beyond what numbers hold', { ...student, studentId: 2 ** 60 }, 'studentId', 'student in row 2'],
  ['a number for a grade', { ...student, school: { gradeLevel: 8 } }, 'school.gradeLevel', 'student 101'],
  ['a text for a school', { ...student, school: 'SBE' }, 'school', 'student 101'],
  ['a list for a homeroom', { ...student, homeroom: [] }, 'homeroom', 'student 101'],
  ['null for a record', null, 'the whole record', 'student in row 2'],
  ['a text for a record', 'Ada', 'the whole record', 'student in row 2'],
])('%s is named by field and record', (_, row, field, record) => {
  const body = { results: [student, row], pageCount: 1, rowCount: 2 };
  expect(detailOf(() => parsePage(wireStudent, body, 'student'))).toEqual({ field, record });
});

test('an error names ids and fields, never what stands in them', () => {
  const row = { personId: 7, firstName: 'Canary', lastName: 5, email: 'canary@school.example' };
  const detail = detailOf(() => parsePage(wirePerson, { results: [row] }, 'person'));
  expect(detail).toEqual({ field: 'lastName', record: 'person 7' });
});

describe('the envelope', () => {
  test.each([
    ['null', null],
    ['a text', 'OK'],
    ['a bare list', [student]],
    ['an error body', { error: { code: 'x', message: 'y' } }],
  ])('%s is no list', (_, body) => {
    expect(detailOf(() => parsePage(wireStudent, body, 'student'))).toMatchObject({ record: 'the list of students' });
  });

  test('counts that are missing are those of one page', () => {
    expect(parsePage(wireStudent, { results: [student] }, 'student')).toMatchObject({ pageCount: 1, rowCount: 1 });
    const withNull = { results: [], pageCount: null, rowCount: null, currentPage: null };
    expect(parsePage(wireStudent, withNull, 'student')).toEqual({ rows: [], pageCount: 1, rowCount: 0 });
  });

  test('a count that is no number is named', () => {
    const body = { results: [], rowCount: 'many' };
    expect(detailOf(() => parsePage(wireStudent, body, 'student'))).toEqual({
      field: 'rowCount',
      record: 'the list of students',
    });
  });
});

test('grades and schools are read with either name of the grade', () => {
  expect(parseRow(wireGradeLevel, { gradeLevelName: 'K', sortOrder: 20, gradeLevelId: 4 }, 'x')).toEqual({
    gradeLevelName: 'K',
    sortOrder: 20,
  });
  expect(parseRow(wireSchool, { schoolCode: 'SBE', schoolName: 'St. B', configSchoolID: 1 }, 'x')).toEqual({
    schoolCode: 'SBE',
    schoolName: 'St. B',
  });
});
