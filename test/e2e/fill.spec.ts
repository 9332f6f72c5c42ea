import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from '../browser/accessible.ts';
import { ReviewPage } from '../browser/pages/review-page.ts';
import { expect, pick, test } from './fixtures.ts';

test.use({ schoolOptions: { students: 180, seed: 7 } });

/** From Students, filtered to the missing ones, to the proposals of a grade with 4 to 9 of them; answers its name. */
async function openGrade(review: ReviewPage): Promise<string> {
  const { page } = review;
  await page.goto(`${page.url().split('#')[0]}#/students?status=missing`);
  await page.getByRole('link', { name: 'Fill them by your school’s format' }).click();
  await expect(page.getByText('first name, dot, last name, then @stbrendan.example')).toBeVisible();
  const box = page.getByRole('checkbox', { name: /^Grade \w+ \([4-9]\)$/ }).first();
  const label = (await box.locator('xpath=..').innerText()).trim();
  await box.check();
  await expect(page.getByRole('list', { name: 'Suggested emails' })).toBeVisible();
  return /Grade \w+/.exec(label)?.[0] ?? '';
}

/** Nobody reads or writes batches until the answer is called: what is pressed meanwhile falls at the same moment. */
async function holdBatches(page: Page): Promise<() => Promise<void>> {
  const held = await page.evaluateHandle(
    () =>
      new Promise<{ release: () => void }>((resolve, reject) => {
        const opening = indexedDB.open('sync-review');
        opening.onerror = () => reject(new Error('The database does not open.'));
        opening.onsuccess = () => {
          const store = opening.result.transaction('batches', 'readwrite').objectStore('batches');
          let released = false;
          const stay = (): void => {
            if (released) opening.result.close();
            else store.get(0).onsuccess = stay;
          };
          store.get(0).onsuccess = () => {
            stay();
            resolve({ release: () => void (released = true) });
          };
        };
      }),
  );
  return () => held.evaluate(({ release }) => release());
}

/** Student IDs of the rows that are checked. */
async function checkedIds({ page }: ReviewPage): Promise<number[]> {
  const rows = page.getByRole('list', { name: 'Suggested emails' }).getByRole('listitem');
  const checked = rows.filter({ has: page.locator('input[type=checkbox]:checked') });
  const texts = await checked.allInnerTexts();
  return texts.map((text) => Number(/ID (\d+)/.exec(text)?.[1]));
}

test('a grade is filled although the worker dies and somebody is faster, and is taken back as a whole', async ({
  ready,
  school,
  extension,
}) => {
  const { page } = ready;
  const grade = await openGrade(ready);
  const ids = await checkedIds(ready);
  expect(ids.length).toBeGreaterThan(2);
  const faster = pick(ids, ids.length - 1);
  school.facts.changeEmail(faster, 'office@stbrendan.example');
  const before = school.facts.ledger.length;

  const hold = school.faults.applyThenHold({ host: 'api', method: 'PATCH', nth: 2 });
  await page.getByRole('button', { name: `Save ${ids.length} emails to FACTS` }).click();
  await hold.reached;
  await extension.killWorker();
  hold.release();
  await expect(
    page.getByText(`${ids.length - 1} emails saved to FACTS and verified, 1 not.`, { exact: true }),
  ).toBeVisible({ timeout: 50_000 });

  const written = school.facts.ledger.slice(before).filter(({ from, to }) => from !== to);
  expect(written.map(({ personId }) => personId).toSorted()).toEqual(ids.filter((id) => id !== faster).toSorted());
  for (const { from, to } of written) {
    expect(String(from ?? '').trim()).toBe('');
    expect(to).toMatch(/^[a-z.]+\d*@stbrendan\.example$/);
  }
  expect(school.facts.email(faster)).toBe('office@stbrendan.example');
  await expect(page.getByText(/FACTS holds office@stbrendan\.example\./)).toBeVisible();
  await expect.poll(() => extension.notifications()).toEqual(['emails-written#/fill']);

  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'History' }).click();
  await expect(
    page
      .getByRole('row')
      .filter({ hasText: `Emails in your format (${grade})` })
      .getByText(`${ids.length - 1} saved, 1 refused`),
  ).toBeVisible();
  const undo = page.getByRole('button', { name: `Undo ${ids.length - 1} in FACTS` });
  const untouched = school.facts.ledger.length;
  await undo.dblclick();
  // The list comes first, and a second click on the same spot answers nothing.
  const dialog = page.getByRole('dialog', { name: 'Undo these emails in FACTS?' });
  await expect(dialog.getByRole('list', { name: 'Emails to undo' }).getByRole('listitem')).toHaveCount(ids.length - 1);
  expect(school.facts.ledger).toHaveLength(untouched);
  await dialog.getByRole('button', { name: 'Leave them as they are' }).click();
  await expect(dialog).toHaveCount(0);
  await undo.click();
  await dialog.getByRole('button', { name: `Undo ${ids.length - 1} emails` }).click();
  const result = page.getByRole('dialog', { name: 'Emails undone in FACTS' });
  await expect(result).toContainText(`of ${ids.length - 1} emails done.`);
  await expect(result.getByText('Saved to FACTS and verified.').first()).toBeVisible({ timeout: 50_000 });
  await result.getByRole('button', { name: 'Done' }).click({ timeout: 50_000 });
  await expect(page.getByRole('row', { name: /Emails undone .*Saved to FACTS.*\d+ saved/ })).toBeVisible({
    timeout: 50_000,
  });
  for (const id of ids)
    expect(school.facts.email(id)?.trim() ?? '').toBe(id === faster ? 'office@stbrendan.example' : '');
});

test('paused stays paused over the death of the worker and a closed page; the rest can be cancelled', async ({
  ready,
  school,
  extension,
}) => {
  const { page } = ready;
  await openGrade(ready);
  const ids = await checkedIds(ready);
  const hold = school.faults.hold({ host: 'api', method: 'PATCH' });
  await page.getByRole('button', { name: `Save ${ids.length} emails to FACTS` }).click();
  await hold.reached;
  await page.getByRole('button', { name: 'Pause' }).click();
  const paused = page.getByText('Paused: nothing is saved until you continue.');
  await expect(paused).toBeVisible();
  await extension.killWorker();
  hold.release();
  await page.reload();
  await expect(paused).toBeVisible();
  // What was on its way when it paused is settled; then nothing more.
  await expect(page.getByText(`1 of ${ids.length} emails done.`)).toBeVisible({ timeout: 50_000 });
  await expect(paused).toBeVisible();
  expect(ids.filter((id) => school.facts.email(id)?.includes('@'))).toHaveLength(1);

  const second = school.faults.hold({ host: 'api', method: 'PATCH' });
  await page.getByRole('button', { name: 'Continue' }).click();
  await second.reached;
  await page.getByRole('button', { name: 'Cancel the rest' }).click();
  second.release();
  await expect(page.getByText(`2 emails saved to FACTS and verified, ${ids.length - 2} not.`)).toBeVisible({
    timeout: 50_000,
  });
  expect(ids.filter((id) => school.facts.email(id)?.includes('@'))).toHaveLength(2);
});

test('two tabs write at once: one wins, the other is told, and both follow and end the same one', async ({
  ready,
  school,
  extension,
}) => {
  const other = new ReviewPage(await extension.openReview('#/students'));
  await openGrade(other);
  await ready.page.bringToFront();
  await openGrade(ready);
  const ids = await checkedIds(ready);
  expect(await checkedIds(other)).toEqual(ids);
  const before = school.facts.ledger.length;
  const hold = school.faults.hold({ host: 'api', method: 'PATCH' });
  const letGo = await holdBatches(ready.page);
  for (const { page } of [ready, other]) {
    await page.getByRole('button', { name: `Save ${ids.length} emails to FACTS` }).focus();
    await page.keyboard.press('Enter');
  }
  await letGo();
  await hold.reached;
  const told = 'Other emails are already being saved, started in another tab or window. These were not started.';
  const saysSo = ({ page }: ReviewPage) => page.getByText(told).count();
  await expect.poll(async () => (await saysSo(ready)) + (await saysSo(other))).toBe(1);
  const tabs = [ready.page, other.page];
  for (const page of tabs) await expect(page.getByText(`0 of ${ids.length} emails done.`)).toBeVisible();

  await ready.page.getByRole('button', { name: 'Pause' }).click();
  for (const page of tabs) await expect(page.getByText('Paused: nothing is saved until you continue.')).toBeVisible();
  hold.release();
  await other.page.bringToFront();
  await other.page.getByRole('button', { name: 'Continue' }).click();
  for (const page of tabs) {
    const done = page.getByText(`${ids.length} emails saved to FACTS and verified.`);
    await expect(done).toBeVisible({ timeout: 50_000 });
  }
  const written = school.facts.ledger.slice(before).filter(({ from, to }) => from !== to);
  expect(written.map(({ personId }) => personId).toSorted()).toEqual(ids.toSorted());
});

test('the page is free of violations, in either theme and at 320 px', async ({ ready }) => {
  const { page } = ready;
  await openGrade(ready);
  await page
    .getByRole('textbox', { name: /^Email of/ })
    .first()
    .fill('two@@ats');
  await expect(page.getByText('There is one @ too many.')).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
  }
});
