import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../browser/accessible.ts';
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
  await expect(
    page.getByRole('row', { name: /File imported \(Track it Forward spreadsheet\).*Done.*\d+ added/ }),
  ).toBeVisible();
});

test('a school makes accounts in Google Workspace by a file, and suspends nobody who stays', async ({ ready }) => {
  const { page } = ready;
  const card = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Google Workspace (CSV)' }) });
  await ready.go('Sync');
  await page.goto(page.url().replace(/#.*/, '#/files'));
  await expect(card).toContainText('Google Workspace needs your Google directory first.');
  const tracked = (await download(page, /^Download \d+ students$/)).toString('utf8').replace(/^\uFEFF/, '');
  const students = Papa.parse<Record<string, string>>(tracked, { header: true, skipEmptyLines: true }).data;
  const own = students.filter(({ Email }) => Email?.endsWith('@stbrendan.example'));
  const [first] = own;
  expect(own.length).toBeGreaterThan(10);

  await card.getByRole('link', { name: 'Open Settings' }).click();
  await page.getByLabel('User list').setInputFiles({
    name: 'users.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      Papa.unparse([
        {
          'First Name [Required]': first?.['First Name'],
          'Last Name [Required]': first?.['Last Name'],
          'Email Address [Required]': first?.['Email'],
          'Org Unit Path [Required]': '/Students/Lower',
          'Employee ID': first?.['Student ID'],
          'Status [READ ONLY]': 'Active',
        },
      ]),
    ),
  });
  await page.getByRole('button', { name: 'Use this list' }).click();
  await expect(page.getByText(/Your Google directory: 1 account/)).toBeVisible();
  await page.goto(page.url().replace(/#.*/, '#/files'));
  await expect(card.getByText('1 student has an account in Google Workspace already.')).toBeVisible();
  await card.getByRole('textbox', { name: 'Org unit for new accounts' }).fill('/Students');
  await card.getByRole('checkbox', { name: /^My Google directory has all our users/ }).check({ force: true });
  await expectAccessible(page);
  const text = (await download(page, /^Download \d+ students for Google Workspace$/)).toString('utf8');
  const users = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
  expect(users.map((user) => user['Email Address [Required]']).toSorted()).toEqual(
    own
      .slice(1)
      .map(({ Email }) => Email)
      .toSorted(),
  );
  expect(new Set(users.map((user) => user['Password [Required]'])).size).toBe(users.length);
  expect(new Set(users.map((user) => user['New Status [UPLOAD ONLY]']))).toEqual(new Set(['']));
  await card.getByRole('button', { name: 'I have imported it' }).click();
  await expect(card.getByText('Noted as imported.')).toBeVisible();

  await page.reload();
  await expect(card.getByText('Nothing has changed for Google Workspace.')).toBeVisible();
  await page.goto(page.url().replace(/#.*/, '#/history'));
  await expect(
    page.getByRole('row', { name: /File imported \(Google Workspace file\).*Done.*\d+ added/ }),
  ).toBeVisible();
});
