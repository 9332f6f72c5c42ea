import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { sweepDatabases, forgetSchool } from '../../../lib/store/forget.ts';
import { createReviewStore, createVault, Database } from '../../../lib/store/index.ts';
import { filesIn } from './origin-files.ts';
import { failLoudly, freshDatabase } from './fresh-database.ts';

test('nothing remains, every context hears of it, and each goes on with a new database', async () => {
  const files = freshDatabase();
  const [here, there] = [files.open(), files.open()];
  const store = createReviewStore(here, failLoudly);
  await store.saveDecisions([1, 2], 'skip', 5);
  await store.queueCorrection({ studentId: 1, from: null, to: 'a@b.example' }, 6);
  await here.secrets.put({ key: 'facts-keys', value: { subscriptionKey: 's', apiKey: 'k' } });
  expect(await there.decisions.count()).toBe(2);

  const heard: string[] = [];
  here.whenForgotten(() => heard.push('here'));
  there.whenForgotten(() => heard.push('there'));
  await forgetSchool(here);
  expect(heard.toSorted()).toEqual(['here', 'there']);
  for (const db of [here, there]) for (const table of db.tables) expect(await table.count(), table.name).toBe(0);
  await createReviewStore(there, failLoudly).saveDecisions([3], 'skip', 7);
  expect(await here.decisions.toCollection().primaryKeys()).toEqual([3]);
});

test('nobody opens a database while the school is being forgotten: who asks meanwhile waits, and gets a new one', async () => {
  const name = `forget-${process.pid}`;
  let open = (): void => {};
  let gate = Promise.resolve();
  const wait = (): Promise<void> => gate;
  const vault = createVault({ name: `${name}-key`, gate: wait });
  const db = new Database(name, vault, wait);
  await db.secrets.put({ key: 'facts-keys', value: { subscriptionKey: 's', apiKey: 'k' } });
  expect(filesIn(`${name}-key`).size).toBe(1);

  gate = new Promise((resolve) => (open = resolve));
  await vault.destroy();
  await forgetSchool(db);
  const asked = db.secrets.count();
  const state = vault.state();
  await sweepDatabases(indexedDB);
  expect((await indexedDB.databases()).map((each) => each.name)).toEqual([]);
  expect(filesIn(`${name}-key`).size).toBe(0);
  open();
  expect([await asked, await state]).toEqual([0, 'kept']);
  db.close();
});

test('what waits in a transaction for a key that comes only afterwards is given up, here and elsewhere, and hangs nobody', async () => {
  const name = `forget-waiting-${process.pid}`;
  const before = new Database(name, createVault({ name: `${name}-key` }));
  await before.secrets.put({ key: 'facts-keys', value: { subscriptionKey: 's', apiKey: 'k' } });
  before.close();
  const never = new Promise<void>(() => {});
  const open = (): Database => new Database(name, createVault({ name: `${name}-key`, gate: () => never }));
  const [here, there] = [open(), open()];
  const waiting = [here, there].map(async (db) => {
    await db.open();
    return db.secrets.toArray();
  });
  const ends = Promise.allSettled(waiting);
  for (const db of [here, there]) expect(await db.decisions.count()).toBe(0);

  await forgetSchool(here);
  expect((await ends).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  for (const db of [here, there]) db.close();
});
