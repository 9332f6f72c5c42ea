import { expect, test } from 'vitest';
import { classify, type Student } from '../../../../lib/roster/index.ts';
import { isUsualPlan, type UsualCircumstances } from '../../../../lib/session/sync/usual-plan.ts';
import { toTargetPerson } from '../../../../lib/sync/person.ts';
import { planSync } from '../../../../lib/sync/plan/plan.ts';
import type { LedgerEntry } from '../../../../lib/sync/account.ts';
import { makeStudent } from '../saved-rows.ts';

const students = Array.from({ length: 60 }, (_, index) =>
  makeStudent(index + 1, {
    email: `s${index + 1}@school.example`,
    firstName: `First${index}`,
    lastName: `Last${index}`,
  }),
);
const known = (student: Student, part: Partial<LedgerEntry> = {}): LedgerEntry => ({
  studentId: student.studentId,
  remoteId: `r${student.studentId}`,
  person: toTargetPerson(student, student.email ?? ''),
  active: true,
  confirmedAt: 1,
  ...part,
});
const ledger = students.slice(3).map((student) => known(student));
const done: UsualCircumstances = { first: false, run: { state: 'done', finishedAt: 5, reading: null } };

function isUsual(
  { list = students, entries = ledger, unsettled = [] as never[] } = {},
  circumstances: UsualCircumstances = done,
): boolean {
  const enrolledIds = new Set(list.map(({ studentId }) => studentId));
  const plan = planSync({ entries: classify(list, new Map()).entries, enrolledIds, ledger: entries, unsettled });
  return isUsualPlan(plan, circumstances);
}

test('a few new students and small changes are the usual sync', () => {
  expect(isUsual()).toBe(true);
  const renamed = students.map((student) => (student.studentId === 9 ? { ...student, lastName: 'Married' } : student));
  expect(isUsual({ list: renamed })).toBe(true);
});

test.each<[string, Parameters<typeof isUsual>[0], UsualCircumstances?]>([
  ['the first with its target', {}, { ...done, first: true }],
  ['one before which nothing was synced', {}, { ...done, run: null }],
  ...(['failed', 'cancelled', 'paused', 'running', 'waiting'] as const).map(
    (state): [string, object, UsualCircumstances] => [
      `one after a sync that is ${state}`,
      {},
      { first: false, run: { state, finishedAt: null, reading: null } },
    ],
  ),
  [
    'one while accounts were changed at the target since',
    {},
    {
      first: false,
      run: {
        state: 'done',
        finishedAt: 5,
        reading: {
          readAt: 6,
          people: 9,
          differences: [{ studentId: 9, name: 'A', kind: 'missing', changes: [], seen: null }],
        },
      },
    },
  ],
  ['one that sends nothing', { entries: students.map((student) => known(student)) }],
  ['one that archives somebody', { list: students.slice(0, -1) }],
  ['one that changes very many', { list: students.map((student) => ({ ...student, gradeLevel: '99' })) }],
  [
    'one in which somebody comes back',
    { entries: ledger.map((entry) => (entry.studentId === 9 ? { ...entry, active: false } : entry)) },
  ],
  [
    'one in which somebody takes over an email',
    { entries: [...ledger, known(makeStudent(900, { email: 's1@school.example' }), { active: false })] },
  ],
  ['one in which somebody is looked at first', { unsettled: [{ studentId: 9, person: ledger[5]!.person }] as never[] }],
])('not usual is %s', (_, input, circumstances) => {
  expect(isUsual(input, circumstances)).toBe(false);
});
