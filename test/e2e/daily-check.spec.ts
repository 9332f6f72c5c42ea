import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

interface Extension {
  readonly alarms: { get(name: string): Promise<{ scheduledTime: number } | undefined> };
  readonly storage: { local: { set(items: object): Promise<void> } };
  readonly notifications: { getAll(): Promise<Record<string, boolean>> };
  readonly action: { getBadgeText(details: object): Promise<string> };
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
}

const day = 24 * 3_600_000;

/** When the browser will wake the worker for the next look, in milliseconds from now. */
const nextLook = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const { alarms, runtime } = (globalThis as unknown as { chrome: Extension }).chrome;
    await runtime.sendMessage({ kind: 'wake' }).catch(() => {});
    return ((await alarms.get('daily-check'))?.scheduledTime ?? 0) - Date.now();
  });

/** As if the look had begun and the worker had been ended before the refresh was stored: the next refresh is its own. */
const begin = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const { storage } = (globalThis as unknown as { chrome: Extension }).chrome;
    await storage.local.set({ 'daily-check.startedAt': Date.now() });
  });

const told = (page: Page): Promise<{ ids: string[]; badge: string }> =>
  page.evaluate(async () => {
    const { notifications, action } = (globalThis as unknown as { chrome: Extension }).chrome;
    return { ids: Object.keys(await notifications.getAll()), badge: await action.getBadgeText({}) };
  });

test('the daily look is a day away, puts up a badge and one notification, and sends nothing; a pause archives nobody', async ({
  ready,
  school,
}) => {
  const { page } = ready;
  await ready.go('Sync');
  await ready.sync();
  await expect(page.getByText(/^Done\. \d+ students confirmed\.$/)).toBeVisible();
  const users = structuredClone(school.target.users);
  const writes = school.requests.filter(({ host, method }) => host === 'target' && method !== 'GET').length;

  await expect.poll(() => nextLook(page)).toBeGreaterThan(day - 3_600_000);
  expect(await nextLook(page)).toBeLessThanOrEqual(day);
  await begin(page);
  await ready.go('Students');
  await ready.refresh();
  await expect
    .poll(() => told(page), { timeout: 30_000 })
    .toEqual({
      ids: ['daily-check#/students?status=excluded&sort=flags'],
      badge: expect.stringMatching(/^\d+$/),
    });
  expect(school.target.users).toEqual(users);
  expect(school.requests.filter(({ host, method }) => host === 'target' && method !== 'GET')).toHaveLength(writes);

  await ready.go('Settings');
  const daily = page.getByRole('switch', { name: 'Check FACTS daily' });
  await expect(daily).toBeChecked();
  await page.getByLabel('Pause until', { exact: true }).fill('2099-08-20');
  await page.getByLabel('Pause until', { exact: true }).blur();
  for (const { externalId } of school.target.users.slice(0, 2)) school.facts.withdraw(Number(externalId));
  await ready.go('Students');
  await ready.refresh();
  await ready.go('Sync');
  await expect(page.getByText(/^Archiving is paused until/)).toBeVisible();
  await expect(page.getByText(/^Nothing to sync now\./)).toBeVisible();
});
