import type { Locator } from '@playwright/test';
import { workerOf } from '../browser/address-bar.ts';
import type { ReviewPage } from '../browser/pages/review-page.ts';
import { shiftClock } from '../browser/shift-clock.ts';
import type { School } from '../school/index.ts';
import { expect, pick, test } from './fixtures.ts';

const email = 'mended@stbrendan.example';
const soon = { timeout: 30_000 };

const written = (school: School, id: number) =>
  school.facts.ledger.filter(({ by, personId }) => by === 'api' && personId === id).map(({ to }) => to);
/** Without the look at what the key may do, which is an empty patch of nobody. */
const sent = (school: School) =>
  school.requests.filter(({ method, path }) => method === 'PATCH' && path !== '/People/0');

/** The student's details in the full page. */
async function openDetails({ page }: ReviewPage, id: number): Promise<Locator> {
  await page.goto(`${page.url().split('#')[0]}#/students?student=${id}`);
  const details = page.getByRole('complementary', { name: 'Student details' });
  await expect(details).toContainText(`ID ${id}`);
  return details;
}

async function write(details: Locator, to: string): Promise<void> {
  const field = details.getByRole('textbox', { name: 'New email' });
  await field.or(details.getByRole('button', { name: 'Change email' })).waitFor();
  if (!(await field.isVisible())) await details.getByRole('button', { name: 'Change email' }).click();
  await field.fill(to);
  await field.press('Enter');
}

async function openHistory({ page }: ReviewPage): Promise<void> {
  await page.getByRole('link', { name: 'History', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'History' })).toBeVisible();
}

test('FACTS shows what it was given three seconds late: the panel waits for it, and so does Undo', async ({
  ready,
  facts,
  school,
}) => {
  await ready.page.bringToFront();
  const id = pick(school.truth.missing);
  const former = school.facts.email(id);
  const panel = await facts.panelOn(id);
  school.facts.reads.lagMs = 3_000;
  await panel.writeEmail(email);
  await expect(panel.student).toContainText('Reading it back from FACTS…');
  await expect(panel.writeButton).toHaveCount(0);
  await expect(panel.student).toContainText('Saved to FACTS and verified.', soon);
  await panel.undo();
  await expect(panel.student).toContainText('Reading it back from FACTS…');
  await expect(panel.student).toContainText('Removed from FACTS and verified.', soon);
  expect(written(school, id)).toEqual([email, former]);
  expect(sent(school)).toHaveLength(2);
});

test('a write that arrives long after its answer was given up: nothing is sent beside it, and Undo is what stays', async ({
  ready,
  school,
}) => {
  const { page } = ready;
  const id = pick(school.truth.missing);
  const details = await openDetails(ready, id);
  await write(details, 'first@stbrendan.example');
  await expect(details).toContainText('Saved to FACTS and verified.', soon);
  const late = school.faults.landLate({ host: 'api', method: 'PATCH' });
  await write(details, email);
  await late.reached;
  await expect(details).toContainText('FACTS may still save the email, so Sync Review keeps looking.', soon);
  await expect(details.getByRole('button', { name: /Undo|Write/ })).toHaveCount(0);
  await openHistory(ready);
  await page.getByRole('button', { name: 'Undo in FACTS' }).click();
  await expect(page.getByText('Another email for this student is on its way to FACTS.')).toBeVisible();
  expect(sent(school)).toHaveLength(2);

  late.release();
  await openDetails(ready, id);
  await expect(details).toContainText('Saved to FACTS and verified.', soon);
  const undo = school.faults.landLate({ host: 'api', method: 'PATCH' });
  await details.getByRole('button', { name: 'Undo' }).click();
  await undo.reached;
  await expect(details).toContainText('FACTS may still save the email', soon);
  undo.release();
  await expect(details).toContainText('Saved to FACTS and verified.', soon);
  expect(written(school, id)).toEqual(['first@stbrendan.example', email, 'first@stbrendan.example']);
  expect(sent(school)).toHaveLength(3);
});

test.describe('an answer that was lost, and FACTS can’t be read', () => {
  const lose = async (ready: ReviewPage, school: School, id: number): Promise<Locator> => {
    school.faults.fail({ host: 'api', method: 'GET', path: `/People/${id}`, nth: 2 }, 401);
    const details = await openDetails(ready, id);
    await write(details, email);
    await expect(details).toContainText('FACTS could not be read afterwards: it may or may not have it.', soon);
    return details;
  };

  test('the next refresh reads that FACTS has it: it is saved, here and in History', async ({ ready, school }) => {
    const id = pick(school.truth.missing);
    school.faults.applyThenReset({ host: 'api', method: 'PATCH' });
    const details = await lose(ready, school, id);
    await ready.refresh();
    await expect(details).toContainText('Saved to FACTS and verified.');
    await expect(ready.counter('missingEmails')).toContainText(String(school.truth.missing.length - 1));
    await openHistory(ready);
    await expect(ready.page.getByRole('row').filter({ hasText: 'Saved to FACTS' })).toBeVisible();
    expect(sent(school)).toHaveLength(1);
  });

  test('the refresh after it can’t arrive any more reads the one before: it says so, and sends nothing by itself', async ({
    ready,
    school,
    extension,
  }) => {
    const id = pick(school.truth.missing);
    school.faults.reset({ host: 'api', method: 'PATCH' });
    const details = await lose(ready, school, id);
    await ready.refresh();
    await expect(details).toContainText('it may or may not have it.');
    for (const side of [ready.page, workerOf(extension)]) await shiftClock(side, 6 * 60_000);
    await ready.refresh();
    await expect(details).toContainText('FACTS did not keep the email: the last refresh read the one before.');
    await expect(details.getByRole('textbox', { name: 'New email' })).toHaveValue(email);
    expect(sent(school)).toHaveLength(1);
    await write(details, email);
    await expect(details).toContainText('Saved to FACTS and verified.', soon);
    expect(written(school, id)).toEqual([email]);
  });
});
