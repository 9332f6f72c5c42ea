import { Panel } from '../browser/pages/facts-page.ts';
import { expect, pick, test } from './fixtures.ts';
import { falseHashes, forgeries } from './hostile/forgeries.ts';
import { armPage } from './hostile/in-page.ts';
import { inLanes, openLanes } from './hostile/lanes.ts';
import { askWorker, hireWorker, ownWorker } from './hostile/own-worker.ts';
import { plantSnoops, snoops } from './hostile/snoops.ts';
import { tamperings } from './hostile/tamperings.ts';

/** Dozens of attacks to one browser; a trace of all of them would cost more than they do, and the steps have names. */
test.setTimeout(240_000);
test.use({ trace: 'off', screenshot: 'off' });

const typed = 'mended@stbrendan.example';

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
      'Save to FACTS',
      'shadow root',
    ];
    const loot = await page.evaluate(() => (window as unknown as { loot: Record<string, string[]> }).loot);
    expect(Object.keys(loot).length).toBeGreaterThan(5);
    expect(loot['not planted']).toBeUndefined();
    for (const [where, heard] of Object.entries(loot)) {
      // A frame that the page was told of by its own reports says nothing but that there is one.
      for (const secret of secrets) expect(heard.join('\n'), where).not.toContain(secret);
    }

    await facts.openStudent(id);
    await panel.writeEmail('mended@stbrendan.example');
    await expect(panel.student).toContainText('Saved to FACTS and verified.');
    expect(school.facts.ledger).toHaveLength(1);
  });

  test('a service worker of the page’s own hears nothing of the extension, and its rules don’t bind it', async ({
    ready,
    facts,
    school,
  }) => {
    const { page } = facts;
    const id = pick(school.truth.missing);
    const script = { body: ownWorker, contentType: 'text/javascript' };
    school.faults.fail({ host: 'staff', path: '/renweb1/sw.js', times: Infinity }, 200, script);
    await ready.page.bringToFront();
    await facts.openHome();
    await page.evaluate(hireWorker);
    await page.reload();
    await facts.openStudent(id);
    const panel = await facts.panel();
    await panel.writeEmail(typed);
    await expect(panel.student).toContainText('Saved to FACTS and verified.');
    const heard = (await page.evaluate(askWorker)).join('\n');
    expect(heard).toContain('/renweb1/app/main.js');
    const secrets = [school.keys.readWrite, school.keys.subscription, school.targetToken, typed];
    for (const secret of [...secrets, 'chrome-extension', 'panel.html', school.hosts.api]) {
      expect(heard).not.toContain(secret);
    }
  });
});

test.describe('removed, moved, framed', () => {
  // A page that breaks its own world complains of it.
  test.use({ expectedErrors: /./ });

  test('the panel comes back or goes; in a frame of the page’s own it takes no unseen click', async ({
    ready,
    facts,
    school,
    extension,
  }) => {
    const id = pick(school.truth.missing);
    await ready.page.bringToFront();
    const lanes = await openLanes(extension, id);
    const [one] = lanes;
    if (!one) throw new Error('No page.');
    const { frame } = await one.panel();
    const target = { otherId: id, extensionId: extension.extensionId, panelUrl: frame.url() };
    await inLanes(lanes, tamperings, async (lane, { name, act }) => {
      await test.step(name, async () => {
        await lane.page.goto('about:blank');
        await lane.openStudent(id);
        await lane.panel();
        const told = await lane.page.evaluate(act, target).catch(() => null);
        expect(JSON.stringify(told ?? null), name).not.toMatch(/chrome-extension|Save to FACTS/);
        expect(school.facts.ledger, name).toEqual([]);
      });
    });
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
