import type { Frame, Locator, Page } from '@playwright/test';
import { expect, pick, test } from './fixtures.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../browser/accessible.ts';

const boxOf = (where: Page | Frame): Locator => where.getByRole('combobox', { name: 'Find a student' });

test('in the panel / opens the search, typos are forgiven, and Enter opens the student in FACTS', async ({
  ready,
  facts,
  school,
}) => {
  await ready.page.bringToFront();
  const [here, there] = [pick(school.truth.missing), pick(school.truth.sharedEmail[0]?.studentIds ?? [])];
  const person = school.facts.person(there);
  await facts.page.bringToFront();
  const panel = await facts.panelOn(here);
  await expect(panel.student).toContainText(`ID ${here}`);

  await panel.student.click();
  await panel.emailField.fill('/');
  await expect(panel.emailField).toHaveValue('/');
  await expect(boxOf(panel.frame)).toHaveCount(0);

  await panel.frame.getByRole('button', { name: 'Find a student' }).click();
  await boxOf(panel.frame).press('Escape');
  await panel.frame.getByRole('button', { name: 'Find a student' }).press('/');
  await expect(boxOf(panel.frame)).toBeFocused();
  await boxOf(panel.frame).pressSequentially(String(there));
  const first = panel.frame.getByRole('option').first();
  await expect(first).toContainText(`ID ${there}`);
  await expect(first).toContainText('Duplicate email');
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await expect(first.locator('mark')).toHaveText(String(there));
  await boxOf(panel.frame).press('Enter');

  await expect(facts.page).toHaveURL(new RegExp(`/student/${there}/`));
  await expect(panel.student).toContainText(`ID ${there}`);
  await expect(boxOf(panel.frame)).toHaveCount(0);

  await panel.moveAway();
  await panel.frame.getByRole('button', { name: 'Find a student' }).click();
  await boxOf(panel.frame).fill(`${person?.lastName} ${person?.firstName}`.slice(0, -1));
  await expect(panel.frame.getByRole('option', { name: new RegExp(`ID ${there}`) })).toBeVisible();
  await boxOf(panel.frame).fill('zzzqqqxxx');
  await expect(panel.frame.getByText('Nobody found for')).toBeVisible();
  await expectNoSidewaysScroll(panel.frame);
});

test('an email that was just written is found, also after the worker was ended', async ({
  ready,
  facts,
  school,
  extension,
}) => {
  await ready.page.bringToFront();
  const id = pick(school.truth.missing);
  await facts.page.bringToFront();
  const panel = await facts.panelOn(id);
  await panel.frame.getByRole('button', { name: 'Find a student' }).click();
  await boxOf(panel.frame).fill('quite.new@stbrendan.example');
  await expect(panel.frame.getByText('Nobody found for')).toBeVisible();
  await boxOf(panel.frame).press('Escape');
  await panel.writeEmail('quite.new@stbrendan.example');
  await expect(panel.student).toContainText('Saved to FACTS and verified.');
  await panel.frame.getByRole('button', { name: 'Find a student' }).click();
  await boxOf(panel.frame).fill('quite.new@stbrendan.example');
  await expect(panel.frame.getByRole('option').first()).toContainText(`ID ${id}`);
  await extension.killWorker();
  await boxOf(panel.frame).fill('quite.new@');
  await expect(panel.frame.getByRole('option').first()).toContainText(`ID ${id}`);
  await expect(panel.frame.getByRole('option').first().locator('mark').first()).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the review page's quick search in ${colorScheme}: by keys alone, accessible, from 320 to 1600 px`, async ({
    ready,
    school,
    extension,
  }) => {
    const { page } = ready;
    await page.emulateMedia({ colorScheme });
    const id = pick(school.truth.missing);
    for (const width of [320, 768, 1600]) {
      await page.setViewportSize({ width, height: 800 });
      await page.keyboard.press('Control+k');
      await expect(boxOf(page)).toBeFocused();
      await page.keyboard.type(String(id));
      await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('No email');
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog', { name: 'Find a student' })).toBeHidden();
    }
    await ready.go('Settings');
    await page.keyboard.press('Control+k');
    await page.keyboard.type(String(id));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`#/students\\?student=${id}$`));
    await expect(page.getByRole('article', { name: 'Student' })).toContainText(`ID ${id}`);

    await page.keyboard.press('Control+k');
    await page.keyboard.type(String(id));
    const opened = extension.context.waitForEvent('page');
    await page.keyboard.press('Control+Enter');
    await expect(await opened).toHaveURL(new RegExp(`/student/${id}/`));
  });
}
