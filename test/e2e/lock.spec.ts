import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectAccessible } from '../browser/accessible.ts';
import { findInFolder } from '../browser/find-in-folder.ts';
import { launchExtension } from '../browser/launch.ts';
import { ReviewPage } from '../browser/pages/review-page.ts';
import { expect, pick, setUp, test } from './fixtures.ts';

const passphrase = 'correct horse battery staple';

test('locked and unlocked in every tab and panel at once, through the death of the worker', async ({
  ready,
  facts,
  school,
  extension,
}) => {
  const id = pick(school.truth.missing);
  await ready.setPassphrase(passphrase);
  await ready.go('Students');
  const name = await ready.table.getByRole('link').first().innerText();
  const other = new ReviewPage(await extension.context.newPage());
  await other.page.goto(extension.address('review.html#/students'));
  await expect(other.table).toContainText(name);
  await facts.openStudent(id);
  const panel = await facts.panel();
  await expect(panel.student).toContainText(`ID ${id}`);

  expect(await other.page.content()).toContain(name);
  expect(await panel.frame.content()).toContain(String(id));

  await other.page.bringToFront();
  await other.page.keyboard.press('Alt+Shift+L');
  for (const { page } of [ready, other]) {
    await expect(page.getByRole('heading', { name: 'Sync Review is locked' })).toBeVisible();
    expect(await page.content()).not.toContain(name);
  }
  await expect(panel.frame.getByRole('heading', { name: 'Locked' })).toBeVisible();
  await expect(panel.student).toBeHidden();
  expect(await panel.frame.content()).not.toContain(String(id));
  await expectAccessible(other.page);
  await extension.killWorker();
  await expect(panel.frame.getByRole('heading', { name: 'Locked' })).toBeVisible();

  await other.unlock('correct horse battery');
  await expect(other.page.getByText('That is not the passphrase. Nothing was changed or lost.')).toBeVisible();
  await expect(ready.page.getByRole('heading', { name: 'Sync Review is locked' })).toBeVisible();
  await other.unlock(passphrase);
  await expect(other.table).toContainText(name);
  await expect(ready.table).toContainText(name);
  await expect(panel.student).toContainText(`ID ${id}`);
  await extension.killWorker();
  await panel.frame.getByRole('button', { name: 'Open the full review' }).waitFor();
  await expect(panel.student).toContainText(`ID ${id}`);

  await facts.page.bringToFront();
  await panel.frame.getByRole('button', { name: 'Lock', exact: true }).click();
  await expect(other.page.getByRole('heading', { name: 'Sync Review is locked' })).toBeVisible();
});

test('a refresh that was under way waits while locked, and goes on after', async ({ ready, school, extension }) => {
  await ready.setPassphrase(passphrase);
  await ready.go('Students');
  school.facts.changeEmail(pick(school.truth.missing), 'mended@stbrendan.example');
  const hold = school.faults.hold({ host: 'api', path: '/People' });
  await ready.page.getByRole('button', { name: 'Refresh' }).click();
  await hold.reached;
  await ready.page.getByRole('button', { name: 'Lock', exact: true }).click();
  await expect(ready.page.getByRole('heading', { name: 'Sync Review is locked' })).toBeVisible();
  await extension.killWorker();
  hold.release();
  await ready.unlock(passphrase);
  await expect(ready.counter('missingEmails')).toContainText(String(school.truth.missing.length - 1), {
    timeout: 45_000,
  });
});

test('after the browser was closed the passphrase is asked for; who forgot it can only begin anew', async ({
  school,
}) => {
  const profileFolder = mkdtempSync(join(tmpdir(), 'sync-review-locked-'));
  const options = { resolverRules: school.resolverRules, profileFolder };
  const first = await launchExtension(options);
  const review = new ReviewPage(await first.openReview('#/settings'));
  await setUp(review, school);
  await review.go('Settings');
  await review.setPassphrase(passphrase);
  await first.close();
  expect(findInFolder(profileFolder, [passphrase, school.keys.readWrite])).toEqual([]);

  const second = await launchExtension(options);
  const again = new ReviewPage(await second.openReview('#/students'));
  await expect(again.page.getByRole('heading', { name: 'Sync Review is locked' })).toBeVisible();
  await again.page.getByRole('button', { name: 'I forgot the passphrase' }).click();
  await again.page.getByRole('textbox', { name: /^Type “forget”/ }).fill('forget');
  await again.page.getByRole('button', { name: 'Forget this school now' }).click();
  await expect(again.page.getByRole('textbox', { name: 'Subscription key' })).toBeVisible();
  await setUp(again, school);
  await expect(again.counter('missingEmails')).toContainText(String(school.truth.missing.length));
  await second.close();
  rmSync(profileFolder, { recursive: true, force: true });
});
