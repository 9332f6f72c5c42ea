import { expect, test } from 'vitest';
import { alsoSentSentence } from '../../../../lib/session/sync/also-sent.ts';
import { fillTargetFields } from '../../../../lib/session/sync/fill-target-fields.ts';
import { classify } from '../../../../lib/roster/index.ts';
import { planSync } from '../../../../lib/sync/plan/plan.ts';
import type { TargetField } from '../../../../lib/sync/target-fields.ts';
import { makeStudent } from '../../sync/sync-world.ts';

const students = [makeStudent(1, { middleName: 'Ann' }), makeStudent(2, { middleName: null })];

function planWith(fields: readonly TargetField[]) {
  const { entries } = classify(students, new Map());
  const more = fillTargetFields(fields, [{ schoolCode: 'HS', name: 'Upper School' }]);
  return planSync({ entries, enrolledIds: new Set([1, 2]), ledger: [], more });
}

test('the preview says what new accounts get besides', () => {
  expect(alsoSentSentence(planWith([]))).toBe('');
  const plan = planWith([
    { name: 'userType', source: { kind: 'constant', text: 'Student' } },
    { name: 'department', source: { kind: 'held', field: 'schoolName' } },
    { name: 'name.middleName', source: { kind: 'held', field: 'middleName' } },
    { name: 'title', source: { kind: 'held', field: 'homeroom' } },
  ]);
  expect(alsoSentSentence(plan)).toBe(
    'New accounts also get department “Upper School”, name.middleName (their own), title (empty, so not synced), and userType “Student”.',
  );
});
