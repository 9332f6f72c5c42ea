import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { forgetSchool } from '../../../lib/store/forget.ts';
import { createReviewStore } from '../../../lib/store/index.ts';
import { freshDatabase } from './fresh-database.ts';

test('nothing but the fact remains, and every context hears of it once', async () => {
  const files = freshDatabase();
  const [here, there] = [files.open(), files.open()];
  const fail = (thrown: unknown): never => {
    throw thrown;
  };
  const store = createReviewStore(here, fail);
  await store.saveDecisions([1, 2], 'skip', 5);
  await store.queueCorrection({ studentId: 1, from: null, to: 'a@b.example' }, 6);
  await here.secrets.put({ key: 'facts-keys', value: { subscriptionKey: 's', apiKey: 'k' } });

  let heard = 0;
  const stop = createReviewStore(there, fail).watchForgotten(() => (heard += 1));
  await expect.poll(() => there.isOpen()).toBe(true);
  await forgetSchool(here, 9);
  await expect.poll(() => heard).toBe(1);
  stop();
  for (const table of here.tables) {
    expect(await table.toArray(), table.name).toEqual(table.name === 'state' ? [{ key: 'forgotten', at: 9 }] : []);
  }
});
