import { expect, test } from 'vitest';
import { classify } from '../../../../lib/roster/index.ts';
import { countKinds, filterLines } from '../../../../lib/session/sync/plan-lines.ts';
import { planSync } from '../../../../lib/sync/plan.ts';
import type { LedgerEntry } from '../../../../lib/sync/ports.ts';
import { toTargetPerson } from '../../../../lib/sync/person.ts';
import { makeStudent } from '../../sync/sync-world.ts';

const known = (studentId: number, part: object = {}): LedgerEntry => {
  const person = { ...toTargetPerson(makeStudent(studentId), `s${studentId}@school.example`), ...part };
  return { studentId, remoteId: `r${studentId}`, person, active: true, confirmedAt: 1 };
};
const students = [
  makeStudent(1, { firstName: 'Zoë', lastName: 'Nuñez' }),
  makeStudent(2, { gradeLevel: '09' }),
  makeStudent(3, { email: 'now@school.example', gradeLevel: '09' }),
  makeStudent(4),
  makeStudent(5, { email: null }),
];
const { items } = planSync({
  entries: classify(students, new Map()).entries,
  enrolledIds: new Set([1, 2, 3, 4, 5]),
  ledger: [known(2), known(3), known(4), known(6)],
});
const found = (kind: Parameters<typeof filterLines>[1]['kind'], query = ''): number[] =>
  filterLines(items, { kind, query }).map(({ studentId }) => studentId);

test('kinds are counted in students, each in every kind that is hers', () => {
  expect(countKinds(items)).toEqual([
    { kind: 'all', count: 6 },
    { kind: 'new', count: 1 },
    { kind: 'moved-up', count: 2 },
    { kind: 'email', count: 1 },
    { kind: 'left', count: 1 },
  ]);
});

test('nothing is offered to choose when all lines are of one kind', () => {
  expect(countKinds(items.filter(({ kinds }) => kinds.includes('new')))).toEqual([]);
});

test('a kind shows its lines, and nobody else', () => {
  expect(found('all')).toEqual([1, 2, 3, 4, 5, 6]);
  expect(found('moved-up')).toEqual([2, 3]);
  expect(found('email')).toEqual([3]);
  expect(found('left')).toEqual([6]);
});

test.each([
  ['zoe nunez', [1]],
  ['NUÑEZ', [1]],
  ['now@school', [3]],
  ['s3@school.example', [3]],
  ['last6', [6]],
  ['5', [5]],
  ['nobody here', []],
])('“%s” finds %j', (query, ids) => {
  expect(found('all', query)).toEqual(ids);
});

test('kind and words go together', () => {
  expect(found('moved-up', 'now@')).toEqual([3]);
  expect(found('new', 'now@')).toEqual([]);
});
