import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Failure } from '../../../lib/errors.ts';
import { createReviewStore, createVault, storeFailure } from '../../../lib/store/index.ts';
import { collect, freshDatabase } from './fresh-database.ts';

/** Opens by the browser's own means, as code of another version would; closes it again. */
function openRaw(name: string, version: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open(name, version);
    open.onerror = () => reject(open.error ?? new Error(name));
    open.onsuccess = () => {
      open.result.close();
      resolve(open.result.version);
    };
  });
}

test('a database of a newer version is refused, said to watchers too, and not written to', async () => {
  const fresh = freshDatabase();
  const before = fresh.open();
  await createReviewStore(before, () => {}).saveDecisions([1], 'skip', 100);
  before.close();
  await openRaw(before.name, 20);

  const db = fresh.open();
  const failures = collect<Failure>();
  const store = createReviewStore(db, (thrown) => failures.tell(storeFailure(thrown)));
  const stop = store.watchDecisions(() => {});
  await failures.until((told) => told.length === 1);
  expect(failures.told).toEqual([{ code: 'store-newer', detail: {} }]);
  await expect(store.saveDecisions([2], 'skip', 200)).rejects.toMatchObject({ code: 'store-newer' });
  await expect(store.startRefresh(300)).rejects.toMatchObject({ code: 'store-newer' });
  stop();
  expect(await openRaw(before.name, 20)).toBe(20);
});

test('what Dexie adds to its own version is no newer one', async () => {
  const fresh = freshDatabase();
  const before = fresh.open();
  await before.open();
  before.close();
  await openRaw(before.name, 11);
  await expect(createReviewStore(fresh.open(), () => {}).saveDecisions([1], 'skip', 100)).resolves.toEqual([1]);
});

test('a key of a newer version is refused too', async () => {
  const { name } = freshDatabase().open();
  await openRaw(`${name}-key`, 20);
  await expect(createVault({ name: `${name}-key` }).keys()).rejects.toMatchObject({ inner: { code: 'store-newer' } });
});

test('a store that can’t be opened is told to whoever watches', async () => {
  const db = freshDatabase().open();
  const failures = collect<Failure>();
  db.on('ready', () => {
    throw new DOMException('canary', 'UnknownError');
  });
  const stop = createReviewStore(db, (thrown) => failures.tell(storeFailure(thrown))).watchKeysSaved(() => {});
  await failures.until((told) => told.length === 1);
  expect(failures.told).toEqual([{ code: 'store-failed', detail: {} }]);
  stop();
});
