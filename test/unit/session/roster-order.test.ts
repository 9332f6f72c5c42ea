import { expect, it } from 'vitest';
import { classify, type Student } from '../../../lib/roster/index.ts';
import { orderByName } from '../../../lib/session/roster-order.ts';

function student(studentId: number, firstName: string, lastName: string): Student {
  const rest = { email: null, gradeLevel: 'K', schoolCode: 'A', birthdate: null };
  return { studentId, firstName, lastName, ...rest };
}

const students = [
  student(3, 'bea', 'Young'),
  student(2, 'Ann', 'ábel'),
  student(1, 'Ann', 'Young'),
  student(4, '', ''),
];
const idsOf = (entries: ReturnType<ReturnType<typeof orderByName>>): number[] =>
  entries.map((entry) => entry.student.studentId);

it('sorts by last and first name, whatever the case and accents', () => {
  expect(idsOf(orderByName()(classify(students, new Map()).entries))).toEqual([4, 2, 1, 3]);
});

it('gives the new entries in the old order while only decisions change', () => {
  const order = orderByName();
  const before = order(classify(students, new Map()).entries);
  const after = order(classify(students, new Map([[1, { choice: 'skip' }]])).entries);
  expect(idsOf(after)).toEqual(idsOf(before));
  expect(after[2]?.outcome).toBe('skipped');
});

it.each([
  ['a name changed', [student(3, 'Bea', 'Aaron'), ...students.slice(1)], [4, 3, 2, 1]],
  ['somebody left', students.slice(0, 3), [2, 1, 3]],
  ['somebody was replaced', [student(9, 'Zoe', 'Zimmer'), ...students.slice(1)], [4, 2, 1, 9]],
])('sorts anew when %s', (_, changed, expected) => {
  const order = orderByName();
  order(classify(students, new Map()).entries);
  expect(idsOf(order(classify(changed, new Map()).entries))).toEqual(expected);
});
