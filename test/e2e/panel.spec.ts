import { factsAddress } from '../browser/pages/facts-page.ts';
import { expect, pick, test } from './fixtures.ts';

test('the panel narrows the page and covers nothing of it', async ({ ready, facts, school }) => {
  await ready.page.bringToFront();
  const panel = await facts.panelOn(pick(school.truth.missing));
  await expect(panel.student).toBeVisible();
  for (const side of ['right', 'left'] as const) {
    const frame = await facts.panelBox();
    const covered = await facts.page.evaluate((box) => {
      const overlaps = (rect: DOMRect): boolean =>
        rect.width > 0 && rect.right > box.x + 1 && rect.left < box.x + box.width - 1;
      return [...document.body.querySelectorAll('*')]
        .filter(
          (element) => getComputedStyle(element).visibility === 'visible' && overlaps(element.getBoundingClientRect()),
        )
        .map((element) => element.tagName + '.' + element.className);
    }, frame);
    expect(covered, `elements under the panel on the ${side}`).toEqual([]);
    await panel.frame.getByRole('button', { name: /^Move to the/ }).click();
    await expect(async () => expect((await facts.panelBox()).x).not.toBe(frame.x)).toPass();
  }
});

test('open or closed, width and side are remembered by every FACTS page', async ({
  ready,
  facts,
  school,
  extension,
}) => {
  await ready.page.bringToFront();
  const panel = await facts.panelOn(pick(school.truth.missing));
  const before = await facts.panelBox();
  await panel.frame.getByRole('separator').press('ArrowLeft');
  await expect(async () => expect((await facts.panelBox()).width).toBeGreaterThan(before.width)).toPass();
  const { width } = await facts.panelBox();

  await facts.page.reload();
  await facts.panel();
  expect((await facts.panelBox()).width).toBe(width);

  await (await facts.panel()).frame.getByRole('button', { name: 'Close the panel' }).click();
  await expect.poll(() => facts.panelFrame()).toBeUndefined();
  await facts.page.reload();
  await expect(facts.page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(facts.panelFrame()).toBeUndefined();

  await extension.clickToolbar(facts.page);
  await expect((await facts.panel()).student).toBeVisible();
  expect((await facts.panelBox()).width).toBe(width);
  await extension.clickToolbar(facts.page);
  await expect.poll(() => facts.panelFrame()).toBeUndefined();
});

test('the toolbar button on any other page opens the review', async ({ ready, extension }) => {
  const pages = extension.context.waitForEvent('page');
  await extension.context.newPage();
  await pages;
  await extension.clickToolbar();
  await expect.poll(() => ready.page.evaluate(() => document.visibilityState)).toBe('visible');
});

test('the panel follows the page from student to student and shows the school elsewhere', async ({
  ready,
  facts,
  school,
}) => {
  const [first, second] = [pick(school.truth.missing), pick(school.truth.missing, 1)];
  await ready.page.bringToFront();
  const panel = await facts.panelOn(first);
  await expect(panel.student).toContainText(`ID ${first}`);
  await facts.openStudent(second);
  await expect(panel.student).toContainText(`ID ${second}`);

  await facts.openHome();
  await expect(panel.frame.getByRole('heading', { name: 'Next problem' })).toBeVisible();
  await expect(panel.frame.getByText(`${school.truth.counts.excluded} problems left`)).toBeVisible();
  await panel.frame.getByRole('button', { name: 'Show in FACTS' }).click();
  await expect(facts.page).toHaveURL(/#\/peoplemanagement\/student\/\d+\/student_dashboard/);
  await expect(panel.student).toBeVisible();
});

test('a student who is not in the list, a family and an unknown page are called what they are', async ({
  ready,
  facts,
  school,
}) => {
  await ready.page.bringToFront();
  const panel = await facts.panelOn(pick(school.truth.withdrawn));
  await expect(panel.frame.getByText('not in your list')).toBeVisible();
  await expect(panel.emailField).toBeHidden();
  await facts.open('#/peoplemanagement/?personFilterType=1');
  await expect(panel.frame.getByRole('heading', { name: 'Next problem' })).toBeVisible();
  await facts.open('#/configuration');
  await expect(panel.frame.getByRole('heading', { name: 'Next problem' })).toBeVisible();
});

test('before the set-up the panel leads to Settings', async ({ review, facts }) => {
  await review.page.bringToFront();
  await facts.openHome();
  const panel = await facts.panel();
  await panel.frame.getByRole('button', { name: 'Set up' }).click();
  await expect(review.page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await expect.poll(() => review.page.evaluate(() => document.visibilityState)).toBe('visible');
});

test('a page that removes the panel gets it back three times, then is left alone', async ({ ready, facts }) => {
  await ready.page.bringToFront();
  await facts.openHome();
  await facts.panel();
  for (let round = 1; round <= 3; round += 1) {
    const gone = facts.panelFrame();
    await facts.removePanel();
    await expect
      .poll(() => facts.panelFrame() !== undefined && facts.panelFrame() !== gone, `back after removal ${round}`)
      .toBe(true);
  }
  await facts.removePanel();
  await expect.poll(() => facts.panelFrame()).toBeUndefined();
  await expect.poll(() => facts.page.evaluate(() => document.documentElement.getBoundingClientRect().width)).toBe(1280);
});

test.describe('on a cross-origin isolated page', () => {
  test.use({ schoolOptions: { students: 60, seed: 7, crossOriginIsolated: true } });

  test('the panel stands and works all the same', async ({ ready, facts, school }) => {
    await ready.page.bringToFront();
    await facts.openStudent(pick(school.truth.missing));
    expect(await facts.page.evaluate(() => self.crossOriginIsolated)).toBe(true);
    const panel = await facts.panel();
    await panel.writeEmail('mended@stbrendan.example');
    await expect(panel.student).toContainText('Saved to FACTS and verified.');
  });
});

test('on FACTS’ newer host the panel stands too', async ({ ready, facts, school }) => {
  const id = pick(school.truth.missing);
  await ready.page.bringToFront();
  await facts.page.goto(`https://${school.hosts.staffNew}/renweb1/#/peoplemanagement/student/${id}/student_dashboard`);
  const panel = await facts.panel();
  await expect(panel.student).toContainText(`ID ${id}`);
});

test('opened by hand, the panel takes the keyboard', async ({ ready, facts, school, extension }) => {
  await expect(ready.table).toBeVisible();
  await facts.page.bringToFront();
  const panel = await facts.panelOn(pick(school.truth.missing));
  await panel.frame.getByRole('button', { name: 'Close the panel' }).click();
  await expect.poll(() => facts.panelFrame()).toBeUndefined();
  await extension.clickToolbar(facts.page);
  const opened = await facts.panel();
  await expect(opened.emailField).toBeFocused();
});

test('beside another school’s page the panel says so, and offers no write', async ({ ready, facts, school }) => {
  await ready.page.bringToFront();
  const id = pick(school.truth.missing);
  const at = (client: string) =>
    `#/peoplemanagement/student/${id}/student_dashboard?personFilterType=0&client=${client}`;
  await facts.open(at('sb-oh'));
  const panel = await facts.panel();
  await expect(panel.student).toContainText('No email');

  await facts.open(at('other-oh'));
  const notice = panel.frame.getByRole('alert').filter({ hasText: 'another school' });
  await expect(notice).toContainText('This FACTS page belongs to another school (OTHER-OH). Your list is from SB-OH');
  await expect(panel.student).toBeHidden();
  await expect(panel.emailField).toBeHidden();
  await expect(facts.page.locator('[data-sync-review-badge]')).toHaveCount(0);

  await facts.open(at('sb-oh'));
  await expect(panel.student).toContainText('No email');
  await expect(notice).toBeHidden();

  // A school that goes by another name now: its own people say so.
  await facts.open(at('new-oh'));
  await notice.getByRole('button', { name: 'This is my school’s page' }).click();
  await expect(panel.student).toContainText('No email');
  expect(school.facts.ledger).toEqual([]);
});

test('where the panel leads to, the school in the address stays', async ({ ready, facts, school }) => {
  await expect(ready.table).toBeVisible();
  await facts.page.bringToFront();
  const [first = 0] = school.truth.missing;
  await facts.open(`#/peoplemanagement/student/${first}/student_dashboard?client=sb-oh&tabId=4`);
  const panel = await facts.panel();
  await panel.whenDrawn();
  await panel.frame.getByRole('button', { name: /^Next/ }).first().click();
  await expect.poll(() => facts.page.url()).not.toContain(`/${first}/`);
  expect(facts.page.url()).toContain('client=sb-oh&tabId=4');
});

test('in a small window most of it stays FACTS’', async ({ ready, facts, school }) => {
  await ready.page.bringToFront();
  const panel = await facts.panelOn(pick(school.truth.missing));
  await facts.page.bringToFront();
  for (const width of [1366, 800, 500, 341]) {
    await facts.page.setViewportSize({ width, height: 600 });
    await expect
      .poll(async () => (await facts.panelBox()).width, { message: `${width}` })
      .toBeCloseTo(Math.min(380, width * 0.6), 0);
    const body = await facts.page.evaluate(() => document.documentElement.getBoundingClientRect().width);
    expect(body, `${width}`).toBeGreaterThanOrEqual(Math.floor(width * 0.4));
    const inside = await panel.frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(inside, `${width}: nothing is cut off`).toBeLessThanOrEqual(0);
  }
  await panel.whenLive();
});

const documents: Readonly<Record<string, string>> = {
  'application/json': '{"students":[]}',
  'text/plain': 'students',
  'text/xml': '<students/>',
  'image/svg+xml': '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">students</text></svg>',
  'application/pdf':
    '%PDF-1.1\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj',
};

test('beside JSON, text, XML, SVG and PDF there is no panel, and the toolbar button opens the full page', async ({
  ready,
  facts,
  extension,
}) => {
  await ready.page.bringToFront();
  await facts.openHome();
  await facts.panel();
  const { page } = facts;
  for (const [contentType, body] of Object.entries(documents)) {
    await page.route('**/export/**', (route) => route.fulfill({ contentType, body }));
    await page.goto(`${factsAddress}export/list`);
    const added = await page.evaluate(
      () => [...document.documentElement.children].filter((each) => 'popover' in each && each.popover !== null).length,
    );
    expect(added, contentType).toBe(0);
    expect(facts.panelFrame(), contentType).toBeUndefined();
    await page.unroute('**/export/**');
  }
  await page.bringToFront();
  await extension.clickToolbar(page);
  await expect.poll(() => ready.page.evaluate(() => document.visibilityState)).toBe('visible');
});

test('a half-typed address survives the frame’s reload and a worker’s death, in this tab and until the lock', async ({
  ready,
  facts,
  school,
  extension,
}) => {
  await ready.page.bringToFront();
  const [id, other] = [pick(school.truth.missing), pick(school.truth.missing, 1)];
  const text = 'half.typed@stbrendan';
  const panel = await facts.panelOn(id);
  await panel.emailField.fill(text);
  await facts.page.reload();
  await expect((await facts.panel()).emailField).toHaveValue(text);
  await extension.killWorker();
  await facts.page.reload();
  await expect((await facts.panel()).emailField).toHaveValue(text);
  const elsewhere = await facts.panelOn(other);
  await expect(elsewhere.student).toContainText(`ID ${other}`);
  await expect(elsewhere.emailField).toHaveValue('');
  const shown = await facts.panelOn(id);
  await expect(shown.emailField).toHaveValue(text);
  await shown.emailField.fill('');
  await facts.page.reload();
  await expect((await facts.panel()).student).toContainText(`ID ${id}`);
  await expect((await facts.panel()).emailField).toHaveValue('');
});
