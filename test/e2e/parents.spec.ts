import type { School } from '../school/index.ts';
import { expectAccessible } from '../browser/accessible.ts';
import { expect, setUp, test } from './fixtures.ts';

/** Two families of our own beside those of the school: one with a parent without an email, and one whose parents share one. */
function addFamilies({ facts }: School) {
  const kit = facts.enrol({ firstName: 'Kit', lastName: 'Zeppelin', email: 'kit.zeppelin@stbrendan.example' });
  const ida = facts.insertPerson({
    firstName: 'Ida',
    lastName: 'Zeppelin',
    email: null,
    homePhone: null,
    cellPhone: null,
  });
  const jon = facts.insertPerson({ firstName: 'Jon', lastName: 'Zeppelin', email: ' Jon@Home.example' });
  facts.addFamily({ parents: [{ personId: ida }, { personId: jon, custody: false }], children: [kit] });
  const una = facts.enrol({ firstName: 'Una', lastName: 'Yarrow', email: 'una.yarrow@stbrendan.example' });
  const [ann, bea] = ['Ann', 'Bea'].map((firstName) =>
    facts.insertPerson({ firstName, lastName: 'Yarrow', email: 'yarrows@home.example' }),
  );
  facts.addFamily({ parents: [{ personId: ann ?? 0 }, { personId: bea ?? 0 }], children: [una] });
  return { kit, ida, jon, ann: ann ?? 0, bea: bea ?? 0 };
}

test('a registrar looks at the parents, fixes one’s email, skips one and undoes it; students stay as they were', async ({
  review,
  school,
}) => {
  const { ida, jon, ann, bea } = addFamilies(school);
  await setUp(review, school);
  const { page } = review;
  const counted = await page.getByRole('group', { name: /^Counters/ }).innerText();

  await page.getByText('Parents', { exact: true }).click();
  await expect(page).toHaveURL(/#\/parents$/);
  const table = page.getByRole('table', { name: 'Parents by family' });
  await expect(table).toBeVisible({ timeout: 30_000 });
  await page.getByRole('searchbox', { name: 'Search families' }).fill('zeppelin');
  await expect(page.getByText(/^1 of \d+ families$/)).toBeVisible();
  const row = table.locator(`[data-parent="${ida}"]`);
  await expect(row).toContainText('Listed first');
  await expect(row).toContainText('No email');
  await expect(table).toContainText('Kit Zeppelin');
  await expectAccessible(page);

  await row.getByRole('link', { name: 'Ida Zeppelin' }).click();
  const pane = page.getByRole('complementary', { name: 'Parent details' });
  await expect(pane.getByRole('link', { name: 'Open in FACTS' })).toHaveAttribute('href', new RegExp(`parent/${ida}/`));
  await pane.getByRole('textbox', { name: 'New email' }).fill('ida@home.example');
  await pane.getByRole('button', { name: 'Save to FACTS' }).click();
  await expect(pane).toContainText('Saved to FACTS and verified.', { timeout: 30_000 });
  expect(school.facts.email(ida)).toBe('ida@home.example');
  expect(school.facts.ledger.filter(({ by }) => by === 'api')).toMatchObject([{ personId: ida, field: 'email' }]);
  await expect(row).toContainText('ida@home.example');
  await expectAccessible(page);
  await pane.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => school.facts.email(ida), { timeout: 30_000 }).toBeNull();
  await pane.press('Escape');
  await expect(pane).toBeHidden();

  const skip = table.locator(`[data-parent="${jon}"]`).getByRole('switch', { name: 'Sync Jon Zeppelin' });
  await skip.click();
  await expect(page.getByText('Saved. Jon Zeppelin will be skipped.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Undone. Everything is as it was.')).toBeVisible();
  await skip.click();

  const jonsRow = table.locator(`[data-parent="${jon}"]`);
  await expect(skip).not.toBeChecked();
  const whole = table.getByRole('switch', { name: 'Sync everybody in Zeppelin' });
  await whole.click();
  await expect(whole).not.toBeChecked();
  await expect(row.getByRole('switch')).not.toBeChecked();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row.getByRole('switch')).toBeChecked();
  await expect(skip).not.toBeChecked();
  const who = page.getByRole('combobox', { name: 'Who gets an account' });
  await who.selectOption('Only parents with custody');
  await expect(jonsRow).toHaveCount(0, { timeout: 30_000 });
  await expect(row).toBeVisible();
  expect(school.requests.filter(({ path }) => path === '/People/ParentStudent')).toHaveLength(1);
  await expectAccessible(page);
  await who.selectOption('All parents');
  await expect(jonsRow).toBeVisible();
  const search = page.getByRole('searchbox', { name: 'Search families' });
  await search.fill('yarrow');
  await table.locator(`[data-parent="${ann}"]`).getByRole('link').click();
  await pane.getByRole('button', { name: 'Bea Yarrow keeps it' }).click();
  const switchOf = (id: number) => table.locator(`[data-parent="${id}"]`).getByRole('switch');
  await expect(switchOf(ann)).not.toBeChecked();
  await expect(switchOf(bea)).toBeChecked();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(switchOf(ann)).toBeChecked();
  await pane.press('Escape');
  await search.fill('zeppelin');
  await who.selectOption('One per household');
  await expect(row).toHaveCount(0);

  // Remembered, with the choice; what is of students is as it was.
  await page.goto(page.url().replace(/#.*$/, ''));
  await page.reload();
  await expect(page).toHaveURL(/#\/parents$/);
  await expect(who).toHaveValue('household');
  await page.getByRole('searchbox', { name: 'Search families' }).fill('zeppelin');
  await expect(table.locator(`[data-parent="${jon}"]`).getByRole('switch')).not.toBeChecked();
  await page.getByRole('link', { name: 'History' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Jon Zeppelin' }).first()).toContainText('Skipped');
  await page.getByText('Students', { exact: true }).first().click();
  await expect(page).toHaveURL(/#\/students$/);
  await expect(page.getByRole('group', { name: /^Counters/ })).toBeVisible();
  expect(await page.getByRole('group', { name: /^Counters/ }).innerText()).toBe(counted);
});
