import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

async function download(page: Page, name: RegExp | string): Promise<Buffer> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  return readFile(await (await downloading).path());
}

test('a school without a connection carries files: the list, then only what has changed', async ({
  review,
  school,
}) => {
  const { page } = review;
  await review.saveKeys({ subscription: school.keys.subscription, api: school.keys.readWrite });
  await expect(page.getByText('FACTS accepted the keys.')).toBeVisible();
  await page.getByRole('button', { name: 'Get your students' }).click();
  await review.go('Students');
  await expect(review.table).toBeVisible();

  await review.go('Sync');
  await page.getByRole('link', { name: 'Make a file instead' }).click();
  const rows = (await download(page, /^Download \d+ students$/)).toString('utf8').trim().split('\r\n');
  expect(rows[0]).toContain('First Name,Last Name,Email,Student ID');
  expect(rows.length).toBeGreaterThan(10);
  await page.getByRole('button', { name: 'I have imported it' }).first().click();
  await expect(page.getByText('Noted as imported.')).toBeVisible();

  await page.reload();
  await page.getByRole('radio', { name: 'Only changes (0)' }).check({ force: true });
  await expect(page.getByText('Nothing has changed since the last import.')).toBeVisible();
  expect((await download(page, 'Download the bundle')).subarray(0, 2).toString()).toBe('PK');

  await review.go('Sync');
  await page.getByRole('link', { name: 'Past syncs' }).click();
  await expect(page.getByRole('table', { name: 'Syncs' }).getByRole('row')).toHaveCount(2);
  await expect(page.getByText('Track it Forward spreadsheet')).toBeVisible();
  await page.goto(page.url().replace(/#.*/, '#/history'));
  await expect(page.getByText(/^File imported \(Track it Forward spreadsheet\): \d+ added\.$/)).toBeVisible();
});
