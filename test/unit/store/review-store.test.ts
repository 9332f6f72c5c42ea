import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { joinRules } from '../../../lib/facts/join-rules.ts';
import { toStudent, type Enrolment } from '../../../lib/facts/normalise.ts';
import type { ReviewStore } from '../../../lib/review/review-store.ts';
import type { Snapshot } from '../../../lib/records/school.ts';
import { createRefreshStore, createReviewStore, type Database, storeFailure } from '../../../lib/store/index.ts';
import { readStudents } from '../../../lib/store/snapshot.ts';
import { collect, failLoudly, freshDatabase } from './fresh-database.ts';

let here: Database;
let elsewhere: Database;
let store: ReviewStore;
let other: ReviewStore;
beforeEach(() => {
  const world = freshDatabase();
  here = world.open();
  elsewhere = world.open();
  store = createReviewStore(here, failLoudly);
  other = createReviewStore(elsewhere, failLoudly);
});

const enrolment = (studentId: number): Enrolment => ({
  studentId,
  gradeLevel: '01',
  schoolCode: 'SBE',
  schoolCodes: ['SBE'],
  homeroom: null,
});

/** A whole refresh of these students, as the worker does it. */
async function pull(db: Database, studentIds: readonly number[], at: number): Promise<void> {
  await createReviewStore(db, failLoudly).startRefresh(at);
  const refreshes = createRefreshStore(db, joinRules);
  const refreshId = (await refreshes.live())?.refreshId ?? 0;
  await refreshes.stageEnrolments(refreshId, studentIds.map(enrolment), {});
  await refreshes.stagePeople(
    refreshId,
    studentIds.map((personId) => ({ personId, email: `${at}@school.example` })),
    {},
  );
  await refreshes.swap(refreshId, { gradeLevels: [{ name: '01', sortOrder: 1 }], schools: [] }, at + 1);
}

describe('the snapshot', () => {
  test('is told as empty before anything was pulled', async () => {
    const seen = collect<Snapshot>();
    const stop = store.watchSnapshot(seen.tell);
    await seen.until((told) => told.length > 0);
    expect(seen.told).toEqual([
      {
        ...{ version: 0, startedAt: 0, takenAt: 0, gradeLevels: [], schools: [], students: [], changes: null },
        ...{ leftOut: 0, odd: [], doubled: [], unseen: [], failures: {} },
      },
    ]);
    stop();
  });

  test('is told whole after each refresh of anybody, once a version, ascending by id', async () => {
    const seen = collect<Snapshot>();
    const stop = store.watchSnapshot(seen.tell);
    await seen.until((told) => told.length === 1);
    await pull(elsewhere, [30, 4, 200], 1_000);
    await seen.until((told) => told.length === 2);
    await pull(here, [4, 5], 2_000);
    await seen.until((told) => told.length === 3);
    stop();
    await pull(here, [6], 3_000);
    const versions = seen.told.map(({ version, startedAt, takenAt, students }) => ({
      version,
      startedAt,
      takenAt,
      students: students.map((student) => `${student.studentId} ${student.email}`),
    }));
    expect(versions.slice(1)).toEqual([
      {
        version: 1,
        startedAt: 1_000,
        takenAt: 1_001,
        students: ['4', '30', '200'].map((id) => `${id} 1000@school.example`),
      },
      {
        version: 2,
        startedAt: 2_000,
        takenAt: 2_001,
        // Missing from one list is not gone: they are kept as they were known.
        students: [
          ...['4', '5'].map((id) => `${id} 2000@school.example`),
          '30 1000@school.example',
          '200 1000@school.example',
        ],
      },
    ]);
  });

  test('stays as it was when the swap fails half-way, and so does the refresh', async () => {
    await pull(here, [1, 2], 1_000);
    await store.startRefresh(2_000);
    const broken = createRefreshStore(here, {
      ...joinRules,
      join: (row, person) => ({
        ...toStudent(row, person),
        ...(row.studentId === 4 ? { firstName: 4n as never } : {}),
      }),
    });
    const refreshId = (await broken.live())?.refreshId ?? 0;
    await broken.stageEnrolments(refreshId, [3, 4, 5].map(enrolment), {});
    await expect(broken.swap(refreshId, { gradeLevels: [], schools: [] }, 2_001)).rejects.toThrow();
    expect((await readStudents(here)).map((student) => student.studentId)).toEqual([1, 2]);
    expect(await here.state.get('snapshot')).toMatchObject({ version: 1 });
    expect(await broken.live()).toMatchObject({ refreshId, state: 'running' });
    expect(await here.stagedEnrolments.count()).toBe(3);
  });

  test('is not swapped by a refresh that was cancelled meanwhile', async () => {
    await pull(here, [1], 1_000);
    await store.startRefresh(2_000);
    const refreshes = createRefreshStore(here, joinRules);
    const refreshId = (await refreshes.live())?.refreshId ?? 0;
    await refreshes.stageEnrolments(refreshId, [enrolment(9)], {});
    await other.cancelRefresh(2_500);
    await refreshes.swap(refreshId, { gradeLevels: [], schools: [] }, 2_600);
    expect((await readStudents(here)).map((student) => student.studentId)).toEqual([1]);
  });

  test('leaves decisions and corrections alone', async () => {
    await store.saveDecisions([1], 'skip', 500);
    await store.queueCorrection({ studentId: 1, from: null, to: 'a@b.example' }, 500);
    await pull(here, [1], 1_000);
    expect(await here.decisions.count()).toBe(1);
    expect(await here.corrections.count()).toBe(1);
  });
});

describe('decisions', () => {
  test('are told all at first, then only what is new, whoever made them', async () => {
    await store.saveDecisions([1, 2], 'skip', 100);
    const seen = collect<string>();
    const stop = store.watchDecisions((rows) =>
      seen.tell(rows.map((row) => `${row.studentId} ${row.choice}`).join(', ')),
    );
    await seen.until((told) => told.length === 1);
    await other.saveDecisions([3], 'skip', 200);
    await seen.until((told) => told.length === 2);
    await store.saveDecisions([1], 'sync', 300);
    await seen.until((told) => told.length === 3);
    stop();
    expect(seen.told).toEqual(['1 skip, 2 skip', '3 skip', '1 sync']);
  });

  test('none is told too, once', async () => {
    const seen = collect<number>();
    const stop = store.watchDecisions((rows) => seen.tell(rows.length));
    await seen.until((told) => told.length === 1);
    await other.saveDecisions([], 'skip', 50);
    await other.saveDecisions([3], 'skip', 200);
    await seen.until((told) => told.length === 2);
    stop();
    expect(seen.told).toEqual([0, 1]);
  });

  test('of two pages at once are all told, each once', async () => {
    const seen = collect<number>();
    const stop = store.watchDecisions((rows) => rows.forEach((row) => seen.tell(row.studentId)));
    const ids = Array.from({ length: 40 }, (_, index) => index + 1);
    await Promise.all(ids.map((id) => (id % 2 ? store : other).saveDecisions([id], 'skip', id)));
    await seen.until((told) => told.length >= ids.length);
    stop();
    expect(seen.told.toSorted((a, b) => a - b)).toEqual(ids);
  });

  test('leave a trace in the same transaction', async () => {
    await store.saveDecisions([1, 2], 'skip', 100);
    expect(await here.audit.toArray()).toMatchObject([
      { kind: 'decided', studentIds: [1, 2], choice: 'skip', at: 100 },
    ]);
    const bad = [3, null as unknown as number];
    await expect(store.saveDecisions(bad, 'skip', 200)).rejects.toMatchObject({ code: 'store-failed' });
    expect(await here.decisions.count()).toBe(2);
    expect(await here.audit.count()).toBe(1);
  });
});

describe('corrections', () => {
  const fix = { studentId: 1, from: null, to: 'a@b.example' };

  test('one that waits is replaced, and each change is told once', async () => {
    const seen = collect<string>();
    const stop = store.watchCorrections((rows) => {
      for (const { correctionId, state, to } of rows) seen.tell(`${correctionId} ${state} ${to}`);
    });
    await store.queueCorrection(fix, 100);
    await seen.until((told) => told.length === 1);
    await other.queueCorrection({ ...fix, to: 'c@d.example' }, 200);
    await seen.until((told) => told.length === 3);
    await store.dismissCorrection(2, 300);
    await seen.until((told) => told.length === 4);
    stop();
    expect(seen.told).toEqual([
      '1 queued a@b.example',
      '1 withdrawn a@b.example',
      '2 queued c@d.example',
      '2 withdrawn c@d.example',
    ]);
  });

  test('one on its way keeps others out, for this student only', async () => {
    await store.queueCorrection(fix, 100);
    for (const state of ['sending', 'verifying'] as const) {
      await here.corrections.update(1, { state });
      expect(await other.queueCorrection(fix, 200)).toBe(false);
      expect(await other.queueCorrection({ ...fix, studentId: 2 }, 200)).toBe(true);
    }
    await here.corrections.update(1, { state: 'done' });
    expect(await other.queueCorrection(fix, 300)).toBe(true);
  });

  test.each([
    ['queued', 'withdrawn'],
    ['conflict', 'withdrawn'],
    ['unknown', 'withdrawn'],
    ['failed', 'withdrawn'],
    ['sending', 'sending'],
    ['verifying', 'verifying'],
    ['done', 'done'],
    ['withdrawn', 'withdrawn'],
  ] as const)('%s, put away, is %s', async (before, after) => {
    await store.queueCorrection(fix, 100);
    await here.corrections.update(1, { state: before });
    await store.dismissCorrection(1, 200);
    expect((await here.corrections.get(1))?.state).toBe(after);
  });

  test('one that does not exist is put away without a word', async () => {
    await expect(store.dismissCorrection(77, 100)).resolves.toBeUndefined();
  });
});

describe('failures of the database', () => {
  test('a database that was given up for a newer version asks for a reload', async () => {
    here.close();
    await expect(store.saveDecisions([1], 'skip', 1)).rejects.toMatchObject({ code: 'extension-updated' });
    await expect(store.startRefresh(1)).rejects.toMatchObject({ code: 'extension-updated' });
  });

  test.each([
    ['VersionError', 'extension-updated'],
    ['MissingAPIError', 'store-forbidden'],
    ['SecurityError', 'store-forbidden'],
    ['NotFoundError', 'store-damaged'],
    ['UnknownError', 'store-failed'],
    ['QuotaExceededError', 'store-full'],
  ])('%s, also inside another error, is %s', (name, code) => {
    const plain = new DOMException('canary@school.example', name);
    const outer = Object.assign(new Error('canary'), { name: 'OpenFailedError', inner: plain });
    for (const thrown of [plain, outer]) {
      expect(storeFailure(thrown).code).toBe(code);
      expect(JSON.stringify(storeFailure(thrown))).not.toContain('canary');
    }
    expect(storeFailure('anything').code).toBe('store-failed');
  });

  test('a full disk is told as such, and nothing is half written', async () => {
    const full = new DOMException('no room', 'QuotaExceededError');
    here.decisions.hook('creating', () => {
      throw full;
    });
    await expect(store.saveDecisions([1, 2], 'skip', 1)).rejects.toMatchObject({ code: 'store-full' });
    expect(await here.decisions.count()).toBe(0);
    expect(await here.audit.count()).toBe(0);
  });
});
