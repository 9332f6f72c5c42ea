import { expect, pick, test } from './fixtures.ts';

test('held, skipped, changed and gone people are shown before and left as the plan says', async ({ ready, school }) => {
  await ready.go('Sync');
  await ready.sync();
  await expect(ready.page.getByText(/^Done\. \d+ students confirmed\.$/)).toBeVisible();
  const importable = school.target.users.length;

  const at = school.target.users.map((user) => Number(user.externalId));
  const [held, skipped, left, changed] = [pick(at), pick(at, 1), pick(at, 2), pick(at, 3)];
  school.facts.changeEmail(held, null);
  school.facts.withdraw(left);
  // The family's address goes on to a brother; the archived account has to give it up.
  const handedOn = school.facts.email(left) ?? '';
  school.facts.changeEmail(changed, handedOn);
  await ready.go('Students');
  await ready.refresh();
  await ready.search(String(skipped));
  await ready.page.getByRole('switch', { name: await ready.nameOf(skipped) }).uncheck();

  await ready.go('Sync');
  await expect(ready.syncButton).toHaveText(/: 1 changed, 1 to archive$/);
  await ready.showPart('On hold');
  await expect(ready.page.getByText('No email', { exact: false }).first()).toBeVisible();
  await ready.showPart('Update');
  await expect(ready.page.getByText(handedOn).first()).toBeVisible();
  await expect(ready.page.getByText('that archived account gives up this email first', { exact: false })).toBeVisible();
  await ready.sync();
  await expect(ready.page.getByText('Done. 2 students confirmed.')).toBeVisible();

  const user = (id: number) => school.target.users.find((each) => each.externalId === String(id));
  expect(user(held)?.active).toBe(true);
  expect(user(skipped)?.active).toBe(true);
  expect(user(left)?.active).toBe(false);
  expect(user(left)?.userName).toBe(`left-${left}@sync-review.invalid`);
  expect(user(changed)?.userName).toBe(handedOn.toLowerCase());
  expect(school.target.users).toHaveLength(importable);
});

test('one refused person holds up nobody, is named with the reason, and can be tried again', async ({
  ready,
  school,
}) => {
  const victim = school.truth.enrolled.find((id) => /^[a-z.]+@stbrendan\.example$/.test(school.facts.email(id) ?? ''));
  const lift = school.target.refuse(({ externalId }) => externalId === String(victim), { status: 400 });
  await ready.go('Sync');
  await ready.sync();
  await expect(ready.page.getByText('Done, but 1 student was refused.')).toBeVisible();
  await expect(ready.page.getByText('scim.volunteers.example refused this person', { exact: false })).toBeVisible();
  lift();
  await ready.page.getByRole('button', { name: /Try .*again/ }).click();
  await expect(ready.page.getByText(/^Done\. \d+ students confirmed\.$/)).toBeVisible();
  expect(school.target.users.map((user) => user.externalId)).toContain(String(victim));
});

test('an unusual plan waits for the typed number', async ({ ready, school }) => {
  await ready.go('Sync');
  await ready.sync();
  await expect(ready.page.getByText(/^Done\. \d+ students confirmed\.$/)).toBeVisible();
  for (const user of school.target.users.slice(0, 8)) school.facts.withdraw(Number(user.externalId));
  await ready.refresh();
  await ready.page.getByRole('button', { name: 'New preview' }).click();
  await expect(ready.syncButton).toHaveAttribute('aria-disabled', 'true');
  await ready.page.getByRole('textbox', { name: 'Type 8 to confirm' }).fill('8');
  await ready.sync();
  await expect(ready.page.getByText('Done. 8 students confirmed.')).toBeVisible();
  expect(school.target.users.filter((user) => !user.active)).toHaveLength(8);
});

test('the list changes while a preview is on screen: the preview is updated before anything can be sent', async ({
  ready,
  school,
  extension,
}) => {
  await ready.go('Sync');
  await ready.syncButton.waitFor();
  const before = await ready.syncButton.innerText();
  const { ReviewPage } = await import('../browser/pages/review-page.ts');
  const other = new ReviewPage(await extension.openReview('#/students?status=importable'));
  const someone = pick(school.truth.enrolled.filter((id) => school.facts.email(id)?.endsWith('@stbrendan.example')));
  await other.page.getByRole('switch', { name: await other.nameOf(someone) }).click();
  await expect(other.counter('toSkip')).toContainText('1');
  await other.page.close();
  await expect(ready.page.getByText('The list has changed since this preview was made.')).toBeVisible();
  await expect(ready.syncButton).toHaveAttribute('aria-disabled', 'true');
  await ready.page.getByRole('button', { name: 'Update the preview' }).click();
  await expect(ready.syncButton).not.toHaveText(before);
  await expect(ready.syncButton).not.toHaveAttribute('aria-disabled', 'true');
  expect(school.target.users).toEqual([]);
});

test('the token is refused in the middle: the run stops and says so, the rest can follow', async ({
  ready,
  school,
}) => {
  school.target.settings.bulk = false;
  school.faults.fail({ host: 'target', method: 'POST', nth: 5, times: Infinity }, 401);
  await ready.go('Sync');
  await ready.sync();
  await expect(ready.page.getByText(/^Stopped\./)).toBeVisible();
  await expect(ready.page.getByText('scim.volunteers.example did not accept the token.')).toBeVisible();
});

test('the target breaks down: the run waits, and goes on from where it stopped', async ({ ready, school }) => {
  school.target.settings.bulk = false;
  const outage = school.faults.fail({ host: 'target', method: 'POST', nth: 5, times: Infinity }, 503);
  await ready.go('Sync');
  await ready.sync();
  await expect(ready.page.getByText(/^Waiting to continue: 4 of/)).toBeVisible();
  outage.remove();
  // After a few 5xx Chromium itself holds back an extension's requests to that address for a second or two.
  await expect(async () => {
    const again = ready.page.getByRole('button', { name: 'Try now' });
    if (await again.isVisible()) await again.click({ timeout: 1_000 });
    await expect(ready.page.getByText(/^Done\. \d+ students confirmed\.$/)).toBeVisible({ timeout: 2_000 });
  }).toPass();
  const ids = school.target.users.map((user) => user.externalId);
  expect(new Set(ids).size).toBe(ids.length);
});
