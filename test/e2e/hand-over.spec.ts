import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../browser/accessible.ts';
import { hosts } from '../school/hosts.ts';
import { expect, test } from './fixtures.ts';

test.use({ allowedHosts: [hosts.target, '*.trackitforward.com', hosts.elsewhere] });

const button = 'Hand over to Track it Forward';

async function openFiles(page: Page): Promise<void> {
  await page.goto(page.url().replace(/#.*/, '#/files'));
  await expect(page.getByRole('button', { name: button })).toBeVisible();
}

/** Presses the button, and answers the page that it opened. */
async function handOver(page: Page): Promise<Page> {
  const opening = page.context().waitForEvent('page');
  await page.getByRole('button', { name: button }).click();
  return opening;
}

test('the file with the school’s own columns is put into Track it Forward’s page, and nothing of it stays behind', async ({
  ready,
  school,
}) => {
  test.setTimeout(180_000);
  const { page } = ready;
  await openFiles(page);
  await page.getByText('Columns', { exact: true }).click();
  await page.getByRole('button', { name: 'Find our fields in FACTS' }).click();
  await page.getByRole('button', { name: 'Add a column' }).click();
  await page
    .getByRole('combobox', { name: 'Filled with' })
    .selectOption({ label: 'T-Shirt Size (your field in FACTS)' });
  await page.getByRole('button', { name: 'Add a column' }).click();
  await page.getByRole('textbox', { name: 'Name in Track it Forward' }).last().fill('Family');
  await page.getByRole('combobox', { name: 'Filled with' }).last().selectOption('familyId');
  const preview = page.getByRole('region', { name: 'Preview of the file' });
  const headers = ['First Name', 'Last Name', 'Email', 'Student ID', 'Grade', 'School', 'T-Shirt Size', 'Family'];
  // Families come after the students, in the next minute's requests where this one's are used up: then a person tries again.
  const again = page.getByRole('button', { name: 'Try again' });
  await expect(async () => {
    if (await again.isVisible()) await again.click();
    await expect(preview.getByRole('columnheader')).toHaveText(headers, { timeout: 2_000 });
  }).toPass({ timeout: 100_000 });
  await expectAccessible(page);

  const theirs = await handOver(page);
  await expect(theirs.getByRole('status')).toContainText('(input, change)');
  await expect(page.getByText('The file is in Track it Forward’s page.')).toBeVisible();
  expect(school.trackItForward.uploads).toEqual([]);
  await theirs.getByRole('button', { name: 'Import' }).click();
  await expect(theirs.getByRole('status')).toHaveText('Imported.');
  const [upload] = school.trackItForward.uploads;
  expect(upload?.name).toMatch(/^track-it-forward-\d{4}-\d\d-\d\d\.csv$/);
  const [header, ...rows] = (upload?.text ?? '')
    .replace(/^\uFEFF/, '')
    .trim()
    .split('\r\n');
  expect(header).toMatch(/,T-Shirt Size,Family$/);
  const sizes = new Map(
    school.facts.sideLists.userDefinedData
      .filter(({ fieldId }) => fieldId === 219)
      .map(({ linkedId, data }) => [String(linkedId), data]),
  );
  const families = new Map<string, number>();
  for (const { personId, familyId } of school.facts.personFamily) {
    families.set(String(personId), Math.min(familyId, families.get(String(personId)) ?? familyId));
  }
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) {
    const cells = row.split(',');
    expect(cells.at(-2)).toBe(sizes.get(cells[3] ?? '') ?? '');
    expect(cells.at(-1)).toBe(String(families.get(cells[3] ?? '') ?? ''));
  }
  const kept = await page.evaluate(async () =>
    JSON.stringify([await chrome.storage.local.get(), await chrome.storage.session.get()]),
  );
  expect(kept).not.toContain(rows[0]?.split(',')[2]);
  await page.getByRole('button', { name: 'I have imported it' }).first().click();
  await expect(page.getByText('Noted as imported.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Only changes (0)' })).toBeAttached();
});

for (const kind of ['late', 'labelled', 'sign-in'] as const) {
  test(`the file waits for the one field: ${kind}`, async ({ ready, school }) => {
    const { page } = ready;
    school.trackItForward.page = kind;
    await openFiles(page);
    const theirs = await handOver(page);
    if (kind === 'sign-in') {
      await expect(page.getByText('Track it Forward asks you to sign in.')).toBeVisible();
      await theirs.getByLabel('Password').fill('secret');
      await theirs.getByRole('button', { name: 'Sign in' }).click();
    }
    if (kind === 'late') await theirs.getByRole('button', { name: 'Choose a spreadsheet' }).click();
    await expect(theirs.getByRole('status')).toContainText('Chosen: track-it-forward-');
    await expect(page.getByText('The file is in Track it Forward’s page.')).toBeVisible();
  });
}

for (const kind of ['none', 'two', 'hidden', 'photo'] as const) {
  test(`without exactly one upload field the file is downloaded and the steps are shown: ${kind}`, async ({
    ready,
    school,
  }) => {
    const { page } = ready;
    school.trackItForward.page = kind;
    await openFiles(page);
    const downloading = page.waitForEvent('download');
    const theirs = await handOver(page);
    const text = await readFile(await (await downloading).path(), 'utf8');
    expect(text).toContain('First Name,Last Name,Email');
    await expect(page.getByText(/so the file was downloaded\./)).toBeVisible();
    await expect(page.getByRole('list', { name: 'Steps in Track it Forward' })).toBeVisible();
    const chosen = await theirs.evaluate(() =>
      [...document.querySelectorAll('input')].reduce((sum, { files }) => sum + (files?.length ?? 0), 0),
    );
    expect(chosen).toBe(0);
    await theirs.close();
    await expect(page.getByText('The Track it Forward tab was closed before the file was in it.')).toBeVisible();
  });
}

test('a page at another host gets nothing, though the browser lets us in there', async ({ ready, school }) => {
  const { page } = ready;
  school.trackItForward.page = 'elsewhere';
  await openFiles(page);
  const theirs = await handOver(page);
  await expect(theirs).toHaveURL(`https://${hosts.elsewhere}/import`);
  await expect(page.getByText('The file is only put into a page of trackitforward.com')).toBeVisible();
  await theirs.getByRole('button', { name: 'Import' }).click();
  await expect(theirs.getByRole('status')).toHaveText('Choose a file.');
  await page.getByRole('button', { name: 'Stop' }).click();
  expect(school.trackItForward.uploads).toEqual([]);
});

test('a column that FACTS doesn’t give holds the file back, with the reason', async ({ ready, school }) => {
  const { page } = ready;
  await openFiles(page);
  await page.getByText('Columns', { exact: true }).click();
  await page.getByRole('button', { name: 'Find our fields in FACTS' }).click();
  await page.getByRole('button', { name: 'Add a column' }).click();
  school.faults.fail({ path: '/UserDefinedData', times: Infinity }, 403);
  await page.getByRole('combobox', { name: 'Filled with' }).selectOption({ label: 'House (your field in FACTS)' });
  await expect(page.getByText('Your FACTS key may not read user-defined fields.')).toBeVisible();
  await expect(page.getByRole('button', { name: button })).toHaveAttribute('aria-disabled', 'true');
  school.faults.clear();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(
    page
      .getByRole('region', { name: 'Preview of the file' })
      .getByText(/^(Carroll|Seton|Xavier)$/)
      .first(),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: button })).not.toHaveAttribute('aria-disabled', 'true');
});
