import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  classify,
  inScope,
  wholeSchool,
  type Choice,
  type Decision,
  type Scope,
  type Student,
} from '../../../lib/roster/index.ts';
import { ReviewModel } from '../../../lib/review/review-model.ts';
import type { SavedCorrection, EmailWriteState } from '../../../lib/records/email-write.ts';
import type { SavedDecision } from '../../../lib/records/decision.ts';
import type { Snapshot } from '../../../lib/records/school.ts';
import { makeCorrection, makeSnapshot, makeStudent } from '../session/saved-rows.ts';

type Op =
  | { kind: 'snapshot'; students: Student[]; age: number }
  | { kind: 'decide'; studentIds: number[]; choice: Choice }
  | { kind: 'queue'; studentId: number; to: string | null }
  | { kind: 'advance'; studentId: number; state: EmailWriteState; found: string | null }
  | { kind: 'scope'; scope: Scope };

const id = fc.integer({ min: 1, max: 8 });
const email = fc.constantFrom(
  null,
  '',
  'a@school.example',
  ' A@School.example',
  'b@school.example',
  'broken',
  'c@gmial.com',
);
const codes = fc.subarray(['SBE', 'SBH']);
const op: fc.Arbitrary<Op> = fc.oneof(
  fc.record({
    kind: fc.constant('snapshot' as const),
    age: fc.integer({ min: 0, max: 6 }),
    students: fc
      .uniqueArray(fc.record({ id, email, school: fc.constantFrom('SBE', 'SBH'), grade: fc.constantFrom('K', '08') }), {
        selector: (row) => row.id,
      })
      .map((rows) =>
        rows
          .toSorted((a, b) => a.id - b.id)
          .map((row) =>
            makeStudent(row.id, {
              email: row.email,
              schoolCode: row.school,
              schoolCodes: [row.school],
              gradeLevel: row.grade,
            }),
          ),
      ),
  }),
  fc.record({
    kind: fc.constant('decide' as const),
    studentIds: fc.uniqueArray(id, { minLength: 1 }),
    choice: fc.constantFrom<Choice[]>('sync', 'skip'),
  }),
  fc.record({ kind: fc.constant('queue' as const), studentId: id, to: email }),
  fc.record({
    kind: fc.constant('advance' as const),
    studentId: id,
    state: fc.constantFrom<EmailWriteState[]>(
      'sending',
      'verifying',
      'done',
      'conflict',
      'unknown',
      'failed',
      'withdrawn',
    ),
    found: email,
  }),
  fc.record({
    kind: fc.constant('scope' as const),
    scope: fc.record({ leftOutSchools: codes, leftOutGrades: fc.subarray(['K', '08']) }),
  }),
);

/** The same told as plain rows, from which everything is derived anew each time. */
class Told {
  now = 10;
  snapshot: Snapshot | null = null;
  scope: Scope = wholeSchool;
  readonly decisions = new Map<number, Decision>();
  readonly corrections: SavedCorrection[] = [];

  students(): Student[] {
    return (this.snapshot?.students ?? []).map((student) => {
      const observed = this.corrections
        .filter((row) => row.studentId === student.studentId && row.observedAt !== null)
        .at(-1);
      const isNewer = observed && (observed.observedAt ?? 0) >= (this.snapshot?.startedAt ?? 0);
      return isNewer ? { ...student, email: observed.found } : student;
    });
  }
}

function apply(model: ReviewModel, told: Told, change: Op): void {
  told.now += 1;
  if (change.kind === 'snapshot') {
    const version = (told.snapshot?.version ?? 0) + 1;
    told.snapshot = makeSnapshot(change.students, { version, startedAt: told.now - change.age, takenAt: told.now });
    model.setSnapshot(told.snapshot);
  } else if (change.kind === 'scope') {
    told.scope = change.scope;
    model.setScope(change.scope);
  } else if (change.kind === 'decide') {
    const rows = change.studentIds.map((studentId): SavedDecision => ({
      studentId,
      choice: change.choice,
      decidedAt: told.now,
    }));
    for (const row of rows) told.decisions.set(row.studentId, row);
    model.addDecisions(rows);
  } else if (change.kind === 'queue') {
    const { studentId, to } = change;
    const row = makeCorrection({ studentId, to, correctionId: told.corrections.length + 1, changedAt: told.now });
    told.corrections.push(row);
    model.addCorrections([row]);
  } else {
    const place = told.corrections.findLastIndex((row) => row.studentId === change.studentId);
    const row = told.corrections[place];
    if (!row || row.state === 'done') return;
    const isRead = change.state === 'done' || change.state === 'conflict' || change.state === 'unknown';
    const read = isRead ? { found: change.found, observedAt: told.now } : {};
    const next = { ...row, ...read, state: change.state, changedAt: told.now };
    told.corrections[place] = next;
    model.addCorrections([next]);
  }
}

test('after anything in any order the review is what classifying from scratch gives', () => {
  fc.assert(
    fc.property(fc.array(op, { minLength: 1, maxLength: 30 }), (changes) => {
      const model = new ReviewModel();
      const told = new Told();
      for (const change of changes) {
        apply(model, told, change);
        if (!told.snapshot) {
          expect(model.classification).toBeNull();
          continue;
        }
        const students = told.students();
        const scoped = inScope(students, told.scope);
        expect(model.classification).toEqual(classify(scoped, told.decisions));
        expect([...model.enrolledIds]).toEqual(students.map((student) => student.studentId));
        for (const student of students) {
          const { studentId } = student;
          expect(model.student(studentId)).toEqual(student);
          expect(model.entry(studentId)?.student).toEqual(scoped.find((one) => one.studentId === studentId));
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('decisions and corrections that come before the snapshot count as well', () => {
  const model = new ReviewModel();
  model.addDecisions([{ studentId: 1, choice: 'skip', decidedAt: 5 }]);
  model.addCorrections([
    makeCorrection({ studentId: 2, state: 'done', found: 'found@school.example', observedAt: 1_500 }),
    makeCorrection({ studentId: 3, state: 'done', found: 'older@school.example', observedAt: 999 }),
  ]);
  expect(model.classification).toBeNull();
  expect(model.decidedAt).toBe(5);
  model.setSnapshot(makeSnapshot([1, 2, 3].map((studentId) => makeStudent(studentId))));
  expect(model.classification?.entries.map(({ outcome, student }) => `${outcome} ${student.email}`)).toEqual([
    'skipped s1@school.example',
    'importable found@school.example',
    'importable s3@school.example',
  ]);
});

describe('a write', () => {
  const model = () => {
    const made = new ReviewModel();
    made.setSnapshot(makeSnapshot([makeStudent(1)]));
    return made;
  };

  test.each(['queued', 'sending', 'verifying', 'failed', 'withdrawn'] as const)(
    'that is %s changes no email',
    (state) => {
      const review = model();
      review.addCorrections([makeCorrection({ studentId: 1, state })]);
      expect(review.student(1)?.email).toBe('s1@school.example');
      expect(review.corrections.get(1)?.state).toBe(state);
    },
  );

  test('of a student who is not enrolled changes nobody', () => {
    const review = model();
    const before = review.classification;
    review.addCorrections([makeCorrection({ studentId: 9, state: 'done', found: 'x@y.example', observedAt: 5_000 })]);
    expect(review.classification).toBe(before);
    expect(review.student(9)).toBeUndefined();
  });

  test('older than the latest of its student is not the latest', () => {
    const review = model();
    review.addCorrections([
      makeCorrection({ studentId: 1, correctionId: 7, state: 'queued' }),
      makeCorrection({ studentId: 1, correctionId: 6, state: 'withdrawn' }),
    ]);
    expect(review.corrections.get(1)).toMatchObject({ correctionId: 7, state: 'queued' });
  });
});
