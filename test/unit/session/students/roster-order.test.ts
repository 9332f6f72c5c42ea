import { expect, it } from 'vitest';
import { classify, type Decision, type Student } from '../../../../lib/roster/index.ts';
import { orderRoster, pickEntries } from '../../../../lib/session/students/roster-order.ts';
import type { ColumnKey } from '../../../../lib/records/table-columns.ts';

function student(studentId: number, firstName: string, lastName: string, more: Partial<Student> = {}): Student {
  const rest = { email: null, gradeLevel: 'K', schoolCode: 'A', birthdate: null };
  return { studentId, firstName, lastName, ...rest, ...more };
}

const students = [
  student(3, 'bea', 'Young'),
  student(2, 'Ann', 'ábel'),
  student(1, 'Ann', 'Young'),
  student(4, '', ''),
];
const gradeOrder = ['PK', 'K', '01', '10'];

type Order = ReturnType<typeof orderRoster>;

function sort(order: Order, list: readonly Student[], by?: ColumnKey, descending = false, skipped: number[] = []) {
  const decisions = new Map<number, Decision>(skipped.map((id) => [id, { choice: 'skip' }]));
  const classification = classify(list, decisions);
  const places = order({ classification, gradeOrder }, by === undefined ? null : { by, descending });
  return pickEntries(classification.entries, places).map((entry) => entry.student.studentId);
}

it('sorts by last and first name, whatever the case and accents, the nameless last', () => {
  expect(sort(orderRoster(), students)).toEqual([2, 1, 3, 4]);
  expect(sort(orderRoster(), students, 'name', true)).toEqual([4, 3, 1, 2]);
});

it('sorts numbers in names as numbers, and equal names by ID', () => {
  const list = [student(9, 'Test 10', 'T'), student(8, 'Test 9', 'T'), student(7, 'Test 9', 'T')];
  expect(sort(orderRoster(), list)).toEqual([7, 8, 9]);
});

it('gives the new entries in the old order while only decisions change', () => {
  const order = orderRoster();
  const before = sort(order, students);
  expect(sort(order, students, undefined, false, [1])).toEqual(before);
  const classification = classify(students, new Map([[1, { choice: 'skip' }]]));
  const after = pickEntries(classification.entries, order({ classification, gradeOrder }, null));
  expect(after[1]?.outcome).toBe('skipped');
});

it.each([
  ['a name changed', [student(3, 'Bea', 'Aaron'), ...students.slice(1)], [3, 2, 1, 4]],
  ['somebody left', students.slice(0, 3), [2, 1, 3]],
  ['somebody was replaced', [student(9, 'Zoe', 'Zimmer'), ...students.slice(1)], [2, 1, 9, 4]],
])('sorts anew when %s', (_, changed, expected) => {
  const order = orderRoster();
  sort(order, students);
  expect(sort(order, changed)).toEqual(expected);
});

const mixed = [
  student(11, 'A', 'A', { gradeLevel: '10', schoolCode: 'B', homeroom: '5B', email: 'z@x.org' }),
  student(12, 'B', 'B', { gradeLevel: 'PK', email: 'B@x.org' }),
  student(13, 'C', 'C', { gradeLevel: 'K', homeroom: '10A', email: 'a@x.org' }),
  student(14, 'D', 'D', { gradeLevel: 'Z', homeroom: '5a' }),
  student(5, 'E', 'E', { gradeLevel: '01', schoolCode: 'A', email: 'b@x.org' }),
];

it.each<[ColumnKey, boolean, number[]]>([
  ['grade', false, [12, 13, 5, 11, 14]],
  ['grade', true, [14, 11, 5, 13, 12]],
  ['id', false, [5, 11, 12, 13, 14]],
  ['school', false, [12, 13, 14, 5, 11]],
  ['homeroom', false, [14, 11, 13, 12, 5]],
  ['email', false, [13, 12, 5, 11, 14]],
  ['decision', false, [11, 13, 14, 5, 12]],
  ['decision', true, [12, 11, 13, 14, 5]],
  ['flags', false, [5, 14, 11, 12, 13]],
])('sorts by %s, descending %s, equal ones by name', (by, descending, expected) => {
  const list = by === 'flags' ? mixed.map((each) => (each.studentId === 5 ? { ...each, email: 'b@x' } : each)) : mixed;
  expect(sort(orderRoster(), list, by, descending, by === 'decision' ? [12] : [])).toEqual(expected);
});

it('follows an email that changed while it sorts by email', () => {
  const order = orderRoster();
  sort(order, mixed, 'email');
  const mended = mixed.map((each) => (each.studentId === 14 ? { ...each, email: 'aa@x.org' } : each));
  expect(sort(order, mended, 'email')).toEqual([13, 14, 12, 5, 11]);
});

it('picks those who pass, in the order asked for', () => {
  const classification = classify(students, new Map());
  const places = orderRoster()({ classification, gradeOrder }, null);
  const passes = Uint8Array.of(1, 0, 1, 0);
  expect(pickEntries(classification.entries, places, passes).map((e) => e.student.studentId)).toEqual([1, 3]);
});

it('follows the school when it orders its grades anew', () => {
  const order = orderRoster();
  const classification = classify(mixed, new Map());
  const byGrade = (grades: readonly string[]): number[] =>
    pickEntries(
      classification.entries,
      order({ classification, gradeOrder: grades }, { by: 'grade', descending: false }),
    ).map((e) => e.student.studentId);
  expect(byGrade(gradeOrder)[0]).toBe(12);
  expect(byGrade(['10', ...gradeOrder.slice(0, 3)])[0]).toBe(11);
});

it('puts problems in the order worth solving: duplicates by group, invalid, missing by grade, then advice', () => {
  const list = [
    student(1, 'A', 'A', { gradeLevel: '10' }),
    student(2, 'B', 'B', { gradeLevel: 'PK' }),
    student(3, 'C', 'C', { email: 'two@x.org' }),
    student(4, 'D', 'D', { email: 'one@x.org' }),
    student(5, 'E', 'E', { email: 'not whole' }),
    student(6, 'F', 'F', { email: 'two@x.org' }),
    student(7, 'G', 'G', { email: 'one@x.org' }),
    student(8, 'H', 'H', { email: 'h@gmial.com' }),
    student(9, 'I', 'I', { email: 'i@x.org' }),
    student(10, 'J', 'J', { email: null }),
  ];
  expect(sort(orderRoster(), list, 'flags', false, [10])).toEqual([3, 6, 4, 7, 5, 2, 1, 8, 10, 9]);
});
