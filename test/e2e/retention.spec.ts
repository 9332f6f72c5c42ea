import { expect, test } from './fixtures.ts';

test('without use the students go and the decisions stay; the page says so, and a refresh brings them back', async ({
  ready,
  extension,
}) => {
  await ready.table.getByRole('switch').first().uncheck();
  await expect(ready.counter('toSkip')).toContainText('1');
  await ready.go('Settings');
  await expect(ready.page.getByText(/^Students, read on/)).toBeVisible();
  await ready.page.getByLabel('Remove students and other people after').selectOption({ label: '7 days without use' });
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
