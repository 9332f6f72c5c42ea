import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

interface Action {
  getTitle(details: object): Promise<string>;
  getBadgeText(details: object): Promise<string>;
}

/** What the toolbar's button shows, as the browser has it. */
function toolbar(page: Page): Promise<{ title: string; badge: string }> {
  return page.evaluate(async () => {
    const { action } = (globalThis as unknown as { chrome: { action: Action } }).chrome;
    return { title: await action.getTitle({}), badge: await action.getBadgeText({}) };
  });
}

test('the toolbar says how the last sync went, and has a badge only while somebody is refused', async ({
  ready,
  school,
  extension,
}) => {
  const { page } = ready;
  expect(await toolbar(page)).toEqual({ title: 'Sync Review: show or hide the panel', badge: '' });
  const victim = school.truth.enrolled.find((id) => /^[a-z.]+@stbrendan\.example$/.test(school.facts.email(id) ?? ''));
  const lift = school.target.refuse(({ externalId }) => externalId === String(victim), { status: 400 });
  await ready.go('Sync');
  await ready.sync();
  await expect(page.getByText('Done, but 1 student was refused.')).toBeVisible();
  await expect
    .poll(() => toolbar(page))
    .toEqual({ title: expect.stringMatching(/confirmed, 1 refused\.$/), badge: '1' });

  await extension.killWorker();
  lift();
  await page.getByRole('button', { name: /Try .*again/ }).click();
  await expect(page.getByText(/^Done\. \d+ students confirmed\.$/)).toBeVisible();
  await expect.poll(() => toolbar(page)).toEqual({ title: expect.stringMatching(/: \d+ confirmed\.$/), badge: '' });
});
