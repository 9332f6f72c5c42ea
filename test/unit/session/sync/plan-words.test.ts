import { expect, test } from 'vitest';
import { addedWords, planSentence, syncLabel } from '../../../../lib/session/sync/plan-words.ts';
import { assemblePlan } from '../../../../lib/sync/plan/plan.ts';
import type { PlanAction, PlanItem, SyncPlan } from '../../../../lib/sync/plan/plan-item.ts';
import { usualLimits } from '../../../../lib/sync/plan/unusual.ts';

const reasons = { add: 'new', update: 'changed', unchanged: 'same', archive: 'left-school' } as const;
let lastId = 0;
function planOf(counts: Partial<Record<keyof typeof reasons, number>>): SyncPlan {
  const items = (Object.entries(counts) as [PlanAction & keyof typeof reasons, number][]).flatMap(([action, count]) =>
    Array.from({ length: count }, (): PlanItem => {
      const names = { firstName: 'A', lastName: 'B', gradeLevel: '05', schoolCode: 'SBE' };
      const more = { person: null, remoteId: null, changes: [], kinds: [] };
      return { studentId: (lastId += 1), action, reason: reasons[action], ...names, ...more };
    }),
  );
  return assemblePlan(items, 1_000, usualLimits);
}

test.each<[Parameters<typeof planOf>[0], string, string]>([
  [{ add: 412 }, 'Sync 412 students: 412 new', '412 students will be synced to scim.example.'],
  [
    { add: 9, update: 3, unchanged: 400 },
    'Sync 12 students: 9 new, 3 changed',
    '12 of 412 students will be synced. scim.example already has the rest.',
  ],
  [
    { add: 1, update: 1, unchanged: 319, archive: 1 },
    'Sync 3 students: 1 new, 1 changed, 1 to archive',
    '3 of 322 students will be synced. scim.example already has the rest.',
  ],
  [{ add: 2, archive: 3 }, 'Sync 5 students: 2 new, 3 to archive', '5 students will be synced to scim.example.'],
  [{ update: 1 }, 'Sync 1 student: 1 changed', '1 student will be synced to scim.example.'],
])('the button and the sentence above it count the same: who is sent: %j', (counts, label, sentence) => {
  const plan = planOf(counts);
  expect(syncLabel(plan)).toBe(label);
  expect(planSentence(plan, 'scim.example')).toBe(sentence);
});

test.each([
  [{ gradeLevel: '05', schoolCode: 'SBE' }, 'New account: name, email, grade 05, school SBE'],
  [{ gradeLevel: ' ', schoolCode: '' }, 'New account: name, email'],
])('says what is added: %j', (student, words) => {
  expect(addedWords(student)).toBe(words);
});

test('a sync that only archives says so', () => {
  expect(syncLabel(planOf({ archive: 1 }))).toBe('Archive 1 student');
  expect(syncLabel(planOf({ archive: 8, unchanged: 9 }))).toBe('Sync 8 students: 8 to archive');
});
