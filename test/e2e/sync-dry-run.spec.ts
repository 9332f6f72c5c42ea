import type { Page } from '@playwright/test';
import { expectAccessible } from '../browser/accessible.ts';
import { expect, pick, test } from './fixtures.ts';

const toolbarTitle = (page: Page): Promise<string> =>
  page.evaluate(() => {
    type Extension = { readonly action: { getTitle(details: object): Promise<string> } };
    return (globalThis as unknown as { chrome: Extension }).chrome.action.getTitle({});
  });

test('the first sync with a target is tried without sending: through a kill of the worker, told in plain words, kept, and no sync', async ({
  ready,
  school,
  extension,
}) => {
  const { page } = ready;
  const { importable } = school.truth.counts;
  const emailOf = (id: number): string => school.facts.email(id) ?? '';
  const own = school.truth.enrolled.filter((id) => /^[a-z.]+@stbrendan\.example$/.test(emailOf(id)));
  const [adopted, taken] = [pick(own), pick(own, 1)];
  school.target.seed({ userName: emailOf(adopted), externalId: '' });
  school.target.seed({ userName: emailOf(taken), externalId: '999999' });
  const before = structuredClone(school.target.users);
  const requests = () => school.requests.filter(({ host }) => host === school.hosts.target);
  const already = requests().length;

  await ready.go('Sync');
  await expect(ready.tryButton).toBeVisible();
  await expect(ready.syncButton).toHaveText(`Sync ${importable} students: ${importable} new`);
  const hold = school.faults.hold({ host: 'target', method: 'GET', path: '/scim/v2/Users' });
  await ready.tryButton.click();
  await hold.reached;
  await expect(page.getByRole('progressbar', { name: 'Dry run' })).toBeVisible();
  await expect(page.getByText('Nothing is synced.', { exact: false })).toBeVisible();
  await extension.killWorker();
  hold.release();

  await expect(page.getByRole('heading', { name: 'Dry run: nothing was synced' })).toBeVisible({ timeout: 45_000 });
  await expect(page.getByText(`${importable - 2} students would be added.`)).toBeVisible();
  await expect(
    page.getByText('1 student has an account with the same email in scim.volunteers.example.', { exact: false }),
  ).toBeVisible();
  const preview = page.getByRole('table', { name: 'Preview' });
  await ready.showPart('Would be refused');
  await expect(preview.getByRole('row')).toHaveCount(2);
  await expect(preview).toContainText(emailOf(taken));
  await ready.showPart('Accounts taken over');
  await expect(preview.getByRole('row')).toHaveCount(2);
  await expect(preview).toContainText(`The account now: no name, user name ${emailOf(adopted)}, no ID, active`);
  await expectAccessible(page);
  expect(school.target.users).toEqual(before);
  expect(
    requests()
      .slice(already)
      .every(({ method }) => method === 'GET'),
  ).toBe(true);
  await expect(ready.syncButton).toHaveText(`Sync ${importable} students: ${importable} new`);

  // Kept as a receipt that says what it is, and taken for a sync nowhere.
  await page.getByRole('link', { name: 'Receipt' }).click();
  await expect(page.getByText('Dry run: nothing was synced.')).toBeVisible();
  await expect(page.getByText('1 Existing account would be taken over', { exact: false })).toBeVisible();
  await page.getByRole('link', { name: 'All syncs' }).click();
  const lines = page.getByRole('table', { name: 'Syncs' }).getByRole('row');
  await expect(lines).toHaveCount(2);
  await expect(lines.nth(1)).toContainText('Nothing was synced');
  expect(await toolbarTitle(page)).toBe('Sync Review: show or hide the panel');

  await ready.go('Sync');
  await ready.syncButton.click();
  await expect(page.getByText('Done, but 1 student was refused.')).toBeVisible();
  expect(school.target.users).toHaveLength(importable);
  await page.getByRole('button', { name: 'New preview' }).click();
  await expect(page.getByRole('heading', { name: 'Dry run: nothing was synced' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Try without syncing' }).click();
  await expect(page.getByText('1 student would be refused.', { exact: false })).toBeVisible();
});

test('a target that cannot be read: the dry run says so and ends, or waits through a kill of the worker, and goes on', async ({
  ready,
  school,
  extension,
}) => {
  const { page } = ready;
  const fault = school.faults.fail({ host: 'target', method: 'GET', nth: 1, times: Infinity }, 401);
  await ready.go('Sync');
  await ready.tryButton.click();
  await expect(page.getByText(/^The dry run stopped: scim.volunteers.example did not accept the token/)).toBeVisible();
  fault.remove();
  const outage = school.faults.fail({ host: 'target', method: 'GET', nth: 1, times: Infinity }, 503);
  await ready.tryButton.click();
  await expect(page.getByRole('heading', { name: 'The dry run is waiting to continue' })).toBeVisible();
  await expect(page.getByText('It continues by itself at', { exact: false })).toBeVisible();
  await expectAccessible(page);
  await extension.killWorker();
  outage.remove();
  // After a few 5xx Chromium itself holds back an extension's requests to that address for a second or two.
  await expect(async () => {
    const again = page.getByRole('button', { name: 'Try now' });
    if (await again.isVisible()) await again.click({ timeout: 1_000 });
    await expect(page.getByRole('heading', { name: 'Dry run: nothing was synced' })).toBeVisible({ timeout: 2_000 });
  }).toPass();
  expect(school.target.users).toEqual([]);
});
