import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures.ts';

test('a sync leaves its receipt, and the target is read back: as sent, then changed by somebody there', async ({
  ready,
  school,
}) => {
  const { page } = ready;
  await ready.go('Sync');
  await page.getByRole('link', { name: 'Past syncs' }).click();
  await expect(page.getByText('Nothing was synced yet')).toBeVisible();
  await page.getByRole('textbox', { name: 'Your name on receipts' }).fill('Dana Whitfield');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: 'Save' })).toHaveAttribute('aria-disabled', 'true');

  await ready.go('Sync');
  await ready.sync();
  await expect(page.getByText(/^Done\. \d+ students confirmed\.$/)).toBeVisible();
  const people = school.target.users.length;
  // Nobody asked for it: a sync is done when it is seen there.
  await expect(
    page.getByText(`All ${people} students are in scim.volunteers.example as they were synced.`),
  ).toBeVisible();

  await page.getByRole('link', { name: 'Receipt' }).click();
  await expect(page.getByText(/, by Dana Whitfield$/)).toBeVisible();
  await expect(page.getByText(`${people} Added`)).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download results' }).click();
  const rows = (await readFile(await (await downloading).path(), 'utf8')).trim().split('\r\n');
  expect(rows).toHaveLength(people + 1);
  expect(rows[1]).toMatch(/,add,added,/);

  const [somebody] = school.target.users;
  if (somebody) school.target.write(somebody.id, { ...somebody, active: false });
  await page.getByRole('button', { name: 'Check scim.volunteers.example' }).click();
  await expect(
    page.getByText(`1 of ${people} students in scim.volunteers.example differs from what was synced.`),
  ).toBeVisible();
  await expect(page.getByText('Account: is archived, synced as active')).toBeVisible();

  // The receipt keeps what was seen, and the way back is a sync like any other.
  await page.reload();
  await expect(page.getByText('Account: is archived, synced as active')).toBeVisible();
  await page.getByRole('button', { name: 'Sync this one again…' }).click();
  await expect(ready.syncButton).toHaveText(/: 1 changed$/);
  expect(school.target.users.filter(({ active }) => !active)).toHaveLength(1);
  await ready.sync();
  await expect(page.getByText('Done. 1 student confirmed.')).toBeVisible();
  expect(school.target.users.filter(({ active }) => !active)).toEqual([]);
  await page.getByRole('link', { name: 'Past syncs' }).click();
  await expect(page.getByRole('table', { name: 'Syncs' }).getByRole('row')).toHaveCount(3);
});

test('the target does not answer when it is to be read back: the sync is done, and this is told', async ({
  ready,
  school,
}) => {
  const { page } = ready;
  const looks = { host: 'target', method: 'GET', path: /\/Users/, times: Infinity } as const;
  school.faults.before({ host: 'target', method: 'POST' }, () => void school.faults.fail(looks, 503));
  await ready.go('Sync');
  await ready.sync();
  await expect(page.getByText(/^Done\. \d+ students confirmed\.$/)).toBeVisible();
  await expect(page.getByText(/It is read again by itself at /)).toBeVisible();
  school.faults.clear();
  await page.getByRole('button', { name: 'Check scim.volunteers.example' }).click();
  await expect(page.getByText(/^All \d+ students are in scim.volunteers.example as they were synced\.$/)).toBeVisible();
  await expect(page.getByText(/It is read again by itself at /)).toBeHidden();
});
