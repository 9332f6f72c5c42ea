import { chromium, expect } from '@playwright/test';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { bringAxe, findViolations } from '../browser/accessible.ts';
import { watchForDeath } from '../browser/browser-death.ts';
import { longestTask } from '../browser/long-tasks.ts';
import { scenes, type SceneName } from '../component/gallery/scenes.ts';
import { serveGallery, type ServedGallery } from '../component/gallery/serve.ts';
import { test } from './run-again.ts';

const names = Object.keys(scenes) as SceneName[];
const panelScenes = names.filter((name) => scenes[name].view === 'panel');
const widths = [320, 380, 1280, 1600];
/** In the dark only colours can differ from the light, where every rule was looked at. */
const onlyColours = { rules: ['color-contrast'] };
const pageScenes = names.filter((name) => scenes[name].view === 'review');

// Hundreds of pages are looked at here: a picture of each would cost more than the looking.
test.use({ screenshot: 'off' });

let gallery: ServedGallery;
let browser: Browser;
let expectEnd = (): void => undefined;

test.beforeAll(async () => {
  gallery = await serveGallery();
  browser = await chromium.launch({
    executablePath: process.env.SYNC_REVIEW_BROWSER ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  expectEnd = watchForDeath(browser);
});
test.afterAll(async () => {
  expectEnd();
  await browser?.close();
  await gallery?.close();
});

/** One page through which a list of scenes is looked at; it collects what the console complained of. */
async function openPage(width: number): Promise<{ page: Page; complaints: string[] }> {
  const context: BrowserContext = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, complaints };
}

async function show(page: Page, scene: SceneName): Promise<void> {
  // What stands is waited for below.
  await page.goto(`${gallery.url}?scene=${scene}`, { waitUntil: 'commit' });
  await page.locator('[data-stands] main > *').first().waitFor();
  await expect(page.getByText('One moment…')).toHaveCount(0);
}

/** So that one test stays short, and two can run at once. */
function inParts(list: readonly SceneName[]): SceneName[][] {
  const size = 20;
  return Array.from({ length: Math.ceil(list.length / size) }, (_, part) => list.slice(part * size, (part + 1) * size));
}

for (const [view, list, width] of [
  ['panel', panelScenes, 380],
  ['review tab', pageScenes, 1280],
] as const) {
  for (const [part, some] of inParts(list).entries()) {
    test(`scenes of the ${view}, part ${part + 1}: axe, console, widths and targets`, async () => {
      test.slow();
      const { page, complaints } = await openPage(width);
      await bringAxe(page.context());
      for (const scene of some) {
        await show(page, scene);
        expect.soft(await findViolations(page), scene).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        expect.soft(await findViolations(page, onlyColours), `${scene}, dark`).toEqual([]);
        // The width at which it stands already comes first.
        for (const other of [width, ...widths.filter((each) => each !== width)]) {
          await page.setViewportSize({ width: other, height: 900 });
          const { excess, small, hidden } = await page.evaluate(measure);
          expect.soft(excess, `${scene} scrolls sideways at ${other} px`).toBe(0);
          expect.soft(small, `${scene}, targets at ${other} px`).toEqual([]);
          expect.soft(hidden, `${scene}, characters that can’t be seen at ${other} px`).toEqual([]);
        }
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: 'light' });
      }
      expect(complaints).toEqual([]);
      await page.context().close();
    });
  }
}

/**
 * Runs in the page, once it was laid out. `excess`: how far it can be scrolled sideways, CSS pixels. `small`: what can be
 * pressed and isn't at least 24 by 24 CSS pixels (WCAG 2.2, 2.5.8); the resize edge has its arrow keys instead. `hidden`: texts with
 * a character that can't be seen, but for the marks of direction that our own sentences set around a name.
 */
async function measure(): Promise<{ excess: number; small: string[]; hidden: string[] }> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const { scrollWidth, clientWidth } = document.documentElement;
  const small = [...document.querySelectorAll('button, input, select, summary')].flatMap((element) => {
    const box = (element.closest('label') ?? element).getBoundingClientRect();
    const fits = box.width === 0 || (box.height >= 24 && box.width >= 24);
    return fits ? [] : [element.outerHTML.slice(0, 120)];
  });
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const hidden: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('script, style, .visually-hidden')) continue;
    const text = (node.textContent ?? '').replace(/[\u2068\u2069\n\t]/g, '');
    if (/[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\u2800]/u.test(text)) hidden.push(JSON.stringify(text));
  }
  return { excess: scrollWidth - clientWidth, small, hidden };
}

test('a table of 50,000 students draws only what is seen, and scrolls to the last', async () => {
  const { page } = await openPage(1280);
  await show(page, 'review-huge');
  const table = page.getByRole('table', { name: 'Students' });
  await expect(table).toHaveAttribute('aria-rowcount', '50001');
  expect(await table.getByRole('row').count()).toBeLessThan(80);
  await page.locator('.scroll').evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await expect(table.locator('[aria-rowindex="50001"]')).toBeVisible();
  await expect(table.getByRole('columnheader', { name: 'Email' })).toBeInViewport();
  await page.getByRole('searchbox').fill('59999');
  await expect(page.getByText('1 of 50,000 students')).toBeVisible();
  await expect(table.getByRole('cell', { name: '59999', exact: true })).toBeVisible();
  await page.context().close();
});

test('a name written from right to left stands by itself wherever it is shown: nothing beside it changes places', async () => {
  const { page } = await openPage(1280);
  for (const scene of ['review-odd-names', 'panel-right-to-left'] as const) {
    await show(page, scene);
    await expect(page.getByText('يوسف').first()).toBeVisible();
    for (const { text, isolated } of await page.evaluate(findRightToLeft)) {
      expect.soft(isolated, `${scene}: ${text}`).toBe(true);
    }
  }
  await show(page, 'review-odd-names');
  await page.getByRole('switch', { name: 'Sync الحسيني, يوسف' }).click();
  await expect(page.getByText('Saved. \u2068يوسف الحسيني\u2069 will be synced.')).toBeVisible();
  await page.context().close();
});

/** Every visible text in a script that runs from right to left, and whether the browser sets it apart from its surroundings. */
function findRightToLeft(): { text: string; isolated: boolean }[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: { text: string; isolated: boolean }[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? '';
    const parent = node.parentElement;
    if (!parent || !/[\u0590-\u08ff]/.test(text) || parent.closest('.visually-hidden, script, style')) continue;
    let isolated = false;
    for (let at: Element | null = parent; at && !isolated; at = at.parentElement) {
      const { unicodeBidi, display } = getComputedStyle(at);
      if (!['inline', 'contents'].includes(display) && !at.matches('bdi, [dir=auto]')) break;
      isolated = unicodeBidi.includes('isolate') || at.matches('bdi, [dir=auto]');
    }
    // Alone in its box there is nothing beside it.
    found.push({ text, isolated: isolated || parent.textContent.trim() === text.trim() });
  }
  return found;
}

test('the address is the state: back, forward and reload keep filters and student', async () => {
  const { page } = await openPage(1280);
  await show(page, 'review-students');
  await page.getByRole('button', { name: /Missing emails$/ }).click();
  await page.getByRole('link', { name: 'Bennett, Noah' }).click();
  await expect(page.getByRole('heading', { name: 'Noah Bennett' })).toBeVisible();
  expect(new URL(page.url()).hash).toBe('#/students?status=missing&student=4102');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Noah Bennett' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Missing emails$/ })).toHaveAttribute('aria-pressed', 'true');
  await page.goBack();
  await expect(page.getByRole('complementary')).toHaveCount(0);
  await page.goBack();
  await expect(page.getByRole('button', { name: /Missing emails$/ })).toHaveAttribute('aria-pressed', 'false');
  await page.context().close();
});

test.describe('the write button in a real browser', () => {
  const address = 'noah.bennett@stbrendan.org';

  test('takes a click and Enter once it was seen, and keeps the focus in the card', async () => {
    const { page } = await openPage(380);
    await show(page, 'panel-missing');
    await expect(page.getByRole('textbox', { name: 'New email' })).toBeFocused();
    await page.keyboard.type(address);
    const button = page.getByRole('button', { name: 'Save to FACTS' });
    await expect(button).not.toHaveAttribute('aria-disabled', 'true');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Saved to FACTS and verified.')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Email' })).toBeFocused();
    await page.context().close();
  });

  test('is dead while something lies over it, and says so', async () => {
    const { page } = await openPage(380);
    await show(page, 'panel-missing');
    await page.keyboard.type(address);
    await page.evaluate(() => {
      const cover = document.createElement('div');
      cover.style.cssText = 'position:fixed;inset:0;z-index:99;background:#fff;opacity:.01;pointer-events:none';
      document.body.append(cover);
    });
    const button = page.getByRole('button', { name: 'Save to FACTS' });
    await expect(page.getByText('The button was covered by something')).toBeVisible();
    await button.click({ force: true });
    await page.keyboard.press('Enter');
    await expect(page.getByText('Saving to FACTS…')).toHaveCount(0);
    await expect(page.getByRole('textbox', { name: 'New email' })).toHaveValue(address);

    await page.evaluate(() => document.body.lastElementChild?.remove());
    await expect(button).not.toHaveAttribute('aria-disabled', 'true');
    await button.click();
    await expect(page.getByText('Saved to FACTS and verified.')).toBeVisible();
    await page.context().close();
  });

  test('takes no click made by a script', async () => {
    const { page } = await openPage(380);
    await show(page, 'panel-missing');
    await page.keyboard.type(address);
    const button = page.getByRole('button', { name: 'Save to FACTS' });
    await expect(button).not.toHaveAttribute('aria-disabled', 'true');
    await button.evaluate((element: HTMLElement) => element.click());
    await expect(page.getByText('Saving to FACTS…')).toHaveCount(0);
    await button.click();
    await expect(page.getByText('Saved to FACTS and verified.')).toBeVisible();
    await page.context().close();
  });
});

test('50,000 lines of a preview and 5,000 of the history are sorted while the page stays at hand; prints how fast', async () => {
  test.slow();
  const { page, complaints } = await openPage(1280);
  const figures: string[] = [];
  for (const [scene, heads] of [
    ['sync-huge', ['Student', 'ID', 'Grade', 'Email', 'Sync', 'What and why']],
    ['history-huge', ['Student', 'Result', 'What happened', 'When']],
  ] as const) {
    await show(page, scene);
    const first = page.locator('tbody tr').first();
    for (const name of heads) {
      const head = page.getByRole('columnheader', { name, exact: true });
      const longest = await longestTask(page, async () => {
        await head.getByRole('button').click();
        await expect(head).toHaveAttribute('aria-sort', 'ascending');
        await expect(first).toBeVisible();
      });
      figures.push(`${scene} by ${name}: longest task ${longest.worked.toFixed()} ms of work`);
      // Far above what it takes, far below a sort at one go: this machine may be busy.
      expect(longest.worked, `${scene} by ${name}`).toBeLessThan(150);
    }
  }
  console.log(figures.join('\n'));
  expect(complaints).toEqual([]);
});
