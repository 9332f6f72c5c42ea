import type { Locator, Page } from '@playwright/test';
import type { School } from '../school/index.ts';
import { expect, pick, test } from './fixtures.ts';

const email = 'mended@stbrendan.example';

/** For how long a fast typist's finger stays on the press before the next key comes, in milliseconds. */
const paces = [0, 60, 150, 300];

interface Form {
  readonly page: Page;
  readonly field: Locator;
  readonly button: Locator;
  readonly saved: Locator;
}

const afterwards: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'a letter': (page) => page.keyboard.press('x'),
  'a name': (page) => page.keyboard.type('bob'),
  'a key that deletes': (page) => page.keyboard.press('Backspace'),
  'another address in the place of it': async (page) => {
    await page.keyboard.press('Control+a');
    await page.keyboard.type('other@stbrendan.example');
  },
};

async function expectWritten(form: Form, school: School, id: number, words: string): Promise<void> {
  await expect(form.saved, words).toBeVisible({ timeout: 30_000 });
  expect(school.facts.email(id), words).toBe(email);
  expect(
    school.facts.ledger.filter(({ personId }) => personId === id),
    words,
  ).toHaveLength(1);
}

/** Each way of pressing, each pace, each thing typed then, one student after the other. */
async function typeThrough(school: School, open: (id: number) => Promise<Form>): Promise<void> {
  let place = 0;
  for (const [words, act] of Object.entries(afterwards)) {
    for (const byClick of [false, true]) {
      const id = pick(school.truth.missing, place);
      const pace = pick(paces, place % paces.length);
      place += 1;
      const form = await open(id);
      const { page, field, button } = form;
      await field.fill(email);
      if (byClick) {
        // What came under a resting pointer just before is not aimed at.
        await page.mouse.move(1, 1);
        await button.click();
        if (await field.isVisible()) await field.focus();
        await page.keyboard.press('Shift', { delay: pace });
      } else {
        await field.press('Enter', { delay: pace });
      }
      await act(page);
      await expectWritten(form, school, id, `${byClick ? 'a click' : 'Enter'}, ${pace} ms, ${words}`);
    }
  }
}

test('the full page writes what stood there at the press, and takes letters typed after it for no command', async ({
  ready,
  school,
}) => {
  test.setTimeout(180_000);
  const { page } = ready;
  const pane = page.getByRole('complementary', { name: 'Student details' });
  const skipped = await ready.counter('toSkip').innerText();
  await typeThrough(school, async (id) => {
    await page.goto(`${page.url().split('#')[0]}#/students?student=${id}`);
    await expect(pane).toContainText(`ID ${id}`);
    const saved = pane.getByText('Saved to FACTS and verified.');
    return {
      page,
      field: pane.getByRole('textbox', { name: 'New email' }),
      button: pane.getByRole('button', { name: 'Save to FACTS' }),
      saved,
    };
  });
  await expect(ready.counter('toSkip')).toHaveText(skipped);
});

test('in the queue a letter typed after Enter skips nobody, and the next student’s field starts empty', async ({
  ready,
  school,
}) => {
  const { page } = ready;
  const pane = page.getByRole('complementary', { name: 'Student details' });
  const field = pane.getByRole('textbox', { name: 'New email' });
  const skipped = await ready.counter('toSkip').innerText();
  const who = pane.getByRole('heading', { level: 2 });
  await page.keyboard.press('p');
  await expect(pane).toContainText('Problem 1 of');
  while (!(await pane.getByText('No email', { exact: true }).isVisible())) {
    const former = await who.innerText();
    if ((await pane.locator('form input:focus').count()) > 0) await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await expect(who).not.toHaveText(former);
    await expect(pane.getByRole('region', { name: 'Email', exact: true })).toBeVisible();
  }
  const written: string[] = [];
  for (const [turn, pace] of paces.entries()) {
    await expect(field, `turn ${turn}`).toBeFocused();
    expect((await field.inputValue()).trim()).toBe('');
    const address = `s${turn}.${email}`;
    await field.fill(address);
    await field.press('Enter', { delay: pace });
    await page.keyboard.type('sux');
    await expect.poll(() => school.facts.ledger.at(-1)?.to).toBe(address);
    written.push(address);
    await expect(page.getByText('Saved to FACTS: ').first()).toBeVisible();
    await expect(field).not.toHaveValue(address);
  }
  expect(school.facts.ledger.map(({ to }) => to)).toEqual(written);
  await expect(ready.counter('toSkip')).toHaveText(skipped);
});

test('the panel writes what stood there at the press, whatever is typed after it', async ({ ready, facts, school }) => {
  test.setTimeout(180_000);
  await ready.page.bringToFront();
  await facts.page.bringToFront();
  await typeThrough(school, async (id) => {
    const panel = await facts.panelOn(id);
    await expect(panel.student).toContainText(`ID ${id}`);
    await panel.whenLive();
    const saved = panel.student.getByText('Saved to FACTS and verified.');
    return { page: facts.page, field: panel.emailField, button: panel.writeButton, saved };
  });
});

test('a click opens nobody else when another tab moves the rows under a resting pointer', async ({ ready }) => {
  const { page } = ready;
  await page.goto(`${page.url().split('#')[0]}#/students?status=sync`);
  const rows = page.getByRole('table', { name: 'Students' }).locator('tbody tr[data-student]');
  await expect(rows.nth(2)).toBeVisible();
  const [first, next] = await rows.evaluateAll((all) => all.slice(0, 3).map((row) => row.getAttribute('data-student')));
  const box = await rows.nth(1).boundingBox();
  const spot = { x: (box?.x ?? 0) + 300, y: (box?.y ?? 0) + 10 };
  await page.mouse.move(spot.x - 60, spot.y);
  await page.mouse.move(spot.x, spot.y);

  const other = await page.context().newPage();
  await other.goto(`${page.url().split('#')[0]}#/students?student=${first}`);
  const pane = other.getByRole('complementary', { name: 'Student details' });
  await pane.getByText('Skip', { exact: true }).click();
  await page.bringToFront();
  await expect(rows.nth(0)).toHaveAttribute('data-student', next ?? '');
  await page.mouse.down();
  await page.mouse.up();
  await expect(page).not.toHaveURL(/student=/);
  // Whoever clicks again, or moves there, means who is there now.
  await page.mouse.down();
  await page.mouse.up();
  await expect(page).toHaveURL(/student=/);
});

test('a notice that comes under a resting pointer is not pressed by a click meant for what was there: it says so, and the next one counts', async ({
  ready,
}) => {
  const { page } = ready;
  const skip = ready.counter('toSkip');
  const nobody = /^\s*0\D/;
  const press = (button: HTMLElement): void => button.click();
  /** Not by a key or the pointer: as if the answer came late. */
  const skipAll = async (): Promise<void> => {
    await page.getByRole('checkbox', { name: /^Select all \d+ shown$/ }).evaluate(press);
    await page.getByRole('button', { name: /^Skip \d+$/ }).evaluate(press);
  };
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  await skipAll();
  const place = await undo.boundingBox();
  if (!place) throw new Error('Undo has no place.');
  const goThere = async (): Promise<void> => {
    await page.mouse.move(place.x + 40, place.y - 40);
    await page.mouse.move(place.x + 12, place.y + 12);
  };
  await goThere();
  await page.mouse.down();
  await page.mouse.up();
  await expect(skip).toContainText(nobody);

  // Half a second is short on a busy machine: where the click came later, it was meant.
  await expect(async () => {
    await page.getByRole('button', { name: 'Dismiss' }).evaluate(press);
    await expect(undo).toHaveCount(0);
    await goThere();
    await skipAll();
    await undo.waitFor();
    await page.mouse.down();
    await page.mouse.up();
    await expect(page.getByRole('status').filter({ hasText: 'That came too soon' })).toBeAttached({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await expect(skip).not.toContainText(nobody);
  await goThere();
  await page.mouse.down();
  await page.mouse.up();
  await expect(skip).toContainText(nobody);
});
