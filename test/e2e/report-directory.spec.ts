import { readFile } from 'node:fs/promises';
import { expectAccessible, expectNoSidewaysScroll } from '../browser/accessible.ts';
import { expect, test } from './fixtures.ts';

test('the report says what the list of mailboxes knows, going out and coming back', async ({ ready, school }) => {
  const { page } = ready;
  const [one = 0, other = 0] = school.truth.missing;
  const { firstName = '', lastName = '' } = school.facts.person(one) ?? {};
  const list = [
    'First Name [Required],Last Name [Required],Email Address [Required],Org Unit Path [Required],Employee ID,Status [READ ONLY]',
    `${firstName},${lastName},own.mailbox@stbrendan.example,/Students,${one},Suspended`,
    'Carla,Quist,taken@stbrendan.example,/Staff,,Active',
  ];
  await ready.go('Settings');
  const bytes = (lines: readonly string[]): Buffer => Buffer.from(lines.join('\r\n'));
  await page.getByLabel('User list').setInputFiles({ name: 'users.csv', mimeType: 'text/csv', buffer: bytes(list) });
  await page.getByRole('button', { name: 'Use this list' }).click();
  await expect(page.getByText(/Your Google directory: 2 accounts/)).toBeVisible();

  await page.getByRole('link', { name: 'Missing emails', exact: true }).click();
  await expect(page.getByText(/The column “Mailbox” says what your directory knows/)).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page
    .getByRole('button', { name: /^Download/ })
    .first()
    .click();
  const report = await readFile(await (await downloading).path(), 'utf8');
  expect(report).toContain('Present email,Mailbox,New email');
  expect(report).toContain('Own mailbox, found by student ID: own.mailbox@stbrendan.example.');

  await page.evaluate(() => {
    window.print = () => {};
  });
  await page.getByRole('button', { name: 'Print' }).click();
  // As wide as a sheet of letter paper.
  await page.setViewportSize({ width: 816, height: 1056 });
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('columnheader', { name: 'Mailbox' })).toBeVisible();
  // A number in one piece: twice as wide as it is high.
  const { width, height } = await page.getByText(String(one), { exact: true }).evaluate(sizeOfText);
  expect(width).toBeGreaterThan(height * 2);
  await expectNoSidewaysScroll(page);
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));

  const filled = [
    'Student ID,Mailbox,New email',
    `${one},"Own mailbox, found by student ID: own.mailbox@stbrendan.example.",wrong@stbrendan.example`,
    `${other},,taken@stbrendan.example`,
  ];
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'filled.csv', mimeType: 'text/csv', buffer: bytes(filled) });
  await expect(page.getByText('0 will be saved, 0 unchanged, 0 refused, 2 to look at twice')).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [320, 1366]) {
      await page.setViewportSize({ width, height: 768 });
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
  }
});

function sizeOfText(element: Element): { readonly width: number; readonly height: number } {
  const range = document.createRange();
  range.selectNodeContents(element);
  const { width, height } = range.getBoundingClientRect();
  return { width, height };
}
