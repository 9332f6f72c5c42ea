import { expect, pick, test } from './fixtures.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../browser/accessible.ts';
import type { ReviewPage } from '../browser/pages/review-page.ts';

test.use({ schoolOptions: { students: 400, seed: 7 } });

async function openDuplicates(review: ReviewPage): Promise<void> {
  await review.page.getByRole('link', { name: 'Duplicates', exact: true }).click();
  await expect(review.page.getByRole('article', { name: 'Group' })).toBeVisible();
}

test('a school’s duplicates are resolved with the keyboard alone, and nothing is written to FACTS', async ({
  ready,
  school,
}) => {
  const { page } = ready;
  const groups = school.truth.sharedEmail.length;
  expect(groups).toBeGreaterThan(2);
  await openDuplicates(ready);
  for (let left = groups; left > 0; left--) {
    await expect(page.getByText(`${left} open, ${groups - left} resolved`)).toBeVisible();
    await page.keyboard.press('1');
    await expect(page.getByText(/^Resolved: only .+ will sync\.$/)).toBeVisible();
    await page.keyboard.press('j');
  }
  await ready.go('Students');
  await expect(ready.counter('duplicatesUnresolved')).toContainText('0');
  expect((await ready.counts()).toSkip).toBe(
    school.truth.sharedEmail.reduce((sum, { studentIds }) => sum + studentIds.length - 1, 0),
  );
  expect(school.facts.ledger).toEqual([]);
  await page.reload();
  await expect(ready.counter('duplicatesUnresolved')).toContainText('0');
});

test('who is whose family is asked from FACTS for the group on screen; without an answer the rest stays', async ({
  ready,
  school,
}) => {
  const { page } = ready;
  const [shared] = school.truth.sharedEmail;
  const id = pick(shared?.studentIds ?? []);
  const families = school.facts.personFamily.filter(({ personId }) => personId === id);
  const address = `${page.url().split('#')[0]}#/duplicates?student=${id}`;
  await page.goto(address);
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /^Family/ }) });
  for (const { familyId } of families) await expect(row).toContainText(`Family ${familyId}`);

  school.faults.fail({ host: 'api', path: '/People/PersonFamily', times: Infinity }, 403);
  await page.reload();
  await expect(page.getByRole('article', { name: 'Group' })).toContainText('Birth date');
  await expect(row).toBeHidden();
});

test('a suggestion is applied to all groups like it, and one Undo takes all of it back', async ({ ready, school }) => {
  const { page } = ready;
  const groups = school.truth.sharedEmail.length;
  await openDuplicates(ready);
  const apply = page.getByRole('button', { name: 'Apply to all like this…' });
  for (let step = 0; step < groups && !(await apply.isVisible()); step++) await page.keyboard.press('j');
  await apply.click();
  const resolve = page.getByRole('button', { name: /^Resolve \d+ groups?$/ });
  const count = Number(/\d+/.exec(await resolve.innerText())?.[0]);
  await resolve.click();
  await expect(page.getByText(`${groups - count} open, ${count} resolved`)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText(`${groups} open, 0 resolved`)).toBeVisible();
  await ready.go('Students');
  expect((await ready.counts()).toSkip).toBe(0);
});

test('an own email is written to FACTS from within the group', async ({ ready, school }) => {
  const { page } = ready;
  const [shared] = school.truth.sharedEmail.filter(({ studentIds }) => studentIds.length === 2);
  const id = pick(shared?.studentIds ?? []);
  await ready.page.goto(`${page.url().split('#')[0]}#/duplicates?student=${id}`);
  const column = page.getByRole('link', { name: `ID ${id} in FACTS` });
  await expect(column).toBeVisible();
  await page
    .getByRole('button', { name: /^Change email/ })
    .first()
    .click();
  await page.getByRole('textbox', { name: 'New email' }).fill('own.address@stbrendan.example');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Solved: nobody shares/)).toBeVisible({ timeout: 30_000 });
  const emails = (shared?.studentIds ?? []).map((each) => school.facts.email(each));
  expect(emails).toContain('own.address@stbrendan.example');
  expect(school.facts.ledger).toHaveLength(1);
});

test('the place in the list survives a reload, in either theme without a violation', async ({ ready }) => {
  const { page } = ready;
  await openDuplicates(ready);
  await page.keyboard.press('j');
  const heading = page.getByRole('article', { name: 'Group' }).getByRole('heading', { level: 3 });
  const second = await heading.innerText();
  await page.reload();
  await expect(heading).toHaveText(second);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [320, 1600]) {
      await page.setViewportSize({ width, height: 800 });
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
  }
});
