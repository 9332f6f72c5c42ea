import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { workerOf } from '../browser/address-bar.ts';
import { findInFolder } from '../browser/find-in-folder.ts';
import { launchExtension, type ExtensionBrowser } from '../browser/launch.ts';
import { openProfile } from '../browser/open-profile.ts';
import { ReviewPage } from '../browser/pages/review-page.ts';
import { makeRoster, seedStudents } from '../browser/seed.ts';
import type { School } from '../school/index.ts';
import { expect, setUp, test } from './fixtures.ts';

const passphrase = 'correct horse battery staple';

interface Commands {
  readonly profileFolder: string;
  readonly extension: ExtensionBrowser;
  readonly review: ReviewPage;
}

async function sitDown(school: School, profileFolder: string): Promise<Commands> {
  const extension = await launchExtension({ resolverRules: school.resolverRules, profileFolder });
  return { profileFolder, extension, review: new ReviewPage(await extension.openReview('#/settings')) };
}

async function atANewCommands(school: School, work: (commands: Commands) => Promise<void>): Promise<void> {
  const profileFolder = mkdtempSync(join(tmpdir(), 'sync-review-copied-'));
  await work(await sitDown(school, profileFolder));
  rmSync(profileFolder, { recursive: true, force: true, maxRetries: 5 });
}

/** What is asked of the reader first: without a passphrase it does open what lies there. */
test('the reader of copied profiles opens one without a passphrase, present and former rows', async ({ school }) => {
  await atANewCommands(school, async ({ extension, review, profileFolder }) => {
    await setUp(review, school);
    await extension.close();
    const found = await openProfile(profileFolder);
    expect(found.keys).toBe(1);
    expect(found.opened.join('\n')).toContain(school.keys.readWrite);
    expect(found.opened.filter((text) => text.includes('lastName')).length).toBeGreaterThan(0);
  });
});

for (const students of [60, 600, 2_000]) {
  test(`a passphrase set over ${students} students: no key in the copied profile, no row opens`, async ({ school }) => {
    test.setTimeout(120_000);
    await atANewCommands(school, async ({ extension, review, profileFolder }) => {
      await setUp(review, school);
      await seedStudents(review.page, makeRoster(students), ['01', '02', '03']);
      await review.page.reload();
      await review.setPassphrase(passphrase);
      await expect(review.page.getByRole('button', { name: 'Lock now' })).toBeVisible();
      await extension.close();
      const found = await openProfile(profileFolder);
      expect(found.wrapped).toBeGreaterThan(0);
      expect(found.sealed).toBeGreaterThan(0);
      expect(found).toMatchObject({ keys: 0, opened: [] });
      expect(findInFolder(profileFolder, [passphrase, school.keys.readWrite, school.targetToken])).toEqual([]);

      const again = await sitDown(school, profileFolder);
      await again.review.unlock(passphrase);
      await again.review.go('Students');
      await expect(again.review.page.getByText(`${students.toLocaleString('en-US')} students`).first()).toBeVisible();
      await again.extension.close();
      expect(await openProfile(profileFolder)).toMatchObject({ keys: 0, opened: [] });
    });
  });
}

test('a passphrase set before the keys are entered: no key was ever kept', async ({ school }) => {
  await atANewCommands(school, async ({ extension, review, profileFolder }) => {
    await review.setPassphrase(passphrase);
    await setUp(review, school);
    await extension.close();
    const found = await openProfile(profileFolder);
    expect(found.wrapped).toBe(1);
    expect(found).toMatchObject({ keys: 0, opened: [] });
  });
});

/** Presses, and kills the browser so many milliseconds of its own clock later; answers the same profile, opened again. */
async function killAfter(
  { extension, profileFolder }: Commands,
  page: Page,
  ms: number,
  school: School,
): Promise<Commands> {
  // The page may have begun anew.
  await page.evaluate((wait) => new Promise((resolve) => setTimeout(resolve, wait)), ms).catch(() => {});
  await extension.killBrowser();
  return sitDown(school, profileFolder);
}

test('the browser is killed while everything is sealed anew: it is finished after the next start, nothing lost', async ({
  school,
}) => {
  test.setTimeout(240_000);
  for (const ms of [0, 300, 500, 900]) {
    await atANewCommands(school, async (commands) => {
      const { review, profileFolder } = commands;
      await setUp(review, school);
      await seedStudents(review.page, makeRoster(2_000), ['01', '02', '03']);
      await review.page.reload();
      await review.go('Settings');
      await review.typePassphrase(passphrase);
      await review.page.getByRole('button', { name: 'Save the passphrase' }).click();
      const next = await killAfter(commands, review.page, ms, school);
      const lock = next.review.page.getByRole('heading', { name: 'Sync Review is locked' });
      const open = next.review.page.getByRole('button', { name: 'Protect it with a passphrase…' });
      await expect(lock.or(open)).toBeVisible();
      if (await lock.isVisible()) await next.review.unlock(passphrase);
      else await next.review.setPassphrase(passphrase);
      await next.review.go('Students');
      await expect(next.review.page.getByText('2,000 students').first()).toBeVisible();
      // Whoever finishes it, in the page or in the worker: the last file of a former key goes then.
      await expect.poll(() => next.review.page.evaluate(isRenewed)).toBe(true);
      await next.extension.close();
      expect(await openProfile(profileFolder)).toMatchObject({ keys: 0, opened: [] });
    });
  }
});

/** From then on it is finished, whatever happens to this page. */
function untilForgetting(): Promise<void> {
  return new Promise((resolve) => {
    chrome.storage.local.onChanged.addListener((changes) => {
      if ('forgetting' in changes) resolve();
    });
  });
}

/** Nothing is left to be done of a change of the key. A file that no row ever named opens nothing, and may stay. */
function isRenewed(): Promise<boolean> {
  return new Promise((resolve) => {
    const open = indexedDB.open('sync-review-key');
    open.onsuccess = () => {
      const asked = open.result.transaction('keys').objectStore('keys').get('data-key');
      asked.onsuccess = () => {
        const row = asked.result as { formers: unknown[]; gone: unknown[]; stale?: true };
        open.result.close();
        resolve(row.formers.length + row.gone.length === 0 && !row.stale);
      };
    };
  });
}

for (const ms of [null, 0, 30, 120, 300]) {
  const how = ms === null ? 'undisturbed' : `the browser killed after ${ms} ms finishes it`;
  test(`“Forget this school” leaves no row, no id, no name of the school and no key: ${how}`, async ({ school }) => {
    test.setTimeout(120_000);
    await atANewCommands(school, async (commands) => {
      const { review, profileFolder } = commands;
      await setUp(review, school);
      await review.go('Settings');
      await review.page.getByRole('button', { name: 'Forget this school…' }).click();
      await review.page.getByRole('textbox', { name: /^Type “forget”/ }).fill('forget');
      const begun = review.page.evaluate(untilForgetting);
      await review.page.getByRole('button', { name: 'Forget this school now' }).click();
      await begun;
      let last = commands;
      if (ms !== null) last = await killAfter(commands, review.page, ms, school);
      const { page } = last.review;
      await expect(page.getByRole('textbox', { name: 'Subscription key' })).toBeVisible();
      await expect.poll(() => page.evaluate(() => chrome.storage.local.get('forgetting'))).toEqual({});
      // Killed just after its end, the browser comes back with what it had not written down yet: that goes at its start.
      const allowed = async (): Promise<readonly string[]> =>
        (await page.evaluate(() => chrome.permissions.getAll())).origins ?? [];
      await expect.poll(async () => (await allowed()).join(' ')).not.toContain(school.hosts.target);
      await expect.poll(async () => (await openProfile(profileFolder)).sealed).toBe(0);
      await last.extension.close();
      const found = await openProfile(profileFolder);
      expect(found, `killed after ${ms} ms`).toMatchObject({ keys: 0, rawKeys: [], sealed: 0, opened: [] });
      expect(findInFolder(profileFolder, [school.keys.readWrite, school.targetToken])).toEqual([]);
    });
  });
}

test('students removed for lack of use can’t be opened any more; keys and emails written can', async ({ school }) => {
  await atANewCommands(school, async ({ extension, review, profileFolder }) => {
    await setUp(review, school);
    await review.page.evaluate(() => chrome.storage.local.set({ lastUsedAt: Date.now() - 31 * 86_400_000 }));
    await workerOf(extension).evaluate(() =>
      (chrome.alarms.onAlarm as unknown as { dispatch(alarm: object): void }).dispatch({ name: 'retention' }),
    );
    await expect(review.page.getByText('Nobody used Sync Review for a while', { exact: false })).toBeVisible();
    await expect.poll(() => review.page.evaluate(isRenewed)).toBe(true);
    await extension.close();
    const { opened, keys } = await openProfile(profileFolder);
    expect(keys).toBe(1);
    expect(opened.join('\n')).toContain(school.keys.readWrite);
    expect(opened.filter((text) => text.includes('lastName') || text.includes('birthdate'))).toEqual([]);
  });
});
