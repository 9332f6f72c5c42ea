import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchExtension, type ExtensionBrowser } from '../browser/launch.ts';
import { FactsPage } from '../browser/pages/facts-page.ts';
import { ReviewPage } from '../browser/pages/review-page.ts';
import { expect, pick, setUp, test } from './fixtures.ts';

test('an older tab that does not let go: it is said in tab and panel, and goes on by itself when that is closed', async ({
  review,
  facts,
  school,
  extension,
}) => {
  const old = await extension.context.newPage();
  await old.goto(extension.address('icon/16.png'));
  await old.evaluate(
    () =>
      new Promise<void>((resolve) => {
        // In one breath: whoever hears that the database goes opens it again.
        indexedDB.deleteDatabase('sync-review');
        // Hears nobody who wants a newer version.
        indexedDB.open('sync-review', 5).onsuccess = () => resolve();
      }),
  );
  await extension.killWorker();
  await review.page.reload();
  const sentence = 'Another tab still has an older Sync Review open, so this one can’t start.';
  await expect(review.page.getByText(sentence)).toBeVisible();
  await facts.openStudent(pick(school.truth.missing));
  const { frame } = await facts.panel();
  await expect(frame.getByText(sentence)).toBeVisible();
  await old.close();
  await expect(review.page.getByText(sentence)).toBeHidden();
  await expect(frame.getByText(sentence)).toBeHidden();
  await review.page.bringToFront();
  await setUp(review, school);
});

test('a database of a newer Sync Review is refused in tab and panel and left as it is', async ({
  ready,
  facts,
  extension,
}) => {
  const { page } = ready;
  const other = await extension.context.newPage();
  await other.goto(extension.address('icon/16.png'));
  const newer = (): Promise<unknown> =>
    other.evaluate(
      () =>
        new Promise((resolve) => {
          const open = indexedDB.open('sync-review', 999);
          open.onsuccess = () => {
            const asked = open.result.transaction('audit').objectStore('audit').getAll();
            asked.onsuccess = () => {
              open.result.close();
              resolve(asked.result);
            };
          };
        }),
    );
  const before = await newer();
  await extension.killWorker();
  await page.reload();
  const sentence =
    'What is kept on this computer belongs to a newer Sync Review than this one, so it was left as it is.';
  await expect(page.getByText(sentence)).toBeVisible();
  await facts.openHome();
  await expect((await facts.panel()).frame.getByText(sentence)).toBeVisible();
  expect(await newer()).toEqual(before);
});

test('a store that the browser can’t open, and one that it threw away: both are said, and a backup brings the decisions back', async ({
  school,
}) => {
  const profileFolder = mkdtempSync(join(tmpdir(), 'sync-review-unopened-'));
  const launch = (): Promise<ExtensionBrowser> =>
    launchExtension({ resolverRules: school.resolverRules, profileFolder });
  let extension = await launch();
  const folder = join(
    profileFolder,
    'Default/IndexedDB',
    `chrome-extension_${extension.extensionId}_0.indexeddb.leveldb`,
  );
  const first = new ReviewPage(await extension.openReview('#/settings'));
  await setUp(first, school);
  const skipped = pick(school.truth.missing);
  await first.page.getByRole('switch', { name: await first.nameOf(skipped) }).uncheck();
  await first.go('Settings');
  const downloading = first.page.waitForEvent('download');
  await first.page.getByRole('button', { name: 'Download backup' }).click();
  const backup = readFileSync(await (await downloading).path());
  await extension.close();

  renameSync(folder, `${folder}.kept`);
  writeFileSync(folder, 'no folder');
  extension = await launch();
  const unopened = await extension.openReview('#/students');
  const sentence = 'The browser could not open or save what is kept on this computer.';
  await expect(unopened.getByText(sentence)).toBeVisible();
  const facts = new FactsPage(await extension.context.newPage());
  await facts.openHome();
  await expect((await facts.panel()).frame.getByText(sentence)).toBeVisible();
  await extension.close();

  rmSync(folder);
  renameSync(`${folder}.kept`, folder);
  for (const name of readdirSync(folder)) writeFileSync(join(folder, name), Buffer.alloc(5_000, 'nonsense'));
  extension = await launch();
  const review = new ReviewPage(await extension.openReview('#/settings'));
  const { page } = review;
  const lost = page.getByText('What was kept on this computer was damaged, so the browser removed it', {
    exact: false,
  });
  await expect(lost).toBeVisible();
  await page
    .getByLabel('Backup file')
    .setInputFiles({ name: 'backup.json', mimeType: 'application/json', buffer: backup });
  await page.getByRole('region', { name: 'What would be restored' }).getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByText(/^Restored: 1 decision,/)).toBeVisible();
  await setUp(review, school);
  await expect(lost).toBeHidden();
  await expect(review.counter('toSkip')).toContainText('1');
  await extension.close();
  rmSync(profileFolder, { recursive: true, force: true });
});
