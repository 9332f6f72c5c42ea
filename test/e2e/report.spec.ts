import { readFile } from 'node:fs/promises';
import type { Download } from '@playwright/test';
import { writeOds } from 'hucre/ods';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { expect, pick, test } from './fixtures.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../browser/accessible.ts';
import { longestTask } from '../browser/long-tasks.ts';
import type { ReviewPage } from '../browser/pages/review-page.ts';

async function openReport(review: ReviewPage): Promise<void> {
  await review.page.getByRole('link', { name: 'Missing emails', exact: true }).click();
  await expect(review.page.getByRole('heading', { name: '1. Send to teachers' })).toBeVisible();
}

async function readDownload(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

async function bringBack(review: ReviewPage, text: string): Promise<void> {
  const file = { name: 'filled-in.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await review.page.locator('input[type=file]').setInputFiles(file);
}

function workbook(bytes: Uint8Array): { name: string; mimeType: string; buffer: Buffer } {
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { name: 'filled-in.xlsx', mimeType, buffer: Buffer.from(bytes) };
}

test('the report goes out, comes back filled in, and every line of it is accounted for', async ({ ready, school }) => {
  // A minute's requests may be spent on setting up; the last emails then wait for the next.
  test.setTimeout(180_000);
  const { page } = ready;
  await openReport(ready);
  const missing = school.truth.missing;
  for (const problem of ['Invalid email', 'Duplicate email']) {
    await page.getByRole('checkbox', { name: problem }).uncheck();
  }
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Download \d+ students$/ }).click(),
  ]);
  const text = await readDownload(download);
  const lines = text.trimEnd().split('\r\n');
  expect(text.startsWith('\uFEFFStudent ID,')).toBe(true);
  expect(lines).toHaveLength(missing.length + 1);

  // As a teacher's spreadsheet would save it: filled in but for the last one, with semicolons.
  const filled = lines.map((line, place) => {
    const id = /^\d+/.exec(line)?.[0];
    const email = id && place < lines.length - 1 ? `pupil.${id}@stbrendan.example` : '';
    return line.replaceAll(',', ';') + email;
  });
  await bringBack(ready, `${filled.join('\n')}\n999999;;;;;;;;nobody@stbrendan.example\n`);
  const written = missing.length - 1;
  await expect(page.getByText(`${written} will be saved, 1 unchanged, 1 refused`)).toBeVisible();
  expect(school.facts.ledger).toEqual([]);
  await page.getByRole('button', { name: `Save ${written} emails to FACTS` }).click();
  await expect(page.getByText(`${written} emails saved to FACTS and verified.`)).toBeVisible({ timeout: 120_000 });
  const emails = missing.map((id) => school.facts.email(id));
  expect(emails.filter((email) => email?.startsWith('pupil.'))).toHaveLength(written);
  expect(school.facts.ledger).toHaveLength(written);

  const [result] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the result' }).click(),
  ]);
  expect((await readDownload(result)).trimEnd().split('\r\n')).toHaveLength(missing.length + 2);
});

test('a line whose email was changed in FACTS meanwhile is not written, and says so', async ({ ready, school }) => {
  const { page } = ready;
  await openReport(ready);
  const [changed, other] = [pick(school.truth.missing), pick(school.truth.missing, 1)];
  school.facts.changeEmail(changed, 'office@stbrendan.example');
  await bringBack(ready, `ID,Email\n${changed},mine@stbrendan.example\n${other},other@stbrendan.example\n`);
  await page.getByRole('button', { name: 'Save 2 emails to FACTS' }).click();
  await expect(page.getByText('1 email saved to FACTS and verified, 1 not.')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/Somebody changed this email in FACTS/)).toBeVisible();
  expect(school.facts.email(changed)).toBe('office@stbrendan.example');
  expect(school.facts.email(other)).toBe('other@stbrendan.example');

  // Once the list knows of the change, what the report said and what FACTS holds stand side by side; nothing is chosen.
  await ready.refresh();
  await page.getByRole('button', { name: 'Take another report' }).click();
  await bringBack(ready, `ID,Present email,New email\n${changed},,ours@stbrendan.example\n`);
  await expect(page.getByText('0 will be saved, 0 unchanged, 0 refused, 1 changed in FACTS meanwhile')).toBeVisible();
  const line = page.getByRole('list', { name: 'Changed in FACTS' });
  await expect(line).toContainText('In the report: None');
  await expect(line).toContainText('In FACTS now: office@stbrendan.example');
  await expect(page.getByRole('button', { name: /^Write \d/ })).toHaveCount(0);
  const choice = line.getByRole('checkbox', { name: 'Save the new one over office@stbrendan.example' });
  await expect(choice).not.toBeChecked();
  await expectAccessible(page);
  await choice.check();
  await page.getByRole('button', { name: 'Save 1 email to FACTS' }).click();
  await expect(page.getByText('1 email saved to FACTS and verified.')).toBeVisible({ timeout: 30_000 });
  expect(school.facts.email(changed)).toBe('ours@stbrendan.example');
});

test('what was handed over is written even if the page is closed', async ({ ready, school, extension }) => {
  const { page } = ready;
  await openReport(ready);
  const id = pick(school.truth.missing);
  const outage = school.faults.reset({ host: 'api', times: Infinity });
  await bringBack(ready, `ID,Email\n${id},patient@stbrendan.example\n`);
  await page.getByRole('button', { name: 'Save 1 email to FACTS' }).click();
  await expect(page.getByText('You may close this page; it continues.')).toBeVisible();
  await page.close();
  outage.remove();
  const again = await extension.openReview('#/report');
  await expect.poll(() => school.facts.email(id), { timeout: 40_000 }).toBe('patient@stbrendan.example');
  await expect(again.getByText('1 email saved to FACTS and verified.')).toBeVisible();
  await again.getByRole('button', { name: 'Take another report' }).click();
  await bringBackTo(again, `ID,Email\n${id},patient@stbrendan.example\n`);
  await expect(again.getByText('0 will be saved, 1 unchanged, 0 refused')).toBeVisible();
  await expect(again.getByText('FACTS has this address already.')).toBeVisible();

  async function bringBackTo(target: typeof again, text: string): Promise<void> {
    const file = { name: 'again.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
    await target.locator('input[type=file]').setInputFiles(file);
  }
});

test('prints one sheet for each grade and nothing of the page', async ({ ready }) => {
  const { page } = ready;
  await openReport(ready);
  await page.evaluate(() => {
    window.print = () => {};
  });
  await page.getByText('By grade', { exact: true }).click();
  const print = page.getByRole('button', { name: /^Print all, \d+ sheets$/ });
  const sheets = Number(/\d+/.exec(await print.innerText())?.[0]);
  await print.click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: /^Student emails: Grade/ })).toHaveCount(sheets);
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
});

test('a list without student IDs is matched by name and grade, and written for whom a person says so', async ({
  ready,
  school,
}) => {
  const { page } = ready;
  await openReport(ready);
  const lines = school.truth.missing.slice(0, 3).map((id) => {
    const { firstName = '', lastName = '' } = school.facts.person(id) ?? {};
    const [row] = school.facts.studentRows(id);
    return `"${lastName}, ${firstName}",${row?.school?.gradeLevel},pupil.${id}@stbrendan.example`;
  });
  await bringBack(ready, `Student name,Grade,Email\n${lines.join('\n')}\nNobody Atall,05,nobody@stbrendan.example\n`);
  await expect(page.getByText('0 will be saved, 0 unchanged, 1 refused, 3 found by name and grade')).toBeVisible();
  await page.getByRole('checkbox', { name: 'All 3 lines are the right students' }).check();
  await page
    .getByRole('checkbox', { name: /^This is the student/ })
    .first()
    .uncheck();
  await page.getByRole('button', { name: 'Save 2 emails to FACTS' }).click();
  await expect(page.getByText('2 emails saved to FACTS and verified.')).toBeVisible({ timeout: 30_000 });
  const emails = school.truth.missing.slice(0, 3).map((id) => school.facts.email(id));
  expect(emails.filter((email) => email?.startsWith('pupil.'))).toHaveLength(2);
  expect(school.facts.ledger).toHaveLength(2);
});

test('report and excluded are free of violations, in either theme and at 320 px', async ({ ready, school }) => {
  const { page } = ready;
  await openReport(ready);
  await bringBack(ready, `ID,Email\n${pick(school.truth.missing)},x@stbrendan.example\n99,y\n`);
  for (const hash of ['#/report', '#/excluded']) {
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
      }
    }
  }
});

test('the report goes out as a workbook, comes back filled in, and is read by the sheet and columns that a person says', async ({
  ready,
  school,
}) => {
  test.setTimeout(180_000);
  const { page } = ready;
  await openReport(ready);
  for (const problem of ['Invalid email', 'Duplicate email']) {
    await page.getByRole('checkbox', { name: problem }).uncheck();
  }
  await page.getByText('Excel workbook', { exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Download \d+ students$/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^email-report-school-.*\.xlsx$/);
  const [sheet] = (await readXlsx(await readFile(await download.path()))).sheets;
  const [header = [], ...lines] = sheet?.rows ?? [];
  expect(lines).toHaveLength(school.truth.missing.length);

  // As a teacher leaves it: filled in, IDs turned into numbers, a column of the parents' addresses, a sheet of notes.
  const filled = lines.map(([id, ...rest]) => [Number(id), ...rest.slice(0, 7), `pupil.${id}@stbrendan.example`, `home.${id}@mail.example`]); // prettier-ignore
  const headings = [...header.slice(0, 8), 'Email 1', 'Email 2'];
  const bytes = await writeXlsx({
    sheets: [
      { name: 'Notes', rows: [['Thank you!']] },
      { name: 'Grade 8', rows: [headings, ...filled] },
    ],
  });
  await page.locator('input[type=file]').setInputFiles(workbook(bytes));
  await page.getByRole('button', { name: 'Grade 8' }).click();
  await expect(page.getByText(/Which column holds the student’s new email/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Write \d/ })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('combobox', { name: 'New email from' }).selectOption({ label: 'I: Email 1' });
  await page.getByRole('button', { name: `Save ${lines.length} emails to FACTS` }).click();
  await expect(page.getByText(`${lines.length} emails saved to FACTS and verified.`)).toBeVisible({
    timeout: 120_000,
  });
  for (const id of school.truth.missing) expect(school.facts.email(id)).toBe(`pupil.${id}@stbrendan.example`);
});

test('an OpenDocument sheet is read, and a row with another name is not written unasked', async ({ ready, school }) => {
  const { page } = ready;
  await openReport(ready);
  const [id, other] = [pick(school.truth.missing), pick(school.truth.missing, 1)];
  const { firstName = '', lastName = '' } = school.facts.person(id) ?? {};
  const rows = [
    ['Student ID', 'Name', 'New email'],
    [id, `${lastName}, ${firstName}`, 'right@stbrendan.example'],
    [other, `${lastName}, ${firstName}`, 'wrong@stbrendan.example'],
  ];
  const bytes = await writeOds({ sheets: [{ name: 'Class', rows }] });
  await page.locator('input[type=file]').setInputFiles({ ...workbook(bytes), name: 'class.ods' });
  await expect(page.getByText('1 will be saved, 0 unchanged, 0 refused, 1 with another name')).toBeVisible();
  await page.getByRole('button', { name: 'Save 1 email to FACTS' }).click();
  await expect(page.getByText('1 email saved to FACTS and verified.')).toBeVisible({ timeout: 30_000 });
  expect(school.facts.email(id)).toBe('right@stbrendan.example');
  expect(school.facts.ledger).toHaveLength(1);
});

test('ten thousand rows with one ID never hold the page up', async ({ ready, school }) => {
  const { page } = ready;
  await openReport(ready);
  const id = pick(school.truth.missing);
  const text = ['ID,Email', ...Array.from({ length: 10_000 }, (_, row) => `${id},pupil${row}@stbrendan.example`)].join(
    '\n',
  );
  const { worked } = await longestTask(page, async () => {
    await bringBack(ready, text);
    await expect(page.getByText(/^10,000 lines in/)).toBeVisible();
  });
  await expect(page.getByText('0 will be saved, 0 unchanged, 10,000 refused')).toBeVisible();
  console.log(`10,000 rows with one ID: longest task ${worked.toFixed()} ms`);
  // 50 ms is what a person doesn't notice; a busy machine takes up to three times as long for the same work.
  expect(worked).toBeLessThan(150);
});
