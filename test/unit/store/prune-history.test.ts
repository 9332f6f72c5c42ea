import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { countExpired, createReviewStore, pruneHistory, type Database } from '../../../lib/store/index.ts';
import type { RunRow } from '../../../lib/store/database.ts';
import { replaceStudents } from '../../../lib/store/snapshot.ts';
import { addEntries } from '../../../lib/store/ledger-log.ts';
import type { Student } from '../../../lib/roster/index.ts';
import { collect, failLoudly, freshDatabase } from './fresh-database.ts';
import { rawRows } from './raw-rows.ts';

let db: Database;
beforeEach(() => {
  db = freshDatabase().open();
});

async function enrol(ids: readonly number[], takenAt: number): Promise<void> {
  const student = { firstName: 'A', lastName: 'B', email: null, birthdate: null, gradeLevel: '01', schoolCode: 'S' };
  await replaceStudents(
    db,
    ids.map((studentId): Student => ({ ...student, studentId, schoolCodes: ['S'] })),
  );
  const times = { startedAt: takenAt, takenAt, students: ids.length };
  await db.state.put({ key: 'snapshot', version: 1, ...times, gradeLevels: [], schools: [] });
}

async function addRun(target: string, finishedAt: number | null): Promise<number> {
  const run = { target, state: finishedAt === null ? 'running' : 'done', startedAt: 1, finishedAt };
  const runId = await db.runs.add(run as RunRow);
  await db.runPacks.put({ runId, firstId: 1, people: [] });
  await db.runSteps.put({
    runId,
    firstId: 1,
    steps: [{ studentId: 1, state: 'confirmed', attempts: 1, effect: null }],
  });
  await db.runFailures.put({ runId, studentId: 2, failure: { code: 'target-conflict' } });
  return runId;
}

async function writeEmail(studentId: number, at: number): Promise<void> {
  const store = createReviewStore(db, failLoudly);
  await store.queueCorrection({ studentId, from: null, to: `s${studentId}@b.example` }, at);
  const [row] = await db.corrections.where({ studentId }).toArray();
  await store.dismissCorrection(row?.correctionId ?? 0, at);
}

test('what happened before goes, what happened since stays and can be told and undone', async () => {
  const store = createReviewStore(db, failLoudly);
  await enrol([1, 2], 50);
  await store.saveDecisions([1], 'skip', 100);
  await writeEmail(1, 100);
  await store.saveDecisions([2], 'skip', 200);
  await writeEmail(2, 200);
  expect(await countExpired(db, 200)).toEqual({ events: 3, emailWrites: 1, syncs: 0, decisions: 0 });
  expect(await pruneHistory(db, 200)).toEqual({ events: 3, emailWrites: 1, syncs: 0, decisions: 0 });
  expect(await countExpired(db, 200)).toEqual({ events: 0, emailWrites: 0, syncs: 0, decisions: 0 });
  const history = await store.readHistory();
  expect(history.map(({ kind, at }) => [kind, at])).toEqual([
    ['correction', 200],
    ['decided', 200],
  ]);
  // Decisions about whoever is enrolled stay in force, however old.
  expect((await db.decisions.toArray()).map(({ studentId, choice }) => [studentId, choice])).toEqual([
    [1, 'skip'],
    [2, 'skip'],
  ]);
  expect(await store.saveDecisions([2], 'sync', 300)).toEqual([2]);
});

test('a decision goes when its student has been gone for as long; who came back is as if they had never left', async () => {
  const store = createReviewStore(db, failLoudly);
  await store.saveDecisions([1, 2, 3, 4], 'skip', 100);
  await store.saveDecisions([5], 'skip', 110);
  await enrol([1, 5], 200);
  await pruneHistory(db, 150);
  await enrol([1, 2, 5], 300);
  await pruneHistory(db, 150);
  // 3 and 4 left at 200; nothing of theirs goes before that is past its time.
  expect((await pruneHistory(db, 200)).decisions).toBe(0);
  await store.saveDecisions([4], 'sync', 350);
  expect((await pruneHistory(db, 201)).decisions).toBe(1);
  expect((await db.decisions.toArray()).map(({ studentId, leftAt }) => [studentId, leftAt])).toEqual([
    [1, undefined],
    [2, undefined],
    [4, 300],
    [5, undefined],
  ]);
});

test('without a list nobody has left', async () => {
  await createReviewStore(db, failLoudly).saveDecisions([1, 2], 'skip', 100);
  expect((await pruneHistory(db, 10_000)).decisions).toBe(0);
  expect(await db.decisions.count()).toBe(2);
});

test('“not the same child” goes with one of the two', async () => {
  const store = createReviewStore(db, failLoudly);
  await enrol([1, 2, 3], 50);
  await store.saveNotSimilar([1, 2], true, 100);
  await store.saveNotSimilar([1, 9], true, 100);
  await store.saveNotSimilar([2, 9], true, 300);
  expect((await pruneHistory(db, 200)).decisions).toBe(1);
  expect((await db.notSimilar.toArray()).map(({ a, b }) => [a, b])).toEqual([
    [1, 2],
    [2, 9],
  ]);
});

test('receipts go with their people; the last of a target, what goes on and the ledger stay', async () => {
  const [old, last] = [await addRun('https://t.example', 100), await addRun('https://t.example', 110)];
  const file = await addRun('file:spreadsheet', 120);
  const live = await addRun('https://other.example', null);
  const entry = { target: 'https://t.example', studentId: 7, remoteId: 'u', active: false, confirmedAt: 1 };
  await db.transaction('rw', db.ledger, () => addEntries(db, entry.target, [{ ...entry, person: {} } as never]));
  expect((await pruneHistory(db, 200)).syncs).toBe(2);
  expect(await db.runs.toCollection().primaryKeys()).toEqual([last, live]);
  for (const table of ['runPacks', 'runSteps', 'runFailures']) {
    const rows = (await rawRows(db.name, table)) as { runId: number }[];
    expect(
      rows.map(({ runId }) => runId).filter((id) => id === old || id === file),
      table,
    ).toEqual([]);
    expect(rows, table).toHaveLength(2);
  }
  expect(await db.ledger.count()).toBe(1);
});

test('emails on their way stay, and whoever watches still hears of the next', async () => {
  const store = createReviewStore(db, failLoudly);
  await store.queueCorrection({ studentId: 1, from: null, to: 'a@b.example' }, 100);
  await writeEmail(2, 110);
  await store.saveDecisions([1], 'skip', 100);
  const seen = collect<readonly { studentId: number }[]>();
  const stop = store.watchCorrections(seen.tell);
  await seen.until((told) => told.length === 1);
  await pruneHistory(db, 10_000);
  expect((await db.corrections.toArray()).map(({ state }) => state)).toEqual(['queued', 'withdrawn']);
  await store.queueCorrection({ studentId: 3, from: null, to: 'c@b.example' }, 20_000);
  await seen.until((told) => told.length === 2);
  expect(seen.told.at(-1)?.map(({ studentId }) => studentId)).toEqual([3]);
  stop();
});
