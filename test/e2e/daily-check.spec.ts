import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

interface Extension {
  readonly notifications: { getAll(): Promise<Record<string, boolean>> };
  readonly action: { getBadgeText(details: object): Promise<string> };
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
}

/** As if the last refresh had been so long ago, then the worker wakes. */
async function wakeAfter(page: Page, ms: number): Promise<void> {
  await page.evaluate(async (passed) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('sync-review');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    await new Promise<void>((resolve, reject) => {
      const change = db.transaction('refreshes', 'readwrite');
      change.oncomplete = () => resolve();
      change.onerror = () => reject(change.error);
      const table = change.objectStore('refreshes');
      const reading = table.getAll();
      reading.onsuccess = () => {
        for (const row of reading.result) {
          table.put({ ...row, startedAt: row.startedAt - passed, finishedAt: row.finishedAt - passed });
        }
      };
    });
    db.close();
    await (globalThis as unknown as { chrome: Extension }).chrome.runtime.sendMessage({ kind: 'wake' }).catch(() => {});
  }, ms);
}

const told = (page: Page): Promise<{ ids: string[]; badge: string }> =>
  page.evaluate(async () => {
    const { notifications, action } = (globalThis as unknown as { chrome: Extension }).chrome;
    return { ids: Object.keys(await notifications.getAll()), badge: await action.getBadgeText({}) };
  });

test('a day after the last refresh FACTS is looked at again: a badge and one notification, and nothing is sent', async ({
  ready,
  school,
}) => {
  const { page } = ready;
  await ready.go('Sync');
  await ready.syncButton.click();
  await expect(page.getByText(/^Done\. \d+ students confirmed\.$/)).toBeVisible();
  const users = structuredClone(school.target.users);
  const writes = school.requests.filter(({ host, method }) => host === 'target' && method !== 'GET').length;

  await wakeAfter(page, 25 * 3_600_000);
  await expect
    .poll(() => told(page))
    .toEqual({
      ids: ['daily-check#/students?status=excluded&sort=flags'],
      badge: expect.stringMatching(/^\d+$/),
    });
  expect(school.target.users).toEqual(users);
  expect(school.requests.filter(({ host, method }) => host === 'target' && method !== 'GET')).toHaveLength(writes);

  await ready.go('Settings');
  const daily = page.getByRole('switch', { name: 'Look at FACTS once a day' });
  await expect(daily).toBeChecked();
  await page.getByLabel('Pause until').fill('2099-08-20');
  await page.getByLabel('Pause until').blur();
  for (const { externalId } of school.target.users.slice(0, 2)) school.facts.withdraw(Number(externalId));
  await ready.go('Students');
  await ready.refresh();
  await ready.go('Sync');
  await expect(page.getByText(/^Archiving is paused until/)).toBeVisible();
  await expect(page.getByText('Nothing to sync')).toBeVisible();
});
