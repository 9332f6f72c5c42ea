import type { Page } from '@playwright/test';
import { expectAccessible } from '../browser/accessible.ts';
import { ReviewPage } from '../browser/pages/review-page.ts';
import { expect, pick, test } from './fixtures.ts';

/** Runs in a page of the extension's own: writes nonsense over what is sealed in a table. */
const damage = (page: Page, table: string): Promise<void> =>
  page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('sync-review');
        open.onerror = () => reject(open.error ?? new Error(name));
        open.onsuccess = () => {
          const trans = open.result.transaction(name, 'readwrite');
          const cursor = trans.objectStore(name).openCursor();
          cursor.onsuccess = () => {
            cursor.result?.update({ ...(cursor.result.value as object), body: new Uint8Array(40) });
          };
          trans.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
    table,
  );

test.describe('what is kept is damaged', () => {
  test.use({ expectedErrors: /store-damaged/ });

  test('it is said in tab and panel; decisions can be saved; mending reads the students again and keeps them', async ({
    ready,
    facts,
    school,
    extension,
  }) => {
    const { page } = ready;
    const skipped = pick(school.truth.missing);
    await page.getByRole('switch', { name: await ready.nameOf(skipped) }).uncheck();
    await expect(ready.counter('toSkip')).toContainText('1');
    await damage(page, 'studentPacks');
    await extension.killWorker();
    await page.reload();
    const sentence = 'Some of what is kept on this computer is damaged and can’t be read.';
    await expect(page.getByText(sentence)).toBeVisible();
    await expectAccessible(page);
    const panel = await facts.panelOn(pick(school.truth.missing, 1));
    await expect(panel.frame.getByText(sentence)).toBeVisible();

    await page.bringToFront();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download your decisions' }).click();
    await downloading;
    await expect(page.getByText('In the file: 1 decision,')).toBeVisible();
    await page.getByRole('button', { name: 'Fix it' }).click();
    await expect(ready.counter('toSkip')).toContainText('1');
    await expect(ready.counter('missingEmails')).toContainText(String(school.truth.missing.length));
    await expect(page.getByText(sentence)).toBeHidden();
    await panel.frame.getByRole('button', { name: 'Try again' }).click();
    await expect((await facts.panel()).student).toContainText(`ID ${pick(school.truth.missing, 1)}`);
  });
});

test('an old tab lets a newer Sync Review open the database at once, and says to reload', async ({
  ready,
  extension,
}) => {
  const other = await extension.context.newPage();
  await other.goto(extension.address('icon/16.png'));
  const opened = await other.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const open = indexedDB.open('sync-review', 999);
        open.onsuccess = () => {
          open.result.close();
          resolve('opened');
        };
        open.onerror = () => resolve(open.error?.name ?? 'failed');
      }),
  );
  expect(opened).toBe('opened');
  await expect(ready.page.getByText('Sync Review was updated while this page was open.')).toBeVisible();
  await expect(ready.page.getByRole('button', { name: 'Reload' }).first()).toBeVisible();
});

test('two review tabs press Refresh, and Sync, at the same moment: one refresh, one run, the same numbers', async ({
  ready,
  school,
  extension,
}) => {
  const other = new ReviewPage(await extension.context.newPage());
  await other.page.goto(extension.address('review.html#/students'));
  await expect(other.table).toBeVisible();
  school.facts.changeEmail(pick(school.truth.missing), 'mended@stbrendan.example');
  const buttons = await Promise.all(
    [ready, other].map(({ page }) => page.getByRole('button', { name: 'Refresh' }).elementHandle()),
  );
  const hold = school.faults.hold({ host: 'api', path: '/People', query: /Filters=personId/ });
  await Promise.all(buttons.map((button) => button?.evaluate((element) => (element as HTMLElement).click())));
  await hold.reached;
  hold.release();
  for (const tab of [ready, other])
    await expect(tab.counter('missingEmails')).toContainText(String(school.truth.missing.length - 1));

  for (const tab of [ready, other]) {
    await tab.go('Sync');
    await tab.syncButton.waitFor();
  }
  // Whose tab has heard of the run before the click finds no such button any more.
  const press = ({ page }: ReviewPage): Promise<unknown> =>
    page
      .getByRole('button', { name: /^Sync \d/ })
      .click({ noWaitAfter: true, timeout: 3_000 })
      .catch(() => {});
  await Promise.all([press(ready), press(other)]);
  for (const { page } of [ready, other])
    await expect(page.getByText(/^Done\. \d+ students confirmed\.$/)).toBeVisible();
  await ready.page.goto(extension.address('review.html#/history'));
  await expect(ready.page.getByRole('row', { name: /Refresh from FACTS.*students/ })).toHaveCount(2);
  await expect(ready.page.getByRole('row', { name: /Sync to .*(Done|Stopped)/ })).toHaveCount(1);
});
