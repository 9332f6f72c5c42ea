import { m } from '../../words/index.ts';
import { compareGrades, gradeKey, inScope, schoolsOf, type Scope, type Student } from '../../roster/index.ts';
import { gradeText } from '../../records/student-name.ts';
import type { GradeLevel, SchoolUnit } from '../../records/school.ts';
import type { ScopeOption, ScopeOptions } from './settings-view.ts';

export interface ScopeSource {
  /** Everybody enrolled; `null` before the first refresh. */
  readonly students: readonly Student[] | null;
  readonly schools: readonly SchoolUnit[];
  readonly gradeLevels: readonly GradeLevel[];
}

/**
 * What can be left out: the schools and grades that FACTS lists, and whatever students have besides, so that nobody is without a box.
 * A grade that is written in two ways is one. A school that is no longer active is offered only for students who are enrolled in it.
 */
export function findScopeOptions({ students, schools, gradeLevels }: ScopeSource): ScopeOptions {
  const ofSchool = countBy(students ?? [], (student) => schoolsOf(student).map((code) => code.trim()));
  const ofGrade = countBy(students ?? [], ({ gradeLevel }) => [gradeKey(gradeLevel)]);
  const count = (found: number | undefined): number | null => (students === null ? null : (found ?? 0));

  const named = new Map(schools.map((school) => [school.schoolCode, school]));
  const active = schools.filter((school) => !school.inactive).map(({ schoolCode }) => schoolCode);
  const schoolOptions = [...new Set([...active, ...ofSchool.keys()])].map((code) => ({
    key: code,
    label: schoolLabel(code, named.get(code)),
    students: count(ofSchool.get(code)),
  }));

  const order = gradeLevels.toSorted((one, other) => one.sortOrder - other.sortOrder).map(({ name }) => name);
  const written = new Map<string, string>();
  for (const grade of [...order, ...(students ?? []).map(({ gradeLevel }) => gradeLevel.trim())]) {
    if (!written.has(gradeKey(grade))) written.set(gradeKey(grade), grade);
  }
  const gradeOptions = [...written].map(([key, grade]) => ({
    key: grade,
    label: grade === '' ? gradeText('') : grade,
    students: count(ofGrade.get(key)),
  }));
  return { schools: schoolOptions.sort(namelessLast), grades: sortGrades(gradeOptions, order) };
}

/** How many of those enrolled a scope leaves out. */
export function countLeftOut(students: readonly Student[], scope: Scope): number {
  return students.length - inScope(students, scope).length;
}

/** What is left out after one box was ticked or cleared. */
export function leaveOut(
  leftOut: readonly string[],
  name: string,
  included: boolean,
  keyOf: (name: string) => string,
): readonly string[] {
  const others = leftOut.filter((other) => keyOf(other) !== keyOf(name));
  return included ? others : [...others, name];
}

function schoolLabel(code: string, school: SchoolUnit | undefined): string {
  if (code === '') return m.settings_no_school();
  return school?.inactive ? m.settings_school_inactive({ school: school.name }) : (school?.name ?? code);
}

function sortGrades(options: readonly ScopeOption[], order: readonly string[]): readonly ScopeOption[] {
  const byGrade = compareGrades(order);
  return options.toSorted((one, other) => namelessLast(one, other) || byGrade(one.key, other.key));
}

function namelessLast(one: ScopeOption, other: ScopeOption): number {
  return Number(one.key === '') - Number(other.key === '');
}

function countBy(students: readonly Student[], keysOf: (student: Student) => readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const student of students) for (const key of keysOf(student)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
