import { expect, it } from 'vitest';
import { changeWords, takeoverWords, waitingSentence } from '../../../../lib/session/sync/plan-words.ts';
import { divideForSending } from '../../../../lib/session/sync/sync-parts.ts';
import { classify } from '../../../../lib/roster/index.ts';
import { planSync } from '../../../../lib/sync/plan/plan.ts';
import { toTargetPerson } from '../../../../lib/sync/person.ts';
import { makeStudent, makeStudents } from '../../sync/sync-world.ts';

const previousHolder = { studentId: 7, remoteId: 'u7', firstName: 'Pat', lastName: 'Doe' };

it('says whose archived account gives up the email, or has it until it is archived', () => {
  expect(takeoverWords({ previousHolder, reason: 'new' }, 'scim.example')).toBe(
    'Pat Doe has left: that archived account gives up this email first',
  );
  expect(takeoverWords({ previousHolder, reason: 'awaits-archiving' }, 'scim.example')).toBe(
    'Pat Doe has left and still has this email in scim.example, until archived',
  );
  expect(
    takeoverWords(
      { previousHolder: { ...previousHolder, firstName: '', lastName: '' }, reason: 'new' },
      'scim.example',
    ),
  ).toContain('Student 7 has left');
  expect(takeoverWords({ reason: 'new' }, 'scim.example')).toBe('');
});

it('a stand-in is never shown as an address', () => {
  const change = { field: 'userName', from: 'left-7@sync-review.invalid', to: 'pat@school.example' } as const;
  expect(changeWords(change)).toEqual({ field: 'Email', from: 'given up', to: 'pat@school.example' });
});

it('who waits for an unusual archiving is counted beside what can go', () => {
  const leavers = makeStudents(1, 2, 3, 4, 5, 6);
  const ledger = leavers.map((student) => ({
    studentId: student.studentId,
    remoteId: `u${student.studentId}`,
    person: toTargetPerson(student, student.email ?? ''),
    active: true,
    confirmedAt: 0,
  }));
  const { entries } = classify([makeStudent(8), makeStudent(9, { email: 's1@school.example' })], new Map());
  const plan = planSync({ entries, enrolledIds: new Set([8, 9]), ledger });
  const { main, archiving } = divideForSending(plan);
  expect(main.counts).toMatchObject({ add: 1, archive: 0 });
  expect(archiving?.counts.archive).toBe(6);
  expect(waitingSentence(main)).toBe(
    '1 student can sync once the archiving is done: the email still belongs to somebody who has left.',
  );
  expect(waitingSentence(plan)).toBe('');
});

it('an archiving that is not unusual by itself goes with the changes that are, after one number', () => {
  const students = makeStudents(1, 2, 3, 4, 5, 6, 7, 8);
  const ledger = [...students, makeStudent(9)].map((student) => ({
    studentId: student.studentId,
    remoteId: `u${student.studentId}`,
    person: { ...toTargetPerson(student, student.email ?? ''), familyName: 'Before' },
    active: true,
    confirmedAt: 0,
  }));
  const { entries } = classify(students, new Map());
  const plan = planSync({ entries, enrolledIds: new Set(students.map(({ studentId }) => studentId)), ledger });
  const { main, archiving } = divideForSending(plan);
  expect(archiving).toBeNull();
  expect(main.unusual).toMatchObject({ changed: 8, archived: 1, confirmation: '9' });
});
