import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Directory } from '../../../lib/records/directory.ts';
import { createDirectoryStore, expireRecords } from '../../../lib/store/index.ts';
import { replaceStudents } from '../../../lib/store/snapshot.ts';
import { collect, failLoudly, freshDatabase } from './fresh-database.ts';
import { rawRows } from './raw-rows.ts';

const directory: Directory = {
  kind: 'google',
  broughtAt: 1_000,
  accounts: [
    { email: 'canary@school.org', firstName: 'Canary', lastName: 'Lee', wholeName: '', studentId: 1042, suspended: false },
  ],
}; // prettier-ignore

test('the list of mailboxes is kept sealed, told to whoever watches, and removed on demand and with the students', async () => {
  const db = freshDatabase().open();
  const store = createDirectoryStore(db, failLoudly);
  const seen = collect<Directory | null>();
  const stop = store.watch(seen.tell);
  await seen.until((told) => told.length > 0);
  await store.put(directory);
  await seen.until((told) => told.at(-1) !== null);
  expect(seen.told).toEqual([null, directory]);
  expect(JSON.stringify(await rawRows(db.name, 'directory'))).not.toMatch(/canary/i);

  await store.remove();
  await seen.until((told) => told.length === 3);
  expect(seen.told.at(-1)).toBeNull();

  await store.put(directory);
  await replaceStudents(db, []);
  await db.state.put({
    key: 'snapshot',
    version: 1,
    startedAt: 1,
    takenAt: 2,
    students: 0,
    gradeLevels: [],
    schools: [],
  });
  expect(await expireRecords(db, 5_000)).toBe(true);
  await seen.until((told) => told.length === 5);
  expect(seen.told.at(-1)).toBeNull();
  stop();
});
