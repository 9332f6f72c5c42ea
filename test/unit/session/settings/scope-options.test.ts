import { describe, expect, test } from 'vitest';
import { gradeKey } from '../../../../lib/roster/index.ts';
import {
  countLeftOut,
  findScopeOptions,
  leaveOut,
  type ScopeSource,
} from '../../../../lib/session/settings/scope-options.ts';
import { makeStudent } from '../saved-rows.ts';

const schools = [
  { schoolCode: 'SBE', name: 'Elementary' },
  { schoolCode: 'OLD', name: 'Old Campus', inactive: true as const },
  { schoolCode: 'SBH', name: 'High School' },
];
const gradeLevels = ['K', '8th Grade', '9th Grade'].map((name, sortOrder) => ({ name, sortOrder }));

const ofSchool = (studentId: number, schoolCode: string, gradeLevel: string) =>
  makeStudent(studentId, { schoolCode, schoolCodes: [schoolCode], gradeLevel });

function options(students: ScopeSource['students']): { schools: string[]; grades: string[] } {
  const found = findScopeOptions({ students, schools, gradeLevels });
  const say = ({ label, students: count }: { label: string; students: number | null }) => `${label} ${count}`;
  return { schools: found.schools.map(say), grades: found.grades.map(say) };
}

describe('offered are', () => {
  test('before the first refresh what FACTS lists, without schools that are no longer active', () => {
    expect(options(null)).toEqual({
      schools: ['Elementary null', 'High School null'],
      grades: ['K null', '8th Grade null', '9th Grade null'],
    });
  });

  test('whatever students have besides, so that nobody is without a box', () => {
    const students = [
      ofSchool(1, 'SBE', '08'),
      ofSchool(2, 'NEW', ''),
      ofSchool(3, '', '10'),
      ofSchool(4, 'OLD', ' 8 '),
      { ...ofSchool(5, 'SBE', 'PK'), schoolCodes: ['SBE', 'SBH'] },
    ];
    expect(options(students)).toEqual({
      schools: ['Elementary 2', 'High School 1', 'NEW 1', 'Old Campus (inactive) 1', 'No school 1'],
      grades: ['K 0', '8th Grade 2', '9th Grade 0', 'PK 1', '10 1', 'No grade 1'],
    });
  });

  test('the grades that students have where FACTS lists none', () => {
    const found = findScopeOptions({
      students: [ofSchool(1, 'A', '10'), ofSchool(2, 'A', 'K')],
      schools: [],
      gradeLevels: [],
    });
    expect(found.grades.map(({ key }) => key)).toEqual(['K', '10']);
    expect(found.schools.map(({ key }) => key)).toEqual(['A']);
  });
});

test('whoever is left out is counted, and a grade that came since is in', () => {
  const scope = { leftOutSchools: [], leftOutGrades: leaveOut([], '8th Grade', false, gradeKey) };
  expect(countLeftOut([ofSchool(1, 'SBE', '08'), ofSchool(2, 'SBE', 'TK')], scope)).toBe(1);
});

test('a box that is ticked again takes its grade back, however it was written', () => {
  expect(leaveOut(['08', ''], '8th Grade', true, gradeKey)).toEqual(['']);
  expect(leaveOut(['08'], '8th Grade', false, gradeKey)).toEqual(['8th Grade']);
});
