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
  ['a text for a school', { ...student, school: 'SBE' }, 'school', 'student 101'],
  ['a list for a homeroom', { ...student, homeroom: [] }, 'homeroom', 'student 101'],
  ['null for a record', null, 'the whole record', 'student in row 2'],
  ['a text for a record', 'Ada', 'the whole record', 'student in row 2'],
])('%s is named by field and record, and ends nothing', (_, row, field, record) => {
  const body = { results: [student, row], pageCount: 1, rowCount: 2 };
  const page = parsePage(wireStudent, body, 'student');
  expect(page).toMatchObject({ received: 2, odd: [{ field, record }] });
  expect(page.rows[0]).toMatchObject({ studentId: 101, schoolCode: 'SBE' });
  expect(page.rows.length).toBe(page.odd[0]?.id === 101 ? 2 : 1);
});

test('what can be read of an odd record is kept, and what can’t is named', () => {
  const row = { personId: 7, firstName: 'Ada', email: { value: 'x' }, lastName: 'Lovelace' };
  expect(parsePage(wirePerson, { results: [row], rowCount: 1 }, 'person').rows).toEqual([
    { personId: 7, firstName: 'Ada', lastName: 'Lovelace', odd: ['email'] },
  ]);
});

test('a number for a name or a grade is its text', () => {
  const row = { studentId: 2 ** 53 - 1, schoolCode: 7, school: { gradeLevel: 8 } };
  expect(parsePage(wireStudent, { results: [row], rowCount: 1 }, 'student')).toMatchObject({
    rows: [{ studentId: 9_007_199_254_740_991, schoolCode: '7', school: { gradeLevel: '8' } }],
    odd: [],
  });
  expect(parseRow(wirePerson, { personId: 1, firstName: 7 }, 'person 1')).toEqual({ personId: 1, firstName: '7' });
});

test('a list in which more than a few records are odd is of another form', () => {
  const rows = Array.from({ length: 20 }, (_, place) => ({ ...student, studentId: place + 1, school: 'SBE' }));
  expect(detailOf(() => parsePage(wireStudent, { results: rows, rowCount: 20 }, 'student'))).toEqual({
    field: 'school',
    record: 'student 1',
  });
});

test('an error names ids and fields, never what stands in them', () => {
  const row = { personId: 7, firstName: 'Canary', lastName: ['Canary'], email: 'canary@school.example' };
  const { odd } = parsePage(wirePerson, { results: [row], rowCount: 1 }, 'person');
  expect(odd).toEqual([{ field: 'lastName', record: 'person 7', id: 7 }]);
  expect(detailOf(() => parseRow(wirePerson, row, 'person 7'))).toEqual({ field: 'lastName', record: 'person 7' });
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

  test('what is not stated is not made up', () => {
    const nothing = { currentPage: null, pageCount: null, pageSize: null, rowCount: null, hasNext: false };
    expect(parsePage(wireStudent, { results: [student] }, 'student')).toMatchObject({ received: 1, ...nothing });
    const withNull = { results: [], pageCount: null, rowCount: null, currentPage: null, nextPage: null };
    expect(parsePage(wireStudent, withNull, 'student')).toEqual({ rows: [], odd: [], received: 0, ...nothing });
  });

  test.each([
    ['', false],
    [' ', false],
    ['https://api.factsmgt.com/Students?Page=2', true],
    [2, true],
  ])('the next page %j', (nextPage, hasNext) => {
    expect(parsePage(wireStudent, { results: [], nextPage }, 'student')).toMatchObject({ hasNext });
  });

  test('without rows it may lack `results`', () => {
    expect(parsePage(wireStudent, { rowCount: 0, pageCount: 0 }, 'student')).toMatchObject({ rows: [], rowCount: 0 });
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
