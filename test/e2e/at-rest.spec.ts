import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { launchExtension } from '../browser/launch.ts';
import { ReviewPage } from '../browser/pages/review-page.ts';
import { findInFolder } from '../browser/find-in-folder.ts';
import { expect, setUp, test } from './fixtures.ts';

test('after a whole first day the profile on the disk holds no name, email, key or token', async ({ school }) => {
  const profileFolder = mkdtempSync(join(tmpdir(), 'sync-review-at-rest-'));
  const extension = await launchExtension({ resolverRules: school.resolverRules, profileFolder });
  const review = new ReviewPage(await extension.openReview('#/settings'));
  await setUp(review, school);
  await review.go('Sync');
  await review.sync();
  await expect(review.page.getByText(/^Done\. \d+ students confirmed\.$/)).toBeVisible();
  await extension.close();

  const people = school.target.users.flatMap(({ userName, name }) => [userName, name?.familyName ?? userName]);
  const secrets = [school.keys.subscription, school.keys.readWrite, school.targetToken];
  expect(people.length).toBeGreaterThan(20);
  // What stands there by design is found: the search itself works.
  expect(findInFolder(profileFolder, ['studentPacks'])).toEqual(['studentPacks']);
  expect(findInFolder(profileFolder, [...people, ...secrets])).toEqual([]);
  rmSync(profileFolder, { recursive: true, force: true });
});

test('a list of mailboxes, a file for Google with its passwords and a sync by one press leave nothing readable', async ({
  school,
}) => {
  test.setTimeout(120_000);
  const profileFolder = mkdtempSync(join(tmpdir(), 'sync-review-at-rest-'));
  const extension = await launchExtension({ resolverRules: school.resolverRules, profileFolder });
  const review = new ReviewPage(await extension.openReview('#/settings'));
  const { page } = review;
  await setUp(review, school);
  await review.go('Sync');
  await review.sync();
  await expect(page.getByText(/^All \d+ students are in .* as they were synced\.$/)).toBeVisible();

  const [changed = 0] = school.target.users.map(({ externalId }) => Number(externalId));
  school.facts.changeEmail(changed, 'one.press@stbrendan.example');
  await review.go('Students');
  await review.refresh();
  await page.getByRole('button', { name: 'Sync 1 changed' }).click();
  await expect(page.getByText('Done. 1 student confirmed.')).toBeVisible({ timeout: 30_000 });

  await review.go('Settings');
  const mailbox = {
    'First Name [Required]': 'Quirinius',
    'Last Name [Required]': 'Zabaglione',
    'Email Address [Required]': 'q.zabaglione@stbrendan.example',
    'Org Unit Path [Required]': '/Quackenbush',
    'Status [READ ONLY]': 'Active',
  };
  const buffer = Buffer.from(Papa.unparse([mailbox]));
  await page.getByLabel('User list').setInputFiles({ name: 'users.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Use this list' }).click();
  await expect(page.getByText(/Your Google directory: 1 account/)).toBeVisible();
  await page.goto(extension.address('review.html#/files'));
  const card = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Google Workspace (CSV)' }) });
  await card.getByRole('textbox', { name: 'Org unit for new accounts' }).fill('/Students');
  await card.getByRole('checkbox', { name: /^My Google directory has all our users/ }).check({ force: true });
  const downloading = page.waitForEvent('download');
  await card.getByRole('button', { name: /^Download \d+ students? for Google Workspace$/ }).click();
  const file = await readFile(await (await downloading).path(), 'utf8');
  const rows = Papa.parse<Record<string, string>>(file.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true });
  const passwords = rows.data.flatMap((row) => row['Password [Required]'] ?? []);
  await extension.close();

  expect(passwords.length).toBeGreaterThan(10);
  const told = ['one.press@stbrendan.example', 'Quirinius', 'q.zabaglione@stbrendan.example', 'Quackenbush'];
  expect(findInFolder(profileFolder, ['studentPacks'])).toEqual(['studentPacks']);
  expect(findInFolder(profileFolder, [...told, ...passwords])).toEqual([]);
  rmSync(profileFolder, { recursive: true, force: true });
});
