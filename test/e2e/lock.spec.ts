import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectAccessible } from '../browser/accessible.ts';
import { hintInAddressBar, press, typeInAddressBar } from '../browser/address-bar.ts';
import { findInFolder } from '../browser/find-in-folder.ts';
import { launchExtension } from '../browser/launch.ts';
import { FactsBadges } from '../browser/pages/facts-badges.ts';
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
  const panel = await facts.panelOn(id);
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

test('while locked marks, toolbar, notifications and address bar tell nothing; Enter there leads to the lock', async ({
  ready,
  facts,
  school,
  extension,
}) => {
  const id = pick(school.truth.missing);
  const { firstName = '', lastName = '' } = school.facts.person(id) ?? {};
  await ready.setPassphrase(passphrase);
  await facts.page.bringToFront();
  await facts.openStudents();
  const badges = new FactsBadges(facts.page);
  await expect.poll(async () => Object.keys(await badges.read()).length).toBeGreaterThan(0);
  expect(JSON.stringify(await typeInAddressBar(extension, String(id)))).toContain(lastName);

  await ready.page.bringToFront();
  await ready.page.keyboard.press('Alt+Shift+L');
  const lock = ready.page.getByRole('heading', { name: 'Sync Review is locked' });
  await expect(lock).toBeVisible();
  await expect.poll(() => badges.hosts()).toBe(0);
  await extension.killWorker();
  await ready.page.evaluate(() => chrome.runtime.sendMessage({ kind: 'wake' }).catch(() => {}));
  const told = () =>
    ready.page.evaluate(async () => ({
      title: await chrome.action.getTitle({}),
      badge: await chrome.action.getBadgeText({}),
      notifications: Object.keys(await chrome.notifications.getAll()),
    }));
  await expect.poll(told).toEqual({ title: 'Sync Review is locked', badge: '', notifications: [] });
  await facts.openStudents();
  expect(await badges.hosts()).toBe(0);

  for (const typed of [String(id), firstName ?? '', '']) {
    expect(await hintInAddressBar(extension, typed)).toBe('Sync Review is locked. Open it to unlock.');
    expect(await typeInAddressBar(extension, typed)).toEqual([]);
  }
  await ready.page.goto('about:blank');
  const opened = extension.context.waitForEvent('page');
  await press(extension, `ID ${id}`, 'currentTab');
  const again = new ReviewPage(await opened);
  await expect(again.page.getByRole('heading', { name: 'Sync Review is locked' })).toBeVisible();
  expect(await again.page.content()).not.toContain(lastName);
  await extension.killWorker();
  await again.unlock(passphrase);
  await expect(again.row(id)).toBeVisible();
  // Nobody looks at that page.
  await expect.poll(() => badges.hosts()).toBeGreaterThan(0);
});

test('a refresh that was under way waits while locked, and goes on after', async ({ ready, school, extension }) => {
  await ready.setPassphrase(passphrase);
  await ready.go('Students');
  school.facts.changeEmail(pick(school.truth.missing), 'mended@stbrendan.example');
  const hold = school.faults.hold({ host: 'api', path: '/People' });
  await ready.pressRefresh();
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
