import { Panel } from '../browser/pages/facts-page.ts';
import { expect, pick, test } from './fixtures.ts';
import { benignPages } from './hostile/benign.ts';
import { covers, restyles, vanishings } from './hostile/covers.ts';
import { falseHashes, forgeries } from './hostile/forgeries.ts';
import { armPage } from './hostile/in-page.ts';
import { plantSnoops, snoops } from './hostile/snoops.ts';
import { tamperings } from './hostile/tamperings.ts';

/** Dozens of attacks to one browser. */
test.setTimeout(240_000);

test('covered, faded, shrunk or moved: what a person can’t see as it is takes no click', async ({
  ready,
  facts,
  school,
}) => {
  await ready.page.bringToFront();
  await facts.page.addInitScript(armPage);
  await facts.openStudent(pick(school.truth.missing));
  const panel = await facts.panel();
  await panel.emailField.fill('mended@stbrendan.example');
  await panel.whenLive();
  const field = await panel.emailField.boundingBox();
  const button = await panel.writeButton.boundingBox();
  if (!field || !button) throw new Error('The form is not shown.');
  const clip = { ...field, height: button.y + button.height - field.y };
  const look = () => facts.page.screenshot({ clip });

  /** How the form looks by itself; looked at anew once a click may have changed that. */
  let untouched: Buffer | null = null;

  /** Either nothing of the form looks or stands otherwise than before, or the click is not taken. */
  const attack = (name: string, act: () => Promise<void>) =>
    test.step(name, async () => {
      const undo = () => facts.page.evaluate(() => window.siege.undo());
      await panel.whenLive();
      untouched ??= await look();
      await act();
      const after = await look();
      await undo();
      if (after.equals(untouched)) return;
      untouched = null;
      await panel.whenLive();
      await act();
      await facts.page.mouse.click(button.x + button.width / 2, button.y + button.height / 2);
      await expect(panel.writeButton, name).toHaveAttribute('aria-disabled', 'true');
      expect(school.facts.ledger, name).toEqual([]);
      await undo();
    });
  for (const { name, rules } of restyles) {
    await attack(name, () => facts.page.evaluate((css) => window.siege.css(css), rules));
  }
  for (const { name, rules } of vanishings) {
    await test.step(name, async () => {
      await panel.whenLive();
      await facts.page.evaluate((css) => window.siege.css(css), rules);
      await facts.page.mouse.click(button.x + button.width / 2, button.y + button.height / 2);
      await facts.page.evaluate(() => window.siege.undo());
      await panel.whenLive();
      expect(school.facts.ledger, name).toEqual([]);
    });
  }
  for (const { name, act } of covers) await attack(name, () => facts.page.evaluate(act));

  await panel.pressTrusted('Write to FACTS');
  await expect(panel.student).toContainText('Saved in FACTS and read back.');
  expect(school.facts.ledger).toHaveLength(1);
});

test('beside honest pages of every shape the button goes live and takes a click', async ({ ready, facts, school }) => {
  await ready.page.bringToFront();
  await facts.page.addInitScript(armPage);
  await facts.openStudent(pick(school.truth.missing));
  const panel = await facts.panel();
  for (const [nth, { name, act }] of benignPages.entries()) {
    await test.step(name, async () => {
      await facts.page.evaluate(act);
      // Another student's form: a button that has not been seen before.
      const id = pick(school.truth.missing, nth % 2);
      await facts.page.evaluate((student) => {
        location.hash = `#/peoplemanagement/student/${student}/student_dashboard`;
      }, id);
      await expect(panel.student).toContainText(`ID ${id}`);
      // A press that is let through finds the empty field.
      await panel.pressTrusted('Write to FACTS');
      await expect(panel.frame.getByText('Type an e-mail address.'), name).toBeVisible();
      await facts.page.evaluate(() => window.siege.undo());
    });
  }
  expect(school.facts.ledger).toEqual([]);
});

test('a student who changes under the click gets nothing, and neither does the one before', async ({
  ready,
  facts,
  school,
}) => {
  const [id, otherId] = [pick(school.truth.missing), pick(school.truth.missing, 1)];
  await ready.page.bringToFront();
  await facts.openStudent(id);
  const panel = await facts.panel();
  const hashOf = (student: number) => `#/peoplemanagement/student/${student}/student_dashboard`;
  const fakes: readonly ((hash: string) => void)[] = [
    (hash) => void (location.hash = hash),
    // Says nothing to anybody.
    (hash) => history.pushState(null, '', hash),
    (hash) => history.replaceState(null, '', hash),
  ];
  for (const fake of fakes) {
    await facts.page.evaluate((hash) => (location.hash = hash), hashOf(id));
    await facts.page.evaluate(() => window.dispatchEvent(new HashChangeEvent('hashchange')));
    await expect(panel.student).toContainText(`ID ${id}`);
    await panel.emailField.fill('mended@stbrendan.example');
    await panel.whenLive();
    const button = await panel.writeButton.boundingBox();
    if (!button) throw new Error('The button is not shown.');
    await facts.page.mouse.move(button.x + 20, button.y + 10);
    await facts.page.mouse.down();
    await facts.page.evaluate(fake, hashOf(otherId));
    await facts.page.mouse.up();
    await expect(
      panel.student.getByText('another student', { exact: false }).or(panel.student.getByText(`ID ${otherId}`)),
    ).toBeVisible();
    expect(school.facts.ledger).toEqual([]);
    await facts.page.evaluate((hash) => (location.hash = hash), '#/Home');
    await facts.page.evaluate(() => window.dispatchEvent(new HashChangeEvent('hashchange')));
    await expect(panel.student).toBeHidden();
  }
});

test.describe('listening and forging', () => {
  // A page that breaks its own world complains of it.
  test.use({ expectedErrors: /./ });

  test('a page that listens and forges hears nothing, and nothing happens', async ({
    ready,
    facts,
    school,
    extension,
  }) => {
    const [id, otherId] = [pick(school.truth.missing), pick(school.truth.missing, 1)];
    const { page } = facts;
    await ready.page.bringToFront();
    await page.addInitScript(plantSnoops, snoops);
    await page.addInitScript(armPage);
    await facts.openStudent(id);
    const panel = await facts.panel();
    const target = { otherId, extensionId: extension.extensionId, panelUrl: panel.frame.url() };
    const before = JSON.stringify([school.facts.ledger, school.target.ledger]);
    for (const { name, act } of forgeries) {
      await test.step(name, async () => {
        // `null` where the browser has not even such a thing for pages.
        const got = await page.evaluate(act, target).catch(() => null);
        expect(JSON.stringify(got ?? null), name).not.toMatch(/studentId|layout|[A-Za-z]+@/);
        await expect(panel.student, name).toContainText(`ID ${id}`);
        await page.evaluate(() => window.siege.undo());
      });
    }
    for (const hash of falseHashes) {
      await test.step(hash, async () => {
        await page.evaluate((next) => history.pushState(null, '', next), hash);
        await page.evaluate(() => window.dispatchEvent(new HashChangeEvent('hashchange')));
        await expect(panel.student, hash).toBeHidden();
      });
    }
    expect(JSON.stringify([school.facts.ledger, school.target.ledger])).toBe(before);

    const secrets = [
      school.keys.readWrite,
      school.keys.subscription,
      school.targetToken,
      'Write to FACTS',
      'shadow root',
    ];
    const loot = await page.evaluate(() => (window as unknown as { loot: Record<string, string[]> }).loot);
    expect(Object.keys(loot).length).toBeGreaterThan(5);
    for (const [where, heard] of Object.entries(loot)) {
      // A frame that the page was told of by its own reports says nothing but that there is one.
      for (const secret of secrets) expect(heard.join('\n'), where).not.toContain(secret);
    }

    await facts.openStudent(id);
    await panel.writeEmail('mended@stbrendan.example');
    await expect(panel.student).toContainText('Saved in FACTS and read back.');
    expect(school.facts.ledger).toHaveLength(1);
  });
});

test.describe('removed, moved, framed', () => {
  test.use({ expectedErrors: /frame-ancestors|Denying load|ERR_|404|refused|Content Security Policy|trusted/i });

  test('the panel comes back or goes; in a frame of the page’s own it takes no unseen click', async ({
    ready,
    facts,
    school,
  }) => {
    const id = pick(school.truth.missing);
    await ready.page.bringToFront();
    await facts.page.addInitScript(armPage);
    for (const { name, act } of tamperings) {
      await test.step(name, async () => {
        await facts.page.goto('about:blank');
        await facts.openStudent(id);
        await facts.panel();
        const told = await facts.page.evaluate(act).catch(() => null);
        expect(JSON.stringify(told ?? null), name).not.toContain('chrome-extension');
        expect(school.facts.ledger, name).toEqual([]);
      });
    }
    await facts.page.goto('about:blank');
    await facts.openStudent(id);
    const own = await facts.panel();
    await facts.page.evaluate((url) => {
      const frame = document.createElement('iframe');
      frame.src = url;
      frame.name = 'mine';
      frame.style.cssText = 'position:fixed;inset:0 auto auto 0;width:400px;height:800px;opacity:.02;z-index:9';
      document.body.append(frame);
    }, own.frame.url());
    const second = () => facts.page.frames().find((frame) => frame !== own.frame && frame.url() === own.frame.url());
    await expect.poll(() => second() ?? facts.page.frames().find((frame) => frame.name() === 'mine')).toBeDefined();
    const stolen = second();
    if (stolen) {
      const panel = new Panel(stolen);
      await panel.emailField.fill('stolen@evil.example');
      await expect(panel.frame.getByText('The button was covered by something', { exact: false })).toBeVisible();
      await panel.writeButton.click();
      await expect(panel.writeButton).toHaveAttribute('aria-disabled', 'true');
    }
    const seen = await facts.page.evaluate(() => {
      const frame = document.querySelector<HTMLIFrameElement>('iframe[name=mine]');
      return frame?.contentDocument?.body?.textContent ?? null;
    });
    expect(seen).toBeNull();
    expect(school.facts.ledger).toEqual([]);
  });
});
