import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import {
  createBackupStore,
  createReviewStore,
  repairStore,
  readFactsKeys,
  type Database,
} from '../../../lib/store/index.ts';
import { readStudents, replaceStudents } from '../../../lib/store/snapshot.ts';
import { collect, failLoudly, freshDatabase } from './fresh-database.ts';
import { rawRows } from './raw-rows.ts';

const student = {
  studentId: 1,
  firstName: 'Ann',
  lastName: 'Lee',
  email: null,
  birthdate: null,
  gradeLevel: '01',
  schoolCode: 'SBE',
};

async function fill(db: Database): Promise<void> {
  const store = createReviewStore(db, failLoudly);
  await replaceStudents(db, [student]);
  const times = { startedAt: 1, takenAt: 1 };
  await db.state.put({ key: 'snapshot', version: 3, ...times, students: 1, gradeLevels: [], schools: [] });
  await store.saveDecisions([1], 'skip', 5);
  await store.saveNotSimilar([1, 2], true, 5);
  for (const studentId of [1, 2, 3]) await store.queueCorrection({ studentId, from: null, to: 'a@b.example' }, 5);
  await db.secrets.put({ key: 'facts-keys', value: { subscriptionKey: 's', apiKey: 'k' } });
}

/** Nonsense over what is sealed in one row. */
async function damage(db: Database, table: string, place: number): Promise<void> {
  const row = (await rawRows(db.name, table))[place];
  await rawRows(db.name, table, { ...row, body: new Uint8Array(40) });
}

test('only what can’t be opened goes, with the copies of FACTS; decisions and the rest stay', async () => {
  const db = freshDatabase().open();
  await fill(db);
  await damage(db, 'studentPacks', 0);
  await damage(db, 'corrections', 1);
  await expect(readStudents(db)).rejects.toMatchObject({ code: 'store-damaged', detail: { table: 'studentPacks' } });
  expect(await repairStore(db, 9)).toBe(1);
  expect(await readStudents(db)).toEqual([]);
  expect(await db.state.get('snapshot')).toBeUndefined();
  expect((await db.corrections.toArray()).map(({ studentId }) => studentId)).toEqual([1, 3]);
  expect((await createBackupStore(db).read()).decisions).toMatchObject([{ studentId: 1, choice: 'skip' }]);
  expect(await db.notSimilar.count()).toBe(1);
  expect(await readFactsKeys(db)).toMatchObject({ apiKey: 'k' });
});

test('keys that can’t be opened are asked for again', async () => {
  const db = freshDatabase().open();
  await fill(db);
  await damage(db, 'secrets', 0);
  await expect(readFactsKeys(db)).rejects.toMatchObject({ code: 'store-damaged' });
  expect(await repairStore(db, 9)).toBe(1);
  expect(await readFactsKeys(db)).toBeNull();
});

test('a watcher hears of damage in our words', async () => {
  const db = freshDatabase().open();
  await fill(db);
  await damage(db, 'studentPacks', 0);
  const failures = collect<unknown>();
  const stop = createReviewStore(db, failures.tell).watchSnapshot(failLoudly);
  expect((await failures.until((told) => told.length > 0))[0]).toMatchObject({ code: 'store-damaged' });
  stop();
});
