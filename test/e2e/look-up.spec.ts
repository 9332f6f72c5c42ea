import { press, typeInAddressBar, workerOf, type Dispatch } from '../browser/address-bar.ts';
import type { ExtensionBrowser } from '../browser/launch.ts';
import { expect, pick, test } from './fixtures.ts';

/** A click in the browser's menu, as the browser tells it. */
function chooseFromMenu(extension: ExtensionBrowser, what: object): Promise<void> {
  return workerOf(extension).evaluate(async (clicked) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    (chrome.contextMenus.onClicked as unknown as Dispatch).dispatch(clicked, tab);
  }, what);
}

test('the address bar finds students by what is typed after sr, and opens them in FACTS', async ({
  ready,
  facts,
  school,
  extension,
}) => {
  await ready.page.bringToFront();
  const [id, other] = [pick(school.truth.missing), pick(school.truth.sharedEmail[0]?.studentIds ?? [])];
  await facts.page.bringToFront();
  await facts.openHome();
  const found = await typeInAddressBar(extension, String(id));
  expect(found[0]?.content).toBe(`ID ${id}`);
  expect(found[0]?.description).toContain('No email');

  await press(extension, `ID ${id}`, 'currentTab');
  await expect(facts.page).toHaveURL(new RegExp(`/student/${id}/`));
  const email = school.facts.person(other)?.email?.trim() ?? '';
  const byEmail = await typeInAddressBar(extension, email);
  expect(byEmail.length).toBeGreaterThan(1);
  expect(JSON.stringify(byEmail)).not.toContain('@');
  const opened = extension.context.waitForEvent('page');
  await press(extension, `ID ${other}`, 'newForegroundTab');
  await expect(await opened).toHaveURL(new RegExp(`/student/${other}/`));

  await press(extension, 'zzzqqqxxx', 'currentTab');
  await expect(ready.page).toHaveURL(/#\/students\?find=[0-9a-f]{8}$/);
  await expect(ready.searchField).toHaveValue('zzzqqqxxx');
});

test('before anybody was pulled the address bar says so in one line and Enter leads to the set-up', async ({
  review,
  extension,
}) => {
  expect(await typeInAddressBar(extension, 'ada')).toEqual([]);
  await press(extension, 'ada', 'currentTab');
  await expect(review.page).toHaveURL(/#\/students/);
  await expect(review.page.getByRole('button', { name: 'Set up' })).toBeVisible();
});

test('selected text and email links are looked up in the panel on FACTS’ pages, elsewhere in the review', async ({
  ready,
  facts,
  school,
  extension,
}) => {
  const id = pick(school.truth.sharedEmail[0]?.studentIds ?? []);
  const email = school.facts.person(id)?.email?.trim() ?? '';
  const mother = school.facts.personFamily.find(
    ({ parent, personId }) => parent && school.facts.person(personId)?.homePhone,
  );
  const mothersPhone = school.facts.person(mother?.personId ?? 0)?.homePhone?.replace(/\D/g, '') ?? '';
  const child = school.facts.personFamily.find(
    ({ familyId, personId }) => familyId === mother?.familyId && school.truth.enrolled.includes(personId),
  )?.personId;
  const hasMenu = (): Promise<boolean> =>
    ready.page.evaluate(() => chrome.permissions.contains({ permissions: ['contextMenus'] }));
  await ready.go('Settings');
  expect(await hasMenu()).toBe(false);
  const choice = ready.page.getByRole('checkbox', { name: /Look up in Sync Review/ });
  await choice.check();
  await expect.poll(hasMenu).toBe(true);
  // The same items can't be made twice: the browser refuses, so they stand there already.
  const standsThere = (item: string): Promise<boolean> =>
    workerOf(extension).evaluate(
      (made) =>
        new Promise<boolean>((resolve) => {
          chrome.contextMenus.update(made, {}, () => resolve(!chrome.runtime.lastError));
        }),
      item,
    );
  await expect.poll(() => standsThere('text')).toBe(true);
  await expect.poll(() => standsThere('link')).toBe(true);

  await facts.page.bringToFront();
  await facts.openHome();
  await (await facts.panel()).frame.getByRole('button', { name: 'Close the panel' }).click();
  await expect.poll(() => facts.panelFrame()).toBeUndefined();
  await chooseFromMenu(extension, { menuItemId: 'link', linkUrl: `mailto:${email}?subject=Hello` });
  const panel = await facts.panel();
  const box = panel.frame.getByRole('combobox', { name: 'Find a student' });
  await expect(box).toHaveValue(email);
  await expect(panel.frame.getByRole('option', { name: new RegExp(`ID ${id}`) })).toBeVisible();
  await chooseFromMenu(extension, { menuItemId: 'text', selectionText: ' (555) 123-4567 ' });
  await expect(box).toHaveValue('(555) 123-4567');
  await expect(panel.frame.getByText('Phone numbers are those of')).toBeVisible();
  await chooseFromMenu(extension, { menuItemId: 'link', linkUrl: `tel:+1${mothersPhone}` });
  await expect(panel.frame.getByRole('option', { name: new RegExp(`ID ${child}`) })).toBeVisible();
  await box.press('Escape');
  await expect(box).toHaveCount(0);

  await ready.page.bringToFront();
  await chooseFromMenu(extension, { menuItemId: 'text', selectionText: String(id) });
  await expect(ready.page).toHaveURL(/#\/students\?find=[0-9a-f]{8}$/);
  await expect(ready.row(id)).toBeVisible();

  await ready.go('Settings');
  await choice.uncheck();
  await expect.poll(hasMenu).toBe(false);
});

test('single keys can be switched off in the panel', async ({ ready, facts }) => {
  await expect(ready.table).toBeVisible();
  await facts.page.bringToFront();
  await facts.openHome();
  const panel = await facts.panel();
  const box = panel.frame.getByRole('combobox', { name: 'Find a student' });
  await panel.frame.getByText('Options', { exact: true }).waitFor();
  await panel.whenDrawn();
  await panel.moveAway();
  await panel.frame.getByText('Options', { exact: true }).click();
  const keys = panel.frame.getByRole('checkbox', { name: /^Single keys/ });
  await keys.uncheck();
  await keys.press('/');
  await expect(keys).not.toBeChecked();
  await expect(box).toHaveCount(0);
  await keys.check();
  await keys.press('/');
  await expect(box).toBeFocused();
});
