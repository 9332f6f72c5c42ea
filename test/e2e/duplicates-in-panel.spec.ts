import { FactsPage } from '../browser/pages/facts-page.ts';
import { expect, pick, test } from './fixtures.ts';

test('the panel names who shares the email, lets one go, and every open panel and tab follows at once', async ({
  ready,
  facts,
  school,
  extension,
}) => {
  const group = school.truth.sharedEmail[0]?.studentIds ?? [];
  const [first, second] = [pick(group), pick(group, 1)];
  await ready.page.bringToFront();
  const before = await ready.counts();

  const elsewhere = new FactsPage(await extension.context.newPage());
  const other = await elsewhere.panelOn(second);
  await expect(other.student).toContainText('Duplicate email');

  await facts.page.bringToFront();
  const panel = await facts.panelOn(first);
  await expect(panel.student).toContainText('Duplicate email');
  for (const partner of group.slice(1)) await expect(panel.student).toContainText(`ID ${partner}`);
  await panel.frame.getByRole('button', { name: /^Sync only/ }).click();

  await expect(panel.student).toContainText('Duplicate, resolved');
  await expect(panel.student).toContainText('Will be synced.');
  await expect(other.student).toContainText('Skipped until you change it.');
  await expect(ready.counter('duplicatesUnresolved')).toContainText(String(before.duplicatesUnresolved - group.length));
  await expect(ready.counter('duplicatesResolved')).toContainText(String(group.length));
  await expect(ready.counter('toSkip')).toContainText(String(group.length - 1));

  await panel.frame
    .getByRole('button', { name: /^Show in FACTS/ })
    .first()
    .click();
  await expect(facts.page).toHaveURL(new RegExp(`/student/(${group.slice(1).join('|')})/`));
});

test('an email written in one panel shows in every other panel and tab at once', async ({
  ready,
  facts,
  school,
  extension,
}) => {
  const id = pick(school.truth.missing);
  await ready.page.bringToFront();
  const elsewhere = new FactsPage(await extension.context.newPage());
  const other = await elsewhere.panelOn(id);
  await expect(other.student).toContainText('No email');

  await facts.page.bringToFront();
  const panel = await facts.panelOn(id);
  await panel.writeEmail('mended@stbrendan.example');
  await expect(panel.student).toContainText('Saved to FACTS and verified.');
  await expect(other.student).toContainText('mended@stbrendan.example');
  await expect(other.student).toContainText('Will be synced.');
  await expect(ready.counter('missingEmails')).toContainText(String(school.truth.missing.length - 1));
});
