import { describe, expect, test } from 'vitest';
import { mergeEnrolments, toEnrolment, toGradeLevels, toSchools, toStudent } from '../../../lib/facts/normalise.ts';

const enrolment = toEnrolment({ studentId: 7, schoolCode: 'SBE', homeroom: '4B', school: { gradeLevel: '04' } });

describe('an enrolment', () => {
  test('is trimmed', () => {
    const row = {
      studentId: 7,
      schoolCode: ' SBE ',
      homeroom: ' 4B ',
      school: { gradeLevel: ' 04 ', enrollDate: '2024-08-24T00:00:00Z' },
    };
    expect(toEnrolment(row)).toEqual({ ...enrolment, enrolledOn: '2024-08-24' });
  });

  test.each([
    ['blank', { studentId: 7, schoolCode: ' ', homeroom: '  ', school: { gradeLevel: '' } }],
    ['null', { studentId: 7, schoolCode: null, homeroom: null, school: null }],
    ['absent', { studentId: 7 }],
  ])('has empty texts when FACTS sends them %s', (_, row) => {
    expect(toEnrolment(row)).toEqual({
      studentId: 7,
      gradeLevel: '',
      schoolCode: '',
      schoolCodes: [''],
      homeroom: null,
      enrolledOn: null,
      nextStatus: null,
    });
  });

  test('in two schools is one with both codes, however often it is merged', () => {
    const second = {
      ...toEnrolment({ studentId: 7, schoolCode: 'SBH', school: { gradeLevel: '09' } }),
      homeroom: null,
    };
    const both = mergeEnrolments(enrolment, second);
    expect(both).toEqual({ ...enrolment, schoolCodes: ['SBE', 'SBH'] });
    expect(mergeEnrolments(both, second)).toEqual(both);
    expect(mergeEnrolments(both, both)).toEqual(both);
  });

  test('takes the homeroom of the second school when the first has none', () => {
    expect(mergeEnrolments({ ...enrolment, homeroom: null }, enrolment).homeroom).toBe('4B');
  });
});

test('what either school says of next year stands, the first one’s first', () => {
  const other = { ...enrolment, schoolCode: 'SBH', nextStatus: 'Re-Enrolled' };
  expect(mergeEnrolments({ ...enrolment, nextStatus: null }, other).nextStatus).toBe('Re-Enrolled');
  expect(mergeEnrolments(other, { ...enrolment, nextStatus: 'Not Returning' }).nextStatus).toBe('Not Returning');
});

describe('a student', () => {
  test('has trimmed names and the email exactly as FACTS holds it', () => {
    const names = { firstName: ' Ada ', lastName: 'King ', nickName: ' Addie', middleName: ' ' };
    const person = { personId: 7, ...names, modifiedDate: '2026-02-03T14:05:00Z' };
    expect(toStudent(enrolment, { ...person, email: ' ADA@School.example ' })).toEqual({
      studentId: 7,
      firstName: 'Ada',
      lastName: 'King',
      middleName: null,
      preferredName: 'Addie',
      email: ' ADA@School.example ',
      birthdate: null,
      gradeLevel: '04',
      schoolCode: 'SBE',
      schoolCodes: ['SBE'],
      homeroom: '4B',
      enrolledOn: null,
      nextStatus: null,
      changedOn: '2026-02-03',
    });
  });

  test.each([
    ['null', null],
    ['absent', undefined],
  ])('whose email is %s has none', (_, email) => {
    expect(toStudent(enrolment, { personId: 7, email }).email).toBeNull();
  });

  test('whom FACTS sent no person for has no name and no email', () => {
    expect(toStudent(enrolment, undefined)).toMatchObject({
      firstName: '',
      lastName: '',
      email: null,
      birthdate: null,
    });
  });

  test.each([
    ['2016-05-26T00:00:00Z', '2016-05-26'],
    ['2016-05-26', '2016-05-26'],
    [' 2016-05-26T00:00:00 ', '2016-05-26'],
    ['2016-05-26T23:59:59-05:00', '2016-05-26'],
    ['05/26/2016', null],
    ['', null],
    [null, null],
    [undefined, null],
  ])('born on %j has the day %j, in any time zone', (birthdate, day) => {
    expect(toStudent(enrolment, { personId: 7, birthdate }).birthdate).toBe(day);
  });
});

test('grade levels come in the school’s order, each once, without the nameless', () => {
  const levels = toGradeLevels([
    { gradeLevelName: '01', sortOrder: 30 },
    { gradeLevelName: ' K ', sortOrder: 20 },
    { gradeLevelName: 'Other' },
    { gradeLevelName: ' ', sortOrder: 1 },
    { gradeLevelName: 'PK', sortOrder: 10 },
    { gradeLevelName: 'K', sortOrder: 99 },
    { sortOrder: 5 },
  ]);
  expect(levels.map((level) => level.name)).toEqual(['PK', 'K', '01', 'Other']);
  expect(levels[1]).toEqual({ name: 'K', sortOrder: 1 });
});

test('grade levels of several schools come by the level of the school, then in its own order', () => {
  const level = (schoolCode: string, gradeLevelName: string, sortOrder: number, flags: object) => ({
    gradeLevelName,
    sortOrder,
    schoolReference: { schoolCode },
    ...flags,
  });
  const wire = [
    level('SBH', '07', 1, { middleSchool: true }),
    level('SBH', '08', 2, { middleSchool: true }),
    level('SBE', 'PK', 1, { preSchool: true }),
    level('SBE', 'K', 2, { elementary: true }),
    level('SBE', '01', 3, { elementary: true, middleSchool: null }),
    level('OLD', 'Form A', 1, {}),
  ];
  const schools = [{ schoolCode: 'OLD', name: 'Closed', inactive: true as const }];
  expect(toGradeLevels(wire, schools).map(({ name }) => name)).toEqual(['PK', 'K', '01', '07', '08']);
});

test('a school that is no longer active says so', () => {
  const wire = [
    { schoolCode: 'A', active: true },
    { schoolCode: 'B', active: false },
    { schoolCode: 'C', active: null },
    { schoolCode: 'D' },
  ];
  expect(toSchools(wire).map(({ inactive }) => inactive ?? false)).toEqual([false, true, false, false]);
});

test('schools without a code are left out; one without a name is called by its code', () => {
  const schools = toSchools([{ schoolCode: ' SBE ', schoolName: ' ' }, { schoolName: 'Nowhere' }, { schoolCode: '' }]);
  expect(schools).toEqual([{ schoolCode: 'SBE', name: 'SBE' }]);
});

test('two rows in one school are the later of them, whichever came first', () => {
  const row = { studentId: 7, schoolCode: 'A', schoolCodes: ['A'], homeroom: null };
  const [earlier, later] = [
    { ...row, gradeLevel: '05', enrolledOn: '2024-08-24' },
    { ...row, gradeLevel: '06', enrolledOn: '2025-08-24' },
  ];
  expect(mergeEnrolments(earlier, later)).toMatchObject(later);
  expect(mergeEnrolments(later, earlier)).toMatchObject(later);
});
