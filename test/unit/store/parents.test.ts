import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { createReviewStore, pruneHistory, type Database } from '../../../lib/store/index.ts';
import { createBackupStore } from '../../../lib/store/backup.ts';
import { readFamilies, readParentIds } from '../../../lib/store/families.ts';
import { forgetSchool, isEmptyStore } from '../../../lib/store/forget.ts';
import { repairStore } from '../../../lib/store/repair.ts';
import { expireRecords } from '../../../lib/store/stored-records.ts';
import { failLoudly, freshDatabase } from './fresh-database.ts';
import { rawRows, rawText } from './raw-rows.ts';

let db: Database;
beforeEach(() => {
  db = freshDatabase().open();
});

const places = [{ familyId: 5, familyOrder: 1, isParent: true }];
const parent = (personId: number) => ({
  ...{ personId, firstName: 'Canary', lastName: 'Quisling', email: ' Canary@Home.example' },
  ...{ readAt: 50, places, childIds: [] },
});

/** A copy with these parents, as a pull that was finished leaves it. */
async function copy(pullId: number, takenAt: number, ids: readonly number[]): Promise<void> {
  await db.peoplePulls.clear();
  await db.familyPacks.clear();
  await db.peoplePulls.put({ pullId, state: 'done', finishedAt: takenAt } as never);
  await db.familyPacks.put({ pullId, page: 1, parents: ids.map(parent), children: [{ personId: 1, familyIds: [5] }] });
}

async function takeSnapshot(): Promise<void> {
  const none = { students: 0, gradeLevels: [], schools: [] };
  await db.state.put({ key: 'snapshot', version: 1, startedAt: 1, takenAt: 1, ...none });
}

const choices = async () => (await db.parentDecisions.toArray()).map(({ personId, choice }) => [personId, choice]);

test('parents lie sealed on the disk, their choices as ids', async () => {
  await copy(1, 100, [11]);
  await createReviewStore(db, failLoudly).saveParentDecisions([11], 'skip', 5);
  const text = await rawText(db.name);
  expect(text).toContain('familyPacks');
  for (const secret of ['Canary', 'Quisling', 'Home.example']) expect(text).not.toContain(secret);
  expect((await readFamilies(db)).parents).toEqual([parent(11)]);
});

test('a choice about a parent is none about a student with the same number, and is told in the history', async () => {
  const store = createReviewStore(db, failLoudly);
  expect(await store.saveParentDecisions([11, 12], 'skip', 5)).toEqual([11, 12]);
  expect(await store.saveParentDecisions([11], 'skip', 6), 'nothing new').toEqual([]);
  expect(await db.decisions.count()).toBe(0);
  expect(await store.readHistory()).toEqual([
    expect.objectContaining({ kind: 'decided', parents: true, studentIds: [11, 12], choice: 'skip', at: 5 }),
  ]);
});

test('a backup takes the choices along; restored, the newer of two stays, and nothing comes twice', async () => {
  const store = createReviewStore(db, failLoudly);
  await store.saveParentDecisions([11, 12, 13], 'skip', 100);
  const made = await createBackupStore(db).read();
  const files = freshDatabase();
  const elsewhere = files.open();
  await createReviewStore(elsewhere, failLoudly).saveParentDecisions([12], 'skip', 50);
  await createReviewStore(elsewhere, failLoudly).saveParentDecisions([12], 'sync', 200);
  const backup = createBackupStore(elsewhere);
  expect((await backup.findNewer(made)).parentDecisions.map(({ personId }) => personId)).toEqual([11, 13]);
  await backup.restore(made, 300);
  const restored = await elsewhere.parentDecisions.toArray();
  expect(restored.map(({ personId, choice, decidedAt }) => [personId, choice, decidedAt])).toEqual([
    [11, 'skip', 100],
    [12, 'sync', 200],
    [13, 'skip', 100],
  ]);
  expect((await backup.findNewer(made)).parentDecisions).toEqual([]);
});

test('a choice goes when its parent has been in no family for as long; who is there keeps it', async () => {
  const store = createReviewStore(db, failLoudly);
  await takeSnapshot();
  await store.saveParentDecisions([11, 12], 'skip', 100);
  await store.saveParentDecisions([13], 'skip', 101);
  await pruneHistory(db, 150);
  expect(await choices(), 'nobody has left while no copy is here').toHaveLength(3);
  await copy(1, 200, [11, 13]);
  await pruneHistory(db, 150);
  expect(await choices()).toHaveLength(3);
  expect(await pruneHistory(db, 300)).toMatchObject({ decisions: 1 });
  expect(await choices()).toEqual([
    [11, 'skip'],
    [13, 'skip'],
  ]);
});

test('removed for lack of use, repaired and forgotten with everybody else', async () => {
  await copy(1, 100, [11]);
  await takeSnapshot();
  expect(await expireRecords(db, 500)).toBe(true);
  expect(await db.familyPacks.count()).toBe(0);
  await copy(2, 600, [11]);
  await createReviewStore(db, failLoudly).saveParentDecisions([11], 'skip', 5);
  await repairStore(db, 700);
  expect([await db.familyPacks.count(), await choices()]).toEqual([0, [[11, 'skip']]]);
  expect(await isEmptyStore(db)).toBe(false);
  await forgetSchool(db);
  expect(await isEmptyStore(db)).toBe(true);
});

test('who is a parent is nobody where that can’t be read, so that a backup can be restored all the same', async () => {
  await copy(1, 100, [11]);
  expect(await readParentIds(db)).toEqual(new Set([11]));
  const [row] = await rawRows(db.name, 'familyPacks');
  await rawRows(db.name, 'familyPacks', { ...row, body: new Uint8Array(40) });
  expect(await readParentIds(db)).toEqual(new Set());
});
