import { readFile } from 'node:fs/promises';
import { expect, pick, test } from './fixtures.ts';
import { expectAccessible } from '../browser/accessible.ts';
import type { ReviewPage } from '../browser/pages/review-page.ts';

async function openHistory(review: ReviewPage): Promise<void> {
  await review.page.getByRole('link', { name: 'History', exact: true }).click();
  await expect(review.page.getByRole('heading', { name: 'History' })).toBeVisible();
}

async function fixEmail(review: ReviewPage, id: number, email: string): Promise<void> {
  const { page } = review;
  await page.evaluate((to) => {
    location.hash = `#/students?student=${to}`;
  }, id);
  await page.getByRole('textbox', { name: 'New email' }).fill(email);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Saved to FACTS and verified.')).toBeVisible({ timeout: 30_000 });
}

test('an email is taken back from the history, in FACTS itself', async ({ ready, school }) => {
  const { page } = ready;
  const id = pick(school.truth.missing);
  const former = school.facts.email(id);
  await fixEmail(ready, id, 'mended@stbrendan.example');
  expect(school.facts.email(id)).toBe('mended@stbrendan.example');
  await openHistory(ready);
  await page.getByRole('button', { name: 'Undo in FACTS' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Removed from FACTS' })).toBeVisible({ timeout: 30_000 });
  expect(school.facts.email(id) ?? null).toBe(former ?? null);
});

test('an email that FACTS changed since is not overwritten by Undo', async ({ ready, school }) => {
  const { page } = ready;
  const id = pick(school.truth.missing);
  await fixEmail(ready, id, 'mended@stbrendan.example');
  school.facts.changeEmail(id, 'office@stbrendan.example');
  await openHistory(ready);
  await page.getByRole('button', { name: 'Undo in FACTS' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Not saved' })).toBeVisible({ timeout: 30_000 });
  expect(school.facts.email(id)).toBe('office@stbrendan.example');
});

test('a decision is taken back, the file holds everything, and it is all there after a reload', async ({
  ready,
  school,
}) => {
  const { page } = ready;
  const id = pick(school.truth.missing);
  await page.evaluate((to) => {
    location.hash = `#/students?student=${to}`;
  }, id);
  await page.getByRole('region', { name: 'Decision' }).getByText('Skip', { exact: true }).click();
  await expect(ready.counter('toSkip')).toContainText('1');
  await openHistory(ready);
  await page.getByRole('button', { name: /^Undo ?: Skipped/ }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Chosen for the sync' })).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download all' }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toContain('Skipped');
  expect(text).toContain('for the sync');
  expect(text).toContain('Refreshed from FACTS: 60 students.');
  await page.reload();
  await page.getByText('Refreshes', { exact: true }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Refresh from FACTS' })).toContainText('60 students');
  await ready.go('Students');
  await expect(ready.counter('toSkip')).toContainText('0');
});

test('a refresh tells who came, who left and whose email was changed by whom; put away it stays away', async ({
  ready,
  school,
}) => {
  const { page } = ready;
  const [ours, theirs] = [pick(school.truth.missing), pick(school.truth.missing, 1)];
  await fixEmail(ready, ours, 'ours@stbrendan.example');
  school.facts.changeEmail(theirs, 'theirs@stbrendan.example');
  school.facts.withdraw(pick(school.truth.enrolled.filter((id) => !school.truth.missing.includes(id))));
  await page.evaluate(() => {
    location.hash = '#/students';
  });
  await ready.refresh();
  const strip = page.getByRole('region', { name: 'What changed' });
  await expect(strip).toContainText('1 left, 1 email changed in FACTS, 1 email changed in Sync Review');
  await strip.getByRole('link', { name: 'See them' }).click();
  const emails = page.getByRole('region', { name: 'Emails changed' });
  await expect(emails).toContainText('Changed in Sync Review');
  await expect(emails).toContainText('theirs@stbrendan.example');
  await expectAccessible(page);
  await ready.go('Students');
  await strip.getByRole('button', { name: 'Dismiss what changed' }).click();
  await expect(strip).toBeHidden();
  await page.reload();
  await expect(ready.table).toBeVisible();
  await expect(strip).toBeHidden();
  await ready.refresh();
  await expect(strip).toContainText('nothing has changed');
});

test('the line under the pointer stays there when new ones come; a second click on it takes nobody else’s email back', async ({
  ready,
  school,
}) => {
  const { page } = ready;
  const ids = [0, 1, 2].map((place) => pick(school.truth.missing, place));
  for (const [place, id] of ids.entries()) await fixEmail(ready, id, `mended${place}@stbrendan.example`);
  await openHistory(ready);
  const line = page.getByRole('row').filter({ hasText: 'mended1@stbrendan.example' }).last();
  const former = await line.boundingBox();
  const button = await line.getByRole('button', { name: 'Undo in FACTS' }).boundingBox();
  const spot = { x: (button?.x ?? 0) + 10, y: (button?.y ?? 0) + 10 };
  await page.mouse.click(spot.x, spot.y);
  await page.mouse.click(spot.x, spot.y, { delay: 600 });
  await expect(page.getByRole('row').filter({ hasText: 'Removed from FACTS' })).toBeVisible({ timeout: 30_000 });
  await page.mouse.click(spot.x, spot.y);
  // Less than a pixel is how a page scrolls.
  expect(Math.abs(((await line.boundingBox())?.y ?? 0) - (former?.y ?? -9))).toBeLessThan(1);
  await expect(line.getByRole('button', { name: 'Undo in FACTS' })).toBeHidden();
  await page.reload();
  await expect(page.getByRole('row').filter({ hasText: 'Removed from FACTS' })).toHaveCount(1);
  expect(ids.map((id) => school.facts.email(id)?.trim() ?? '')).toEqual([
    'mended0@stbrendan.example',
    '',
    'mended2@stbrendan.example',
  ]);
});
