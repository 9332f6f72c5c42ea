import type { Locator, Page } from '@playwright/test';
import type { FactsPage, Panel } from '../browser/pages/facts-page.ts';
import { expect, pick, test } from './fixtures.ts';
import { benignPages } from './hostile/benign.ts';
import { covers, restyles, vanishings, type Cover } from './hostile/covers.ts';
import { inLanes, openLanes } from './hostile/lanes.ts';

/** Dozens of attacks to one browser; a trace of all of them would cost more than they do, and the steps have names. */
test.setTimeout(240_000);
test.use({ trace: 'off', screenshot: 'off' });

const typed = 'mended@stbrendan.example';

interface Form {
  readonly page: Page;
  readonly panel: Panel;
  /** The button that writes, or the switch that decides. */
  readonly target: Locator;
  /** Where it is pressed. */
  readonly spot: { readonly x: number; readonly y: number };
  readonly look: () => Promise<Buffer>;
  /** How the form looks by itself; looked at anew once a click may have changed that. */
  untouched: Buffer | null;
}

async function fillForm(facts: FactsPage): Promise<Form> {
  const panel = await facts.panel();
  await panel.emailField.fill(typed);
  await panel.whenLive();
  const field = await panel.emailField.boundingBox();
  const button = await panel.writeButton.boundingBox();
  if (!field || !button) throw new Error('The form is not shown.');
  const clip = { ...field, height: button.y + button.height - field.y };
  return {
    page: facts.page,
    panel,
    target: panel.writeButton,
    spot: middleOf(button),
    look: () => facts.page.screenshot({ clip }),
    untouched: null,
  };
}

async function showSwitch(facts: FactsPage): Promise<Form> {
  const panel = await facts.panel();
  const target = panel.decision.getByRole('group');
  await expect(target).not.toHaveAttribute('aria-disabled');
  const clip = await target.boundingBox();
  const skip = await panel.decision.getByText('Skip', { exact: true }).boundingBox();
  if (!clip || !skip) throw new Error('The switch is not shown.');
  const look = (): Promise<Buffer> => facts.page.screenshot({ clip });
  return { page: facts.page, panel, target, spot: middleOf(skip), look, untouched: null };
}

function middleOf({ x, y, width, height }: Record<'x' | 'y' | 'width' | 'height', number>): Form['spot'] {
  return { x: x + width / 2, y: y + height / 2 };
}

interface Strike extends Pick<Cover, 'name'> {
  /** Whether it may leave the form as it was; a click on that is honest. */
  readonly vain: boolean;
  readonly strike: (page: Page) => Promise<unknown>;
}
const struck =
  (vain: boolean) =>
  ({ act, ...cover }: Cover): Strike => ({ ...cover, vain, strike: (page) => page.evaluate(act) });
const restyled = restyles.map(({ name, rules }): Strike => ({
  name,
  vain: true,
  strike: (page) => page.evaluate((css) => window.siege.css(css), rules),
}));
// A click taken late during a vanishing takes the form from the strikes that follow.
const strikes = [...vanishings.map(struck(false)), ...restyled, ...covers.map(struck(true))];

/** The page takes its attack back. A key that fell beside the button may have scrolled the panel. */
async function recover({ page, panel, target }: Form, name: string): Promise<void> {
  await page.evaluate(() => window.siege.undo());
  const look = async (): Promise<string | null> => {
    await panel.frame.evaluate(() => {
      for (const element of document.querySelectorAll('*')) element.scrollTo({ top: 0, behavior: 'instant' });
    });
    return target.getAttribute('aria-disabled');
  };
  await expect.poll(look, name).toBeNull();
}

/** Runs inside the page. */
async function drawTwice(): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
}

/** Struck, the form looks and stands as before. A busy machine paints late: two looks in a row must tell it. */
async function changesNothing(form: Form, { name, strike }: Strike): Promise<boolean> {
  const untouched = (form.untouched ??= await form.look());
  await strike(form.page);
  let same = 0;
  for (let look = 0; look < 6 && same < 2; look += 1) same = (await form.look()).equals(untouched) ? same + 1 : 0;
  await recover(form, name);
  return same === 2;
}

/** Either nothing of the form looks or stands otherwise than before, or neither the click nor a key after it is taken. */
async function attack(form: Form, each: Strike, keys: readonly string[]): Promise<void> {
  const { page, target, spot } = form;
  if (each.vain && (await changesNothing(form, each))) return;
  form.untouched = null;
  await each.strike(page);
  // Until it is gone, the panel stands in plain sight and takes an honest click.
  if (!each.vain) await page.evaluate(drawTwice);
  await page.mouse.click(spot.x, spot.y);
  if (each.vain) await expect(target, each.name).toHaveAttribute('aria-disabled', 'true');
  // A click that is not taken still brings the keyboard there.
  for (const key of keys) await page.keyboard.press(key);
  await recover(form, each.name);
}

test('covered, faded, shrunk or moved: what a person can’t see as it is takes no click and no key', async ({
  ready,
  school,
  extension,
}) => {
  await ready.page.bringToFront();
  const forms = await Promise.all((await openLanes(extension, pick(school.truth.missing))).map(fillForm));
  await inLanes(forms, strikes, (form, each) =>
    test.step(each.name, async () => {
      await attack(form, each, ['Enter', 'Space']);
      await expect(form.panel.emailField, each.name).toHaveValue(typed);
      expect(school.facts.ledger, each.name).toEqual([]);
    }),
  );

  const [{ panel }] = forms as [Form];
  await panel.pressTrusted('Save to FACTS');
  await expect(panel.student).toContainText('Saved to FACTS and verified.');
  expect(school.facts.ledger).toHaveLength(1);
});

test('nor a decision: what a person can’t see as it is skips nobody', async ({ ready, school, extension }) => {
  await ready.page.bringToFront();
  const forms = await Promise.all((await openLanes(extension, pick(school.truth.outsideDomain))).map(showSwitch));
  await inLanes(forms, strikes, (form, each) =>
    test.step(each.name, async () => {
      await attack(form, each, ['Space', 'ArrowRight']);
      await expect(form.panel.decision.getByRole('radio', { name: 'Sync' }), each.name).toBeChecked();
      await expect(form.panel.decision, each.name).not.toContainText('Skipped');
    }),
  );

  const [{ panel }] = forms as [Form];
  await panel.choose('Skip');
  await expect(panel.decision).toContainText('Skipped');
});

test('beside honest pages of every shape the button goes live and takes a click', async ({
  ready,
  school,
  extension,
}) => {
  await ready.page.bringToFront();
  const lanes = (await openLanes(extension, pick(school.truth.missing))).map((facts) => ({ facts, turn: 0 }));
  await inLanes(lanes, benignPages, async (lane, { name, act }) => {
    await test.step(name, async () => {
      const { page } = lane.facts;
      const panel = await lane.facts.panel();
      await page.evaluate(act);
      // Another student's form: a button that has not been seen before.
      lane.turn += 1;
      const id = pick(school.truth.missing, lane.turn % 2);
      await page.evaluate((student) => {
        location.hash = `#/peoplemanagement/student/${student}/student_dashboard`;
      }, id);
      await expect(panel.student).toContainText(`ID ${id}`);
      // A press that is let through finds the empty field.
      await panel.pressTrusted('Save to FACTS');
      await expect(panel.frame.getByText('Enter an email address.'), name).toBeVisible();
      await page.evaluate(() => window.siege.undo());
    });
  });
  expect(school.facts.ledger).toEqual([]);
});

test('what the page put into the clipboard, or into the hand that drags, is only text that somebody sees', async ({
  ready,
  facts,
  school,
}) => {
  const { page } = facts;
  await ready.page.bringToFront();
  await page.bringToFront();
  await facts.openStudent(pick(school.truth.missing));
  const panel = await facts.panel();
  await page.evaluate(() => {
    const lure = document.createElement('p');
    lure.textContent = 'noah.bennett@stbrendan.example';
    lure.draggable = true;
    lure.style.cssText = 'position:fixed;inset:200px auto auto 300px;z-index:9;font-size:20px';
    const give = (carried: DataTransfer | null): void => {
      carried?.setData('text/plain', 'thief@evil.example\n\r\n');
      carried?.setData('text/html', '<b>thief@evil.example</b><script>alert(1)</script>');
    };
    document.addEventListener('copy', (event) => {
      give(event.clipboardData);
      event.preventDefault();
    });
    lure.addEventListener('dragstart', (event) => give(event.dataTransfer));
    document.body.append(lure);
    getSelection()?.selectAllChildren(lure);
  });
  await page.keyboard.press('Control+c');
  await panel.emailField.click();
  await page.keyboard.press('Control+v');
  await expect(panel.emailField).toHaveValue('thief@evil.example');
  await panel.emailField.fill('');
  const field = await panel.emailField.boundingBox();
  if (!field) throw new Error('The field is not shown.');
  await page.getByText('noah.bennett@stbrendan.example').hover();
  await page.mouse.down();
  await page.mouse.move(field.x + 20, field.y + 10, { steps: 5 });
  await page.mouse.up();
  await panel.whenLive();
  await expect(panel.emailField).toHaveValue(/^(thief@evil\.example)?$/);
  await expect(panel.student).not.toContainText('Saving to FACTS');
  expect(school.facts.ledger).toEqual([]);
});
