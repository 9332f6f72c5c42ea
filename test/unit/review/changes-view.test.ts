import { expect, test } from 'vitest';
import { compareSnapshots, type Student } from '../../../lib/roster/index.ts';
import { describeChanges } from '../../../lib/review/changes-view.ts';
import { makeCorrection, makeSnapshot, makeStudent } from '../session/saved-rows.ts';

function describe(before: Student[], after: Student[], corrections = [makeCorrection({ studentId: 99 })]) {
  const snapshot = makeSnapshot(after, { changes: { ...compareSnapshots(before, after), since: 500 } });
  return describeChanges({ snapshot, decisions: new Map(), corrections });
}

test('nothing is told after the first refresh', () => {
  expect(
    describeChanges({ snapshot: makeSnapshot([makeStudent(1)]), decisions: new Map(), corrections: [] }),
  ).toBeNull();
});

test('tells who came, who left and who moved', () => {
  const view = describe([makeStudent(1), makeStudent(2)], [makeStudent(1, { gradeLevel: '09' }), makeStudent(3)]);
  expect(view).toMatchObject({
    since: 500,
    added: [{ studentId: 3 }],
    left: [{ studentId: 2 }],
    moved: [{ studentId: 1, from: '08 · SBE', to: '09 · SBE' }],
    emails: [],
  });
});

test('tells an email written from here from one changed in FACTS', () => {
  const before = [makeStudent(1, { email: null }), makeStudent(2, { email: null })];
  const after = [makeStudent(1, { email: 'one@school.example' }), makeStudent(2, { email: 'two@school.example' })];
  const ours = makeCorrection({ studentId: 1, to: 'one@school.example', state: 'done' });
  expect(describe(before, after, [ours])?.emails).toMatchObject([
    { studentId: 1, from: null, to: 'one@school.example', by: 'us' },
    { studentId: 2, from: null, to: 'two@school.example', by: 'facts' },
  ]);
});

test('a duplicate that came in with a new student is a problem that arose for the other one', () => {
  const before = [makeStudent(1), makeStudent(4, { email: null })];
  const after = [makeStudent(1), makeStudent(2, { email: 's1@school.example' }), makeStudent(4)];
  const view = describe(before, after);
  expect(view?.arisen.map(({ studentId }) => studentId)).toEqual([1]);
  expect(view?.solved.map(({ studentId }) => studentId)).toEqual([4]);
});
