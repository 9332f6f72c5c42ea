import { expect, test } from 'vitest';
import { classify } from '../../../../lib/roster/index.ts';
import { countKinds, countParts, filterLines, firstPart, linesIn } from '../../../../lib/session/sync/plan-lines.ts';
import { planSync } from '../../../../lib/sync/plan/plan.ts';
import type { LedgerEntry } from '../../../../lib/sync/account.ts';
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
  filterLines(items, { part: 'all', kind, query }).map(({ studentId }) => studentId);

test('kinds are counted in students, each in every kind that is theirs', () => {
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

test('parts are counted, everybody in one, and whom a sync changes comes first', () => {
  const parts = countParts(items);
  expect(parts).toEqual([
    { part: 'sent', text: 'To sync', count: 4 },
    { part: 'add', text: 'Add', count: 1 },
    { part: 'update', text: 'Update', count: 2 },
    { part: 'archive', text: 'Archive', count: 1 },
    { part: 'exclude', text: 'Excluded', count: 1 },
    { part: 'unchanged', text: 'Unchanged', count: 1 },
    { part: 'all', text: 'Everybody', count: 6 },
  ]);
  expect(firstPart(parts)).toBe('sent');
  for (const { part, count } of parts) expect(filterLines(items, { part, kind: 'all', query: '' })).toHaveLength(count);
});

test('parts that tell nothing are not offered', () => {
  const added = items.filter(({ action }) => action === 'add');
  expect(countParts(added)).toEqual([{ part: 'all', text: 'Everybody', count: 1 }]);
  expect(firstPart(countParts(added))).toBe('all');
  const some = items.filter(({ action }) => action === 'archive' || action === 'unchanged');
  expect(countParts(some).map(({ part }) => part)).toEqual(['archive', 'unchanged', 'all']);
  expect(firstPart(countParts(some))).toBe('archive');
  const none = items.filter(({ action }) => action === 'exclude' || action === 'unchanged');
  expect(firstPart(countParts(none))).toBe('all');
});

test('what is predicted of somebody is a part of its own', () => {
  const predicted = new Map([
    [1, { failure: null }],
    [3, { failure: { code: 'target-conflict' } }],
  ]);
  const parts = countParts(items, predicted).slice(0, 3);
  expect(parts).toMatchObject([
    { part: 'sent' },
    { part: 'refused', text: 'Would be refused', count: 1 },
    { part: 'adopted', text: 'Accounts taken over', count: 1 },
  ]);
  expect(linesIn(items, 'refused', predicted).map(({ studentId }) => studentId)).toEqual([3]);
  expect(linesIn(items, 'adopted', predicted).map(({ studentId }) => studentId)).toEqual([1]);
});

test('kind and words go together', () => {
  expect(found('moved-up', 'now@')).toEqual([3]);
  expect(found('new', 'now@')).toEqual([]);
});
