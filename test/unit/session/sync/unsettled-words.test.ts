import { expect, test } from 'vitest';
import { classify } from '../../../../lib/roster/index.ts';
import { filterLines } from '../../../../lib/session/sync/plan-lines.ts';
import { reasonWords, sectionOf } from '../../../../lib/session/sync/plan-words.ts';
import { planSync } from '../../../../lib/sync/plan/plan.ts';
import { toTargetPerson } from '../../../../lib/sync/person.ts';
import { makeStudent } from '../saved-rows.ts';

test('whoever was under way when the last sync ended stands among the changes, and the line says why', () => {
  const student = makeStudent(1);
  const person = toTargetPerson(student, 's1@school.example');
  const plan = planSync({
    entries: classify([student], new Map()).entries,
    enrolledIds: new Set([1]),
    ledger: [{ studentId: 1, remoteId: 'r1', person, active: true, confirmedAt: 1 }],
    unsettled: [{ studentId: 1, person }],
  });
  const [item] = plan.items;
  if (!item) throw new Error('nobody is planned');
  expect(sectionOf(item)?.title()).toBe('Update');
  expect(filterLines(plan.items, { part: 'sent', kind: 'all', query: '' })).toEqual([item]);
  expect(reasonWords(item, 'scim.example')).toContain('ended before scim.example answered');
});
