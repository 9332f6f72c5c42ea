import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createReviewStore, readFactsKeys, type Database } from '../../../lib/store/index.ts';
import { readHistory } from '../../../lib/store/history.ts';
import { readStudents } from '../../../lib/store/snapshot.ts';
import { dumpDatabase, restoreDump, type DatabaseDump } from './database-dump.ts';
import { failLoudly, freshDatabase } from './fresh-database.ts';
import { fillDatabase, openWithFixedKey } from './version-world.ts';

/** Each released version, and the present one, as it lay on the disk: added to, never changed after a release. */
const versions = [1];

async function expectEverything(db: Database): Promise<void> {
  expect((await db.decisions.toArray()).map(({ studentId, choice }) => [studentId, choice])).toEqual([
    [1, 'skip'],
    [2, 'sync'],
  ]);
  expect((await db.parentDecisions.toArray()).map(({ personId, choice }) => [personId, choice])).toEqual([
    [11, 'skip'],
  ]);
  expect(await db.familyPacks.toArray()).toMatchObject([
    { parents: [{ firstName: 'Ada', email: 'Ada@home.example' }] },
  ]);
  expect(await db.notSimilar.toArray()).toEqual([{ a: 1, b: 2, saidAt: 300 }]);
  expect(await db.corrections.toArray()).toMatchObject([{ studentId: 1, to: 'new@stbrendan.example' }]);
  expect(await readStudents(db)).toMatchObject([{ studentId: 1, firstName: 'Ann', email: 'ann@stbrendan.example' }]);
  expect(await readFactsKeys(db)).toEqual({ subscriptionKey: 'made-up', apiKey: 'made-up' });
  expect((await readHistory(db)).map(({ kind, at }) => [kind, at])).toEqual([
    ['apart', 300],
    ['decided', 250],
    ['decided', 200],
    ['decided', 100],
  ]);
}

test.each(versions)('a database of version %i opens, keeps everything, and can be written to', async (version) => {
  const { name } = freshDatabase().open();
  const file = join(import.meta.dirname, `version-${version}.json`);
  await restoreDump(name, JSON.parse(readFileSync(file, 'utf8')) as DatabaseDump);
  const db = openWithFixedKey(name);
  await expectEverything(db);
  const store = createReviewStore(db, failLoudly);
  await store.saveDecisions([3], 'skip', 500);
  await store.queueCorrection({ studentId: 3, from: null, to: 'three@stbrendan.example' }, 600);
  await store.startRefresh(700);
  expect(await db.decisions.count()).toBe(3);
  expect(await db.refreshes.count()).toBe(1);
  db.close();
});

test('what this version writes survives the way through a dump', async () => {
  const [from, to] = [freshDatabase().open().name, freshDatabase().open().name];
  const written = openWithFixedKey(from);
  await fillDatabase(written);
  written.close();
  const dump = await dumpDatabase(from);
  expect(JSON.stringify(dump)).not.toContain('Ann');
  await restoreDump(to, JSON.parse(JSON.stringify(dump)) as DatabaseDump);
  const db = openWithFixedKey(to);
  await expectEverything(db);
  db.close();
});
