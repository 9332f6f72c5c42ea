import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { joinRules } from '../../../lib/facts/join-rules.ts';
import type { StoredRecordsView } from '../../../lib/records/stored-records.ts';
import {
  createRefreshStore,
  createReviewStore,
  createSecretStore,
  expireRecords,
  watchStoredRecords,
  type Database,
} from '../../../lib/store/index.ts';
import { addEntries } from '../../../lib/store/ledger-log.ts';
import { collect, failLoudly, freshDatabase } from './fresh-database.ts';
import { rawRows } from './raw-rows.ts';

let db: Database;
beforeEach(() => {
  db = freshDatabase().open();
});

async function pull(studentIds: readonly number[], at: number): Promise<void> {
  await createReviewStore(db, failLoudly).startRefresh(at);
  const refreshes = createRefreshStore(db, joinRules);
  const { refreshId = 0 } = (await refreshes.live()) ?? {};
  const enrolment = { gradeLevel: '01', schoolCode: 'SBE', schoolCodes: ['SBE'], homeroom: null };
  await refreshes.stageEnrolments(
    refreshId,
    studentIds.map((studentId) => ({ studentId, ...enrolment })),
    {},
  );
  await refreshes.swap(refreshId, { gradeLevels: [], schools: [] }, at);
}

test('expiry removes students and nothing that can’t be read again; the next refresh brings them back', async () => {
  const store = createReviewStore(db, failLoudly);
  const seen = collect<StoredRecordsView>();
  const stop = watchStoredRecords(db, seen.tell, failLoudly);
  await pull([1, 2, 3], 1_000);
  await pull([1, 2], 2_000);
  await store.saveDecisions([1], 'skip', 2_100);
  await store.queueCorrection({ studentId: 2, from: null, to: 'a@b.example' }, 2_200);
  await seen.until((told) => told.at(-1)?.emailWrites === 1);
  const before = {
    // The third is missing from one list only.
    students: 3,
    otherPeople: 0,
    decisions: 1,
    emailWrites: 1,
    syncs: 0,
    events: 4,
    takenAt: 2_000,
    expiredAt: null,
    untouched: false,
    years: null,
  };
  expect(seen.told.at(-1)).toEqual(before);

  expect(await expireRecords(db, 9_000)).toBe(true);
  await seen.until((told) => told.at(-1)?.expiredAt === 9_000);
  expect(seen.told.at(-1)).toEqual({ ...before, students: 0, takenAt: null, expiredAt: 9_000 });
  for (const table of ['studentPacks', 'changes', 'stagedEnrolments', 'peoplePacks'])
    expect(await rawRows(db.name, table), table).toEqual([]);
  expect(await store.readHistory()).toHaveLength(3);

  await pull([1], 10_000);
  await seen.until((told) => told.at(-1)?.students === 1);
  expect(seen.told.at(-1)).toMatchObject({ students: 1, decisions: 1, takenAt: 10_000, expiredAt: null });
  stop();
});

test('who has an account at the target stays known when the students go, and so do keys and the last sync', async () => {
  await pull([1, 2], 1_000);
  const entry = { target: 'https://scim.example', studentId: 1, remoteId: 'r1', active: true, confirmedAt: 5 };
  const held = { ...entry, person: { userName: 'a@b.example' } } as never;
  await db.transaction('rw', db.ledger, () => addEntries(db, entry.target, [held]));
  await db.secrets.put({ key: 'facts-keys', value: { subscriptionKey: 's', apiKey: 'k' } });
  await db.runs.put({ runId: 4, target: entry.target, state: 'done', finishedAt: 6 } as never);
  const before = await Promise.all([db.ledger.toArray(), db.secrets.toArray(), db.runs.toArray()]);
  expect(await expireRecords(db, 9_000)).toBe(true);
  expect(await Promise.all([db.ledger.toArray(), db.secrets.toArray(), db.runs.toArray()])).toEqual(before);
  expect(before.map(({ length }) => length)).toEqual([1, 1, 1]);
});

test('a store is untouched until something happened in it, and after that no more', async () => {
  const seen = collect<StoredRecordsView>();
  const stop = watchStoredRecords(db, seen.tell, failLoudly);
  await seen.until((told) => told.length > 0);
  expect(seen.told[0]?.untouched).toBe(true);
  await createReviewStore(db, failLoudly).saveDecisions([1], 'skip', 1_000);
  await seen.until((told) => told.at(-1)?.untouched === false);
  stop();
});

test('a store with nothing but the keys is not untouched: they would be gone too', async () => {
  await createSecretStore(db, failLoudly).putUntestedKeys({ subscriptionKey: 's', apiKey: 'a' });
  const seen = collect<StoredRecordsView>();
  const stop = watchStoredRecords(db, seen.tell, failLoudly);
  await seen.until((told) => told.length > 0);
  expect(seen.told[0]?.untouched).toBe(false);
  stop();
});

test('where there is nobody, nothing expires and nothing is said', async () => {
  expect(await expireRecords(db, 9_000)).toBe(false);
  expect(await db.state.toArray()).toEqual([]);
});
