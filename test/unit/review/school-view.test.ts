import { describe, expect, test } from 'vitest';
import { ReviewModel } from '../../../lib/review/review-model.ts';
import { toLastSync, toRefreshView, toSchoolView } from '../../../lib/review/school-view.ts';
import type { SavedRun } from '../../../lib/records/run.ts';
import type { SavedRefresh } from '../../../lib/records/refresh.ts';
import { toStudentRef, toStudentView, toWriteView } from '../../../lib/review/student-views.ts';
import { makeCorrection, makeSnapshot, makeStudent } from '../session/saved-rows.ts';

const refresh: SavedRefresh = {
  state: 'running',
  rowCount: null,
  studentRows: 0,
  peopleRead: 0,
  peopleTotal: null,
  requests: 0,
  requestsLeft: null,
  notBefore: null,
  startedAt: 1_000,
  finishedAt: null,
  failure: null,
};

describe('a refresh under way', () => {
  test('knows no total and no time left before FACTS has said', () => {
    expect(toRefreshView(refresh, 5_000)).toMatchObject({
      rows: 0,
      totalRows: null,
      totalRequests: null,
      timeLeft: null,
    });
  });

  test('reckons from the first page on', () => {
    const first = { ...refresh, rowCount: 536, studentRows: 536, requests: 1, requestsLeft: 5 };
    expect(toRefreshView(first, 1_400)).toMatchObject({
      rows: 536,
      totalRows: 1_072,
      totalRequests: 6,
      timeLeft: 2_000,
    });
  });

  test('counts the pages of everybody where it reads those', () => {
    const pages = { ...refresh, rowCount: 2_000, studentRows: 2_000, peopleRead: 1_000, peopleTotal: 2_600 };
    expect(toRefreshView({ ...pages, requests: 4, requestsLeft: 4 }, 5_000)).toMatchObject({
      rows: 3_000,
      totalRows: 4_600,
      totalRequests: 8,
      timeLeft: 4_000,
    });
  });

  test('ends with as many rows as it announced, and no time left', () => {
    const whole = { ...refresh, rowCount: 540, studentRows: 540, peopleRead: 536, peopleTotal: 536, requestsLeft: 0 };
    expect(toRefreshView({ ...whole, requests: 6 }, 9_000)).toMatchObject({
      rows: 1_076,
      totalRows: 1_076,
      totalRequests: 6,
      timeLeft: 0,
    });
    expect(toRefreshView({ ...whole, requests: 60 }, 9_000)).toMatchObject({ totalRequests: 60, timeLeft: 0 });
  });

  test('of an empty school', () => {
    const empty = { ...refresh, rowCount: 0, peopleTotal: 0, requests: 1, requestsLeft: 2 };
    expect(toRefreshView(empty, 1_100)).toMatchObject({ totalRows: 0, totalRequests: 3, timeLeft: 200 });
  });
});

test('the last sync counts by what became of people', () => {
  const item = { studentId: 1, action: 'add', state: 'confirmed' };
  const run = { state: 'done', startedAt: 1, finishedAt: 9 };
  const items = [item, { ...item, state: 'refused' }, item, { ...item, state: 'pending' }, { ...item, state: 'sent' }];
  expect(toLastSync({ run, items } as unknown as SavedRun)).toEqual({
    state: 'done',
    startedAt: 1,
    finishedAt: 9,
    confirmed: 2,
    refused: 1,
    total: 5,
  });
});

describe('the school', () => {
  const state = {
    keysSaved: false,
    writeAccess: 'unknown',
    refresh: null,
    latestRun: null,
    people: { failure: null, families: null, parents: null },
  } as const;

  test('has zeros, not nothing, before anything was read', () => {
    expect(toSchoolView({ ...state, model: new ReviewModel() }, 0)).toMatchObject({
      phase: 'first-run',
      counts: { total: 0, importable: 0 },
      problems: 0,
      nextProblem: null,
      takenAt: null,
    });
  });

  test.each([
    [false, 0, 'first-run'],
    [true, 0, 'no-snapshot'],
    [true, 1, 'ready'],
    [false, 1, 'ready'],
  ])('with keys %s and snapshot version %s is %s', (keysSaved, version, phase) => {
    const model = new ReviewModel();
    model.setSnapshot(makeSnapshot([], { version }));
    expect(toSchoolView({ ...state, keysSaved, model }, 0)).toMatchObject({ phase, takenAt: version ? 1_100 : null });
  });

  test('counts as problems only what a chosen student has', () => {
    const model = new ReviewModel();
    model.setSnapshot(makeSnapshot([1, 2, 3].map((id) => makeStudent(id, { email: id === 3 ? 'x' : null }))));
    model.addDecisions([{ studentId: 1, choice: 'skip', decidedAt: 1 }]);
    expect(toSchoolView({ ...state, model }, 0)).toMatchObject({
      problems: 2,
      nextProblem: { studentId: 2 },
      counts: { missingEmails: 2, invalidEmails: 1, excluded: 2, skipped: 1 },
    });
  });
});

describe('one student', () => {
  const entryOf = (part: Parameters<typeof makeStudent>[1]) =>
    ({ student: makeStudent(7, part), flags: [], outcome: 'importable' }) as const;

  test.each([
    [{ firstName: 'Ada', lastName: 'King' }, 'Ada King'],
    [{ firstName: '', lastName: 'King' }, 'King'],
    [{ firstName: 'Ada', lastName: '' }, 'Ada'],
    [{ firstName: '', lastName: '' }, 'Student 7'],
  ])('%o is called %s', (part, name) => {
    expect(toStudentRef(entryOf(part)).name).toBe(name);
  });

  test('outside the scope has a choice but no flags', () => {
    const model = new ReviewModel();
    model.setSnapshot(makeSnapshot([makeStudent(7, { email: null })]));
    model.setScope({ leftOutSchools: ['SBE'], leftOutGrades: [] });
    model.addDecisions([{ studentId: 7, choice: 'skip', decidedAt: 1 }]);
    expect(toStudentView(model, 7)).toMatchObject({
      inScope: false,
      flags: [],
      outcome: 'skipped',
      choice: 'skip',
      partners: [],
    });
  });

  test('with what a store of an older version lacks is shown whole', () => {
    const { schoolCodes: _, ...bare } = makeStudent(7);
    const model = new ReviewModel();
    model.setSnapshot(makeSnapshot([bare]));
    expect(toStudentView(model, 7)).toMatchObject({ preferredName: null, homeroom: null, schoolCodes: ['SBE'] });
  });
});

describe('a write', () => {
  const none: ReadonlySet<number> = new Set();

  test('withdrawn is none; another keeps what a screen shows and no more', () => {
    expect(toWriteView(undefined, none)).toBeNull();
    expect(toWriteView(makeCorrection({ studentId: 1, state: 'withdrawn' }), none)).toBeNull();
    const view = toWriteView(
      makeCorrection({ studentId: 1, state: 'conflict', found: 'x@y.example', observedAt: 5 }),
      none,
    );
    expect(view).toMatchObject({ correctionId: 1, state: 'conflict', found: 'x@y.example' });
    expect(Object.keys(view ?? {}).toSorted()).toEqual(
      ['changedAt', 'correctionId', 'failure', 'found', 'from', 'notBefore', 'state', 'to'].toSorted(),
    );
  });
  test.each([
    ['queued', 4, true],
    ['queued', 5, undefined],
    ['queued', undefined, undefined],
    ['sending', 4, undefined],
  ] as const)('%s of batch %s while batch 4 is paused: paused is %s', (state, batchId, paused) => {
    const correction = makeCorrection({ studentId: 1, state, ...(batchId && { batchId }) });
    expect(toWriteView(correction, new Set([4]))?.paused).toBe(paused);
  });
});
