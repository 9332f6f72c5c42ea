import { expect, test } from 'vitest';
import type { PlanItem } from '../../../lib/sync/plan/plan-item.ts';
import { blockedIn, blockedSentence, findBlocked } from '../../../lib/review/blocked-families.ts';

/** Two children of one family, one of two, one of none; 90 is a parent of family 9, 70 of 7, 80 an aunt in 9. */
const familiesOf: Record<number, number[]> = { 1: [9], 2: [9], 3: [7, 9], 4: [] };
const members: Record<number, { personId: number; kind: 'parent' | 'student' | 'other' }[]> = {
  9: [
    { personId: 90, kind: 'parent' },
    { personId: 80, kind: 'other' },
    { personId: 1, kind: 'student' },
    { personId: 2, kind: 'student' },
  ],
  7: [{ personId: 70, kind: 'parent' }],
};
const families = {
  person: (id: number) => (familiesOf[id] ? { familyIds: familiesOf[id] } : undefined),
  inFamilies: (ids: readonly number[]) => ids.flatMap((id) => members[id] ?? []),
};
const find = (blocked: number[], ids = [1, 2, 3, 4, 5]) =>
  Object.fromEntries(findBlocked(ids, new Set(blocked), families));

test('a parent’s wish counts for every child of the family, and for nobody else', () => {
  expect(find([90])).toEqual({ 1: 9, 2: 9, 3: 9 });
  expect(find([70])).toEqual({ 3: 7 });
  expect(find([])).toEqual({});
});

test('a student’s own wish counts for that student only, with or without a family', () => {
  expect(find([1])).toEqual({ 1: 9 });
  expect(find([4, 5])).toEqual({ 4: -4, 5: -5 });
});

test('somebody else of the family, or of no family, is no parent', () => {
  expect(find([80, 12345])).toEqual({});
});

test('families are counted, not students, and only those whose data is given', () => {
  const blocked = findBlocked([1, 2, 3, 4], new Set([90, 4]), families);
  const items = [1, 2, 3, 4].map((studentId) => ({
    studentId,
    action: studentId === 4 ? 'skip' : 'add',
  })) as PlanItem[];
  const given = blockedIn(items, blocked, ['add', 'update']);
  expect(given.map(({ studentId }) => studentId)).toEqual([1, 2, 3]);
  expect(blockedSentence(given, blocked)).toBe('1 family asked FACTS not to give out an email address.');
  expect(blockedSentence(blockedIn(items, blocked, ['add', 'skip']), blocked)).toMatch(/^2 families asked/);
});
