import type { Locator, Page } from '@playwright/test';
import { ReviewPage } from '../browser/pages/review-page.ts';
import { expect, pick, test } from './fixtures.ts';
import { expectNoSidewaysScroll } from '../browser/accessible.ts';

const pane = (page: Page): Locator => page.getByRole('complementary', { name: 'Student details' });
const whoIsOpen = (page: Page): Locator => pane(page).getByRole('heading', { level: 2 });
const check = (page: Page, studentId: number): Locator => page.locator(`[data-student="${studentId}"] input`).first();
const shownIds = (page: Page): Promise<number[]> =>
  page
    .locator('[data-student]')
    .evaluateAll((rows) => rows.map((row) => Number((row as HTMLElement).dataset['student'])));

test('with the keyboard alone: a duplicate skipped, two emails written, always on to the next problem', async ({
  ready,
  school,
}) => {
  const { page } = ready;
  const before = await ready.counts();
  await page.keyboard.press('p');
  await expect(pane(page).getByText(`Problem 1 of ${before.excluded}`)).toBeVisible();
  await expect(pane(page).getByText('Duplicate email', { exact: true })).toBeVisible();
  const skipped = (await whoIsOpen(page).textContent()) ?? '';
  await page.keyboard.press('s');
  await expect(page.getByText(`Saved. ${skipped} will be skipped.`)).toBeVisible();
  await expect(whoIsOpen(page)).not.toHaveText(skipped);

  // On to the missing ones, by keys: what comes before is left for another day.
  while (!(await pane(page).getByText('No email', { exact: true }).isVisible())) {
    const now = (await whoIsOpen(page).textContent()) ?? '';
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await expect(whoIsOpen(page)).not.toHaveText(now);
    await expect(pane(page).getByRole('region', { name: 'Email' })).toBeVisible();
  }
  for (const address of ['first.by.keys@stbrendan.example', 'second.by.keys@stbrendan.example']) {
    const now = (await whoIsOpen(page).textContent()) ?? '';
    await expect(pane(page).getByRole('textbox', { name: 'New email' })).toBeFocused();
    // In the field letters are letters: none of them may move on.
    await page.keyboard.type(address);
    await expect(whoIsOpen(page)).toHaveText(now);
    await page.keyboard.press('Enter');
    await expect(page.getByText(`Saved to FACTS: ${now}.`)).toBeVisible();
    await expect(whoIsOpen(page)).not.toHaveText(now);
  }
  const written = school.facts.ledger.filter(({ by }) => by === 'api').map(({ to }) => to);
  expect(written).toEqual(['first.by.keys@stbrendan.example', 'second.by.keys@stbrendan.example']);
  const after = await ready.counts();
  expect(after.missingEmails).toBe(before.missingEmails - 2);
  expect(after.toSkip).toBe(before.toSkip + 1);
  expect(after.excluded).toBeLessThanOrEqual(before.excluded - 3);

  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(pane(page)).toHaveCount(0);
  await expect(page.locator('[data-student] a:focus')).toHaveCount(1);
});

test('j and k move the focus in the table, Enter opens; the help lists the keys and turns them off', async ({
  ready,
}) => {
  const { page } = ready;
  await page.keyboard.press('j');
  const first = await page.locator('a:focus').textContent();
  await page.keyboard.press('j');
  await expect(page.locator('a:focus')).not.toHaveText(first ?? '');
  await page.keyboard.press('k');
  await expect(page.locator('a:focus')).toHaveText(first ?? '');

  // Rows are drawn with the elements of those that left: the focus must not go over to another student.
  await page.locator('.scroll').evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await expect(ready.table.locator('[aria-rowindex="61"]')).toBeVisible();
  await expect(page.locator('[data-student] :focus')).toHaveCount(0);
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await expect(page.locator('a:focus')).toHaveText(first ?? '');
  await page.keyboard.press('Enter');
  await expect(pane(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(help).toContainText('Next problem');
  await help.getByRole('checkbox', { name: 'Single keys are shortcuts' }).uncheck();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await page.keyboard.press('p');
  await page.keyboard.press('?');
  await expect(help).toBeHidden();
  await page.reload();
  await expect(ready.table).toBeVisible();
  await page.keyboard.press('p');
  expect(new URL(page.url()).hash).not.toContain('sort=flags');
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await help.getByRole('checkbox', { name: 'Single keys are shortcuts' }).check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('p');
  await expect(pane(page)).toBeVisible();
});

test('rows are picked apart from decisions: a range, all of a filter, one undo, the other tab in step', async ({
  ready,
  extension,
}) => {
  const { page } = ready;
  const other = new ReviewPage(await extension.context.newPage());
  await other.page.goto(extension.address('review.html#/students'));
  await expect(other.table).toBeVisible();
  await page.bringToFront();
  const before = await ready.counts();

  const ids = await shownIds(page);
  await check(page, pick(ids, 1)).click();
  await check(page, pick(ids, 4)).click({ modifiers: ['Shift'] });
  const bar = page.getByRole('region', { name: 'Selected students' });
  await expect(bar).toContainText('4 students selected');
  expect(await ready.counts()).toEqual(before);
  // One of them is skipped already: undo must leave them so.
  await page
    .locator(`[data-student="${pick(ids, 2)}"]`)
    .getByRole('switch')
    .uncheck();
  await expect(ready.counter('toSkip')).toContainText(String(before.toSkip + 1));
  await bar.getByRole('button', { name: 'Skip 3' }).click();
  await expect(page.getByText('Saved. 3 students will be skipped.')).toBeVisible();
  await expect(bar).toHaveCount(0);
  await expect(ready.counter('toSkip')).toContainText(String(before.toSkip + 4));
  await expect(other.counter('toSkip')).toContainText(String(before.toSkip + 4));
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(ready.counter('toSkip')).toContainText(String(before.toSkip + 1));
  await expect(other.counter('toSkip')).toContainText(String(before.toSkip + 1));

  await other.page.bringToFront();
  await other.counter('missingEmails').click();
  const all = before.missingEmails;
  await other.page.getByRole('checkbox', { name: `Select all ${all} shown` }).check();
  await expect(other.page.getByText(`All ${all} students of this filter selected`)).toBeVisible();
  await other.page.getByRole('button', { name: /^Skip \d/ }).click();
  await expect(other.page.getByText(/^Saved\. \d+ students will be skipped\.$/)).toBeVisible();
  expect((await other.counts()).toSkip).toBeGreaterThanOrEqual(all);
  await page.bringToFront();
  await expect.poll(() => ready.counts()).toEqual(await other.counts());
});

test('filters combine, count live, live in the address, and are kept under a name in every tab', async ({
  ready,
  extension,
  school,
}) => {
  const { page } = ready;
  const { missing } = school.truth;
  await page.getByRole('combobox', { name: 'Status' }).selectOption('missing');
  const grades = page.getByRole('combobox', { name: 'Grade' }).locator('option');
  const [grade, count] = await grades
    .nth(1)
    .evaluate((option: HTMLOptionElement) => [option.value, Number(/\((\d+)\)/.exec(option.text)?.[1])] as const);
  await page.getByRole('combobox', { name: 'Grade' }).selectOption(grade);
  await expect(page.getByText(`${count} of 60 students`)).toBeVisible();
  await page.getByRole('button', { name: 'More filters' }).click();
  await expect(page.getByRole('combobox', { name: 'Email domain' }).locator('option')).toHaveText([
    'All email domains',
    `No domain (${count})`,
  ]);
  await page.getByRole('combobox', { name: 'New or changed' }).selectOption('new');
  await expect(page.getByText(`${count} of 60 students`)).toBeVisible();
  await page.keyboard.press('Escape');
  const address = page.url();

  await page.getByRole('button', { name: 'Saved filters' }).click();
  await page.getByRole('textbox', { name: 'Save this filter as' }).fill('To ask for');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Saved as “To ask for”.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(page.getByText('60 students', { exact: true })).toBeVisible();
  await page.goBack();
  await page.reload();
  expect(page.url()).toBe(address);
  await expect(page.getByText(`${count} of 60 students`)).toBeVisible();

  const other = new ReviewPage(await extension.context.newPage());
  await other.page.goto(extension.address('review.html#/students'));
  await other.page.getByRole('button', { name: 'Saved filters' }).click();
  await other.page.getByRole('link', { name: 'To ask for' }).click();
  await expect(other.page.getByText(`${count} of 60 students`)).toBeVisible();
  expect(await shownIds(other.page)).toHaveLength(count);
  expect(missing).toEqual(expect.arrayContaining(await shownIds(other.page)));
  await other.page.getByRole('button', { name: 'To ask for' }).click();
  await other.page.getByRole('button', { name: 'Delete “To ask for”' }).click();
  await expect(other.page.getByText('Deleted “To ask for”.')).toBeVisible();
  await page.getByRole('button', { name: 'Saved filters' }).click();
  await expect(page.getByRole('link', { name: 'To ask for' })).toHaveCount(0);
});

test('who is new since the last sync, and who changed with the last refresh, is a filter, a badge and an address', async ({
  ready,
  school,
  extension,
}) => {
  const { page } = ready;
  await ready.go('Sync');
  await ready.sync();
  await expect(page.getByText(/^Done\. \d+ students confirmed\.$/)).toBeVisible();
  const synced = school.target.users.map(({ externalId }) => Number(externalId));
  const changed = pick(synced);
  const newcomer = school.facts.enrol({ email: 'newcomer@stbrendan.example' });
  school.facts.changeEmail(changed, 'changed@stbrendan.example');
  await ready.go('Students');
  await ready.refresh();

  // New is who never came to the target, be it for an error.
  const fresh = 61 - synced.length;
  const status = page.getByRole('combobox', { name: 'Status' });
  await expect(status).toContainText(`New since last sync (${fresh})`);
  await status.selectOption('new');
  await expect(page.getByText(`${fresh} of 61 students`)).toBeVisible();
  expect(new URL(page.url()).hash).toBe('#/students?since=new');
  await status.selectOption({ label: 'Changed with last refresh (2)' });
  await expect(page.getByText('2 of 61 students')).toBeVisible();
  expect((await shownIds(page)).toSorted()).toEqual([changed, newcomer].toSorted());
  await expect(ready.row(newcomer).getByText('New', { exact: true })).toBeVisible();
  await expect(ready.row(changed).getByText('New', { exact: true })).toHaveCount(0);
  await page.reload();
  await expect(page.getByText('2 of 61 students')).toBeVisible();
  await expect(status).toHaveValue('changed');
  await page.goBack();
  await expect(page.getByText(`${fresh} of 61 students`)).toBeVisible();

  const bookmark = await extension.context.newPage();
  await bookmark.goto(extension.address('review.html#/students?status=importable&since=new'));
  await expect(bookmark.getByText('1 of 61 students')).toBeVisible();
  expect(await shownIds(bookmark)).toEqual([newcomer]);
});

test('columns sort, hide and change width with the keyboard, and stay so', async ({ ready, school }) => {
  const { page } = ready;
  const header = (name: string): Locator => ready.table.getByRole('columnheader', { name });
  await expect(header('Name')).toHaveAttribute('aria-sort', 'ascending');
  await header('Grade').getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(header('Grade')).toHaveAttribute('aria-sort', 'ascending');
  await expect(header('Name')).not.toHaveAttribute('aria-sort', /./);
  const gradesShown = await ready.table.locator('[data-student] td:nth-child(4)').allTextContents();
  const order = await page.getByRole('combobox', { name: 'Grade' }).locator('option').allTextContents();
  const places = gradesShown.map((grade) => order.findIndex((text) => text.startsWith(`Grade ${grade} (`)));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(new Set(places).size).toBeGreaterThan(2);
  await page.keyboard.press('Enter');
  await expect(header('Grade')).toHaveAttribute('aria-sort', 'descending');

  await page.getByRole('button', { name: 'Columns' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: 'School' }).focus();
  await page.keyboard.press('Space');
  await expect(header('School')).toHaveCount(0);
  const width = async (): Promise<number> => Math.round((await header('Email').boundingBox())?.width ?? 0);
  await page.getByRole('slider', { name: 'Width of Email' }).focus();
  await page.keyboard.press('End');
  await expect.poll(width).toBe(640);
  await page.reload();
  await expect(header('Grade')).toHaveAttribute('aria-sort', 'descending');
  await expect(header('School')).toHaveCount(0);
  expect(await width()).toBe(640);
  expect(school.truth.counts.total).toBe(60);

  const edge = await header('Email').locator('[aria-hidden]').last().boundingBox();
  const at = { x: (edge?.x ?? 0) + 4, y: (edge?.y ?? 0) + 8 };
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x - 340, at.y, { steps: 5 });
  await page.mouse.up();
  await expect.poll(width).toBe(300);
  await page.reload();
  await expect.poll(width).toBe(300);
});

test('high contrast: what is pressed, chosen and selected can be told apart', async ({ ready }) => {
  const { page } = ready;
  await page.emulateMedia({ forcedColors: 'active' });
  await ready.counter('missingEmails').click();
  const outline = (locator: Locator): Promise<string> =>
    locator.evaluate((each) => getComputedStyle(each).outlineStyle);
  expect(await outline(ready.counter('missingEmails'))).toBe('solid');
  expect(await outline(ready.counter('excluded'))).toBe('none');

  const ids = await shownIds(page);
  const track = (id: number): Promise<string> =>
    page.locator(`[data-student="${id}"] [role=switch]`).evaluate((each) => getComputedStyle(each).backgroundColor);
  await page
    .locator(`[data-student="${pick(ids)}"]`)
    .getByRole('switch')
    .uncheck();
  await expect(ready.counter('toSkip')).toContainText('1');
  expect(await track(pick(ids))).not.toBe(await track(pick(ids, 1)));

  const border = (id: number): Promise<string> =>
    page.locator(`[data-student="${id}"]`).evaluate((each) => getComputedStyle(each).borderTopStyle);
  await check(page, pick(ids, 1)).check();
  expect(await border(pick(ids, 1))).toBe('solid');
  expect(await border(pick(ids, 2))).toBe('none');
});

test('at 200 % zoom everything is there and nothing scrolls sideways', async ({ ready }) => {
  const { page } = ready;
  // 1280 by 800 at 200 %.
  await page.setViewportSize({ width: 640, height: 400 });
  await check(page, pick(await shownIds(page))).scrollIntoViewIfNeeded();
  await check(page, pick(await shownIds(page))).check();
  await expect(page.getByRole('region', { name: 'Selected students' })).toBeVisible();
  await page.getByRole('button', { name: 'More filters' }).click();
  await expect(page.getByRole('combobox', { name: 'Homeroom' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('p');
  await expect(pane(page)).toBeVisible();
  await expectNoSidewaysScroll(page);
});

test.describe('offline', () => {
  test.use({ expectedErrors: /ERR_INTERNET_DISCONNECTED/ });

  test('says so, and goes on saving what is decided', async ({ ready, extension }) => {
    const { page } = ready;
    await extension.context.setOffline(true);
    await expect(page.getByText('You are offline.')).toBeVisible();
    const id = pick(await shownIds(page));
    await page.locator(`[data-student="${id}"]`).getByRole('switch').uncheck();
    await expect(page.getByText(/^Saved\. .+ will be skipped\.$/)).toBeVisible();
    await extension.context.setOffline(false);
    await expect(page.getByText('You are offline.')).toBeHidden();
    await expect(page.locator(`[data-student="${id}"]`).getByRole('switch')).not.toBeChecked();
  });
});
