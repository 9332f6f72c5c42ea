import { readFileSync } from 'node:fs';
import { expectAccessible, expectNoSidewaysScroll } from '../browser/accessible.ts';
import { expect, pick, setUp, test } from './fixtures.ts';

test('decisions outlive the computer: downloaded, forgotten, set up again, looked at, restored', async ({
  ready,
  school,
}) => {
  const { page } = ready;
  const skipped = pick(school.truth.missing);
  await page.getByRole('switch', { name: await ready.nameOf(skipped) }).uncheck();
  await expect(ready.counter('toSkip')).toContainText('1');

  await ready.go('Settings');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download backup' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^sync-review-backup-\d{4}-\d\d-\d\d\.json$/);
  const text = readFileSync(await download.path(), 'utf8');
  await expect(page.getByText('In the file: 1 decision,')).toBeVisible();
  for (const secret of [school.keys.subscription, school.keys.readWrite, school.targetToken])
    expect(text).not.toContain(secret);

  await page.getByRole('button', { name: 'Forget this school…' }).click();
  await page.getByRole('textbox', { name: /^Type “forget”/ }).fill('forget');
  await page.getByRole('button', { name: 'Forget this school now' }).click();
  await expect(page.getByRole('textbox', { name: 'Subscription key' })).toBeVisible();
  await setUp(ready, school);
  await expect(ready.counter('toSkip')).toContainText('0');

  await ready.go('Settings');
  const choose = (name: string, content: string): Promise<void> =>
    page.getByLabel('Backup file').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
  const preview = page.getByRole('region', { name: 'What would be restored' });
  await choose('students.json', '{"students":[]}');
  await expect(page.getByText('This file is not a backup of Sync Review. Nothing was changed.')).toBeVisible();
  await choose('cut-off.json', text.replace('"skip"', '"sync"'));
  await expect(page.getByText('This backup was changed or cut off after it was made.')).toBeVisible();
  await expect(preview).toBeHidden();
  await choose('backup.json', text);
  await expect(preview.getByText('1 decision', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await preview.getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByText('Restored: 1 decision, 0 written emails, 0 “not the same child”.')).toBeVisible();
  await ready.go('Students');
  await expect(ready.counter('toSkip')).toContainText('1');
  await expect(page.getByRole('switch', { name: await ready.nameOf(skipped) })).not.toBeChecked();
});
