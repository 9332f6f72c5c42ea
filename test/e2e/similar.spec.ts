import { expect, test } from './fixtures.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../browser/accessible.ts';

test('the same child entered twice is found in a thread of its own, flagged, told apart, also from History, and gone once FACTS has merged it', async ({
  ready,
  school,
  extension,
}) => {
  const { page } = ready;
  const [a, b] = school.truth.sameChild[0] ?? [0, 0];
  const threads: string[] = [];
  page.on('worker', (worker) => threads.push(worker.url()));

  await ready.page.getByRole('link', { name: 'Duplicates' }).click();
  await page.getByRole('link', { name: 'Same child twice' }).click();
  const pair = page.locator(`[data-pair="${a}-${b}"]`);
  await expect(pair).toContainText('Same first and last name');
  await expect(pair).toContainText('Same birth date');
  expect(threads).toHaveLength(1);
  expect(threads[0]).toContain('similar-worker');
  for (const id of [a, b]) {
    await expect(pair.getByRole('link', { name: `ID ${id}` })).toHaveAttribute('href', new RegExp(`/student/${id}/`));
  }
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await pair.getByRole('button', { name: 'Copy both IDs' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${a}\t${b}`);
  await page.getByText('How two records become one').click();
  await expect(page.getByRole('link', { name: 'Database Tasks' })).toHaveAttribute('href', /#\/databaseTasks$/);

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [320, 768, 1600]) {
      await page.setViewportSize({ width, height: 800 });
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
  }

  await pair.getByRole('button', { name: 'Not the same child' }).click();
  await expect(pair).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('status').filter({ hasText: /pairs? among/ })).toBeVisible();
  await expect(pair).toHaveCount(0);
  await page.getByText('As you said.').click();
  await page.getByRole('button', { name: `Compare again ${a}-${b}` }).click();
  await expect(pair).toBeVisible();

  await page.getByRole('link', { name: 'Students', exact: true }).click();
  await ready.search(String(b));
  await expect(ready.row(b)).toContainText('Similar student');
  await page.getByRole('link', { name: 'History' }).click();
  const line = page.getByRole('row').filter({ hasText: 'Compared again' });
  await line.getByRole('button', { name: /^Undo/ }).click();
  await page.getByRole('row').filter({ hasText: 'Not the same child' }).first().getByRole('button').click();
  await page.getByRole('link', { name: 'Duplicates' }).click();
  await page.getByRole('link', { name: 'Same child twice' }).click();
  await expect(pair).toBeVisible();

  school.facts.withdraw(b);
  await ready.refresh();
  await expect(pair).toHaveCount(0);
});

test('the panel says who may be the same child, goes there and back, and not any more once told apart', async ({
  ready,
  facts,
  school,
}) => {
  const [a, b] = school.truth.sameChild[0] ?? [0, 0];
  await facts.page.bringToFront();
  const panel = await facts.panelOn(a);
  const maybe = panel.frame.getByRole('region', { name: 'Maybe the same child as' });
  await expect(maybe).toContainText(`ID ${b}`);
  await maybe.getByRole('button', { name: new RegExp(`^Show in FACTS.*ID ${b}$`) }).click();
  await expect(facts.page).toHaveURL(new RegExp(`/student/${b}/`));
  await expect(maybe).toContainText(`ID ${a}`);
  await expectNoSidewaysScroll(panel.frame);

  await maybe.getByRole('button', { name: 'Why, and what to do' }).click();
  const pair = ready.page.locator(`[data-pair="${a}-${b}"]`);
  await pair.getByRole('button', { name: 'Not the same child' }).click();
  await facts.page.bringToFront();
  await expect(maybe).toHaveCount(0);
});
