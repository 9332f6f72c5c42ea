import { expectAccessible } from '../browser/accessible.ts';
import { expect, pick, test } from './fixtures.ts';

test('the usual sync is one press in Students: taken back, pressed again, sent, its receipt at the end', async ({
  ready,
  facts,
  school,
}) => {
  const { page } = ready;
  const quick = page.getByRole('button', { name: /^Sync \d+ (new|changed)/ });
  // The first sync with a target is looked at before.
  await expect(page.getByRole('button', { name: 'Preview sync' })).toBeVisible();
  await ready.go('Sync');
  await expect(ready.tryButton).toBeVisible();
  await ready.go('Students');
  await expect(quick).toHaveCount(0);
  await ready.go('Sync');
  await ready.sync();
  await expect(page.getByText(/^All \d+ students are in scim.volunteers.example as they were synced\.$/)).toBeVisible();

  const changed = pick(school.target.users.map(({ externalId }) => Number(externalId)));
  const before = school.target.users.find(({ externalId }) => externalId === String(changed));
  school.facts.changeEmail(changed, 'one.press@stbrendan.example');
  await ready.go('Students');
  await ready.refresh();
  await expect(quick).toHaveText('Sync 1 changed');
  await expectAccessible(page);
  // From FACTS the panel leads to the same button.
  await ready.go('Settings');
  await facts.page.bringToFront();
  await facts.openHome();
  await (await facts.panel()).frame.getByRole('button', { name: 'Review & sync' }).click();
  await expect(quick).toHaveText('Sync 1 changed');
  await page.bringToFront();
  await quick.press('Enter');
  // The focus is on the way back: nobody has to look for it in those seconds.
  await page.keyboard.press('Enter');
  await expect(quick).toBeVisible();
  const holder = () => school.target.users.find(({ externalId }) => externalId === String(changed));
  expect(holder()).toEqual(before);

  await quick.press('Enter');
  await expect(page.getByText('Done. 1 student confirmed.')).toBeVisible({ timeout: 30_000 });
  expect(holder()?.userName).toBe('one.press@stbrendan.example');
  await expect(quick).toHaveCount(0);
  await page.getByRole('link', { name: 'Receipt' }).click();
  await expect(page.getByRole('table', { name: 'Results' }).getByRole('row')).toHaveCount(2);
});

test('who has left is never archived by one press: the preview is the only way', async ({ ready, school }) => {
  const { page } = ready;
  await ready.go('Sync');
  await ready.sync();
  await expect(page.getByText(/^All \d+ students are in scim.volunteers.example as they were synced\.$/)).toBeVisible();
  school.facts.withdraw(pick(school.target.users.map(({ externalId }) => Number(externalId))));
  await ready.go('Students');
  await ready.refresh();
  await page.getByRole('button', { name: 'Preview sync' }).click();
  await expect(ready.syncButton).toHaveText(/1 to archive$/);
  await ready.go('Students');
  await expect(page.getByRole('button', { name: 'Preview sync' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Sync \d/ })).toHaveCount(0);
});
