import { expectAccessible } from '../browser/accessible.ts';
import { expect, test } from './fixtures.ts';

test('without use the students go and the decisions stay; the page says so, and a refresh brings them back', async ({
  ready,
  extension,
}) => {
  await ready.table.getByRole('switch').first().uncheck();
  await expect(ready.counter('toSkip')).toContainText('1');
  await ready.go('Settings');
  await expect(ready.page.getByText(/^Students, read on/)).toBeVisible();
  await ready.page
    .getByLabel('Remove students and other people after', { exact: true })
    .selectOption({ label: '7 days without use' });
  await ready.page.evaluate(() => chrome.storage.local.set({ lastUsedAt: Date.now() - 8 * 86_400_000 }));
  const worker = extension.context.serviceWorkers().find((each) => each.url().includes(extension.extensionId));
  await worker?.evaluate(() =>
    (chrome.alarms.onAlarm as unknown as { dispatch(alarm: object): void }).dispatch({ name: 'retention' }),
  );
  await expect(ready.page.getByText('Nobody used Sync Review for a while', { exact: false })).toBeVisible();
  await ready.go('Students');
  await ready.page.getByRole('button', { name: 'Get your students' }).click();
  await expect(ready.table).toBeVisible();
  await expect(ready.page.getByText('Nobody used Sync Review for a while', { exact: false })).toBeHidden();
  await expect(ready.counter('toSkip')).toContainText('1');
});

test('history of past school years goes once a year: told before, at once only after a yes, and undo of what stays works', async ({
  ready,
  extension,
}) => {
  const { page } = ready;
  await ready.table.getByRole('switch').first().uncheck();
  await expect(ready.counter('toSkip')).toContainText('1');
  await ready.go('Settings');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download backup' }).click();
  await downloading;
  // As if the first refresh had been three school years ago, and the decision two.
  await page.evaluate(
    ([three, two]) =>
      new Promise<void>((resolve) => {
        const open = indexedDB.open('sync-review');
        open.onsuccess = () => {
          const trans = open.result.transaction('audit', 'readwrite');
          const cursor = trans.objectStore('audit').openCursor();
          cursor.onsuccess = () => {
            const row = cursor.result?.value as { kind: string } | undefined;
            if (!row) return;
            cursor.result?.update({ ...row, at: row.kind === 'decided' ? two : three });
            cursor.result?.continue();
          };
          trans.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
    [schoolYearsAgo(3), schoolYearsAgo(2)] as const,
  );
  const look = (): Promise<void> | undefined =>
    extension.context
      .serviceWorkers()
      .find((each) => each.url().includes(extension.extensionId))
      ?.evaluate(() =>
        (chrome.alarms.onAlarm as unknown as { dispatch(alarm: object): void }).dispatch({ name: 'retention' }),
      );
  await page.reload();
  const entries = page
    .locator('div', { has: page.getByText('Entries of the history') })
    .getByRole('definition')
    .last();
  await look();
  await expect(entries).toHaveText('1');
  await expect(page.getByText(/^On August \d+, \d{4} will be removed: 1 entry of the history\.$/)).toBeVisible();

  const keep = page.getByLabel('Keep history, receipts and emails written of', { exact: true });
  await keep.selectOption({ label: 'This school year and the one before' });
  await expect(page.getByText('Removed at once: 1 entry of the history.', { exact: false })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Keep them' }).click();
  await expect(keep).toHaveValue('2');
  await look();
  await page.goto(extension.address('review.html#/history'));
  await page.getByRole('button', { name: 'Undo' }).click();
  await ready.go('Students');
  await expect(ready.counter('toSkip')).toContainText('0');

  await ready.go('Settings');
  await keep.selectOption({ label: 'This school year and the one before' });
  await page.getByRole('button', { name: 'Remove them' }).click();
  await expect(page.getByText('Removed at once', { exact: false })).toBeHidden();
  await expect(keep).toHaveValue('1');
  // What was undone just now is of this year.
  await expect(entries).toHaveText('1');
});

/** A day of that school year, counted back from the present one. */
function schoolYearsAgo(years: number): number {
  const today = new Date();
  return new Date(today.getFullYear() - (today.getMonth() < 7 ? 1 : 0) - years, 9, 1).getTime();
}
