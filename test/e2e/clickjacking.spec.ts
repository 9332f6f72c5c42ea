import type { Page } from '@playwright/test';
import type { FactsPage, Panel } from '../browser/pages/facts-page.ts';
import type { School } from '../school/index.ts';
import { expect, pick, test } from './fixtures.ts';
import { benignPages } from './hostile/benign.ts';
import { covers, restyles, vanishings, type Cover } from './hostile/covers.ts';
import { armPage } from './hostile/in-page.ts';
import { inLanes, openLanes } from './hostile/lanes.ts';

/** Dozens of attacks to one browser; a trace of all of them would cost more than they do, and the steps have names. */
test.setTimeout(240_000);
test.use({ trace: 'off', screenshot: 'off' });

const typed = 'mended@stbrendan.example';

interface Form {
  readonly page: Page;
  readonly panel: Panel;
  /** The middle of the button that writes. */
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
    spot: { x: button.x + button.width / 2, y: button.y + button.height / 2 },
    look: () => facts.page.screenshot({ clip }),
    untouched: null,
  };
}

interface Strike {
  readonly name: string;
  readonly strike: (page: Page) => Promise<unknown>;
}
const struck = ({ name, act }: Cover): Strike => ({ name, strike: (page) => page.evaluate(act) });
const restyled = restyles.map(({ name, rules }): Strike => ({
  name,
  strike: (page) => page.evaluate((css) => window.siege.css(css), rules),
}));
const undo = (page: Page): Promise<void> => page.evaluate(() => window.siege.undo());

/** Either nothing of the form looks or stands otherwise than before, or the click is not taken. */
async function attack(form: Form, { name, strike }: Strike, school: School): Promise<void> {
  const { page, panel, spot } = form;
  await test.step(name, async () => {
    await panel.whenLive();
    form.untouched ??= await form.look();
    await strike(page);
    const after = await form.look();
    await undo(page);
    if (after.equals(form.untouched)) return;
    form.untouched = null;
    await panel.whenLive();
    await strike(page);
    await page.mouse.click(spot.x, spot.y);
    await expect(panel.writeButton, name).toHaveAttribute('aria-disabled', 'true');
    // A click that is not taken still brings the keyboard there.
    for (const key of ['Enter', 'Space']) await page.keyboard.press(key);
    await expect(panel.emailField, name).toHaveValue(typed);
    expect(school.facts.ledger, name).toEqual([]);
    await undo(page);
  });
}

test('covered, faded, shrunk or moved: what a person can’t see as it is takes no click and no key', async ({
  ready,
  facts,
  school,
}) => {
  await ready.page.bringToFront();
  await facts.page.addInitScript(armPage);
  await facts.openStudent(pick(school.truth.missing));
  const form = await fillForm(facts);
  const { page, panel, spot } = form;

  const vanish = ({ name, strike }: Strike) =>
    test.step(name, async () => {
      await panel.whenLive();
      await strike(page);
      await page.mouse.click(spot.x, spot.y);
      for (const key of ['Enter', 'Space']) await page.keyboard.press(key);
      await undo(page);
      await panel.whenLive();
      expect(school.facts.ledger, name).toEqual([]);
    });
  for (const each of [...restyled, ...covers.map(struck)]) await attack(form, each, school);
  for (const each of vanishings.map(struck)) await vanish(each);

  await panel.pressTrusted('Write to FACTS');
  await expect(panel.student).toContainText('Saved in FACTS and read back.');
  expect(school.facts.ledger).toHaveLength(1);
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
      await panel.pressTrusted('Write to FACTS');
      await expect(panel.frame.getByText('Type an e-mail address.'), name).toBeVisible();
      await undo(page);
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
  await expect(panel.student).not.toContainText('Writing to FACTS');
  expect(school.facts.ledger).toEqual([]);
});
