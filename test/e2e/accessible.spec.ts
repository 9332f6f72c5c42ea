import { chromium, expect } from '@playwright/test';
import { bringAxe, findViolations } from '../browser/accessible.ts';
import { test } from './run-again.ts';

const page = (body: string): string =>
  `data:text/html,<!doctype html><html lang="en"><title>Page</title><main><h1>Page</h1>${body}</main></html>`;
const blind = '<img src="" alt="An own picture"><img class="blind" src="">';
const pale = '<p style="color: rgb(200, 200, 200); background: white">Pale</p>';

test('axe finds what is wrong: brought or sent, with and without frames, within a part and by one rule', async () => {
  const browser = await chromium.launch({
    executablePath: process.env.SYNC_REVIEW_BROWSER ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  for (const brought of [false, true]) {
    const context = await browser.newContext({ colorScheme: 'light' });
    if (brought) await bringAxe(context);
    const tab = await context.newPage();
    for (const frame of ['', '<iframe title="A frame" srcdoc="<p>Framed</p>"></iframe>']) {
      await tab.goto(page(blind + pale + frame));
      const found = await findViolations(tab);
      expect(found.map((each) => each.split(':')[0])).toEqual(expect.arrayContaining(['color-contrast', 'image-alt']));
      expect(found.find((each) => each.startsWith('image-alt'))).toBe('image-alt: <img class="blind" src="">');
      // The second look finds axe there.
      expect(await findViolations(tab, { rules: ['color-contrast'] })).toEqual([
        expect.stringMatching(/^color-contrast: <p style=/),
      ]);
      expect((await findViolations(tab, { include: 'p' })).map((each) => each.split(':')[0])).toEqual([
        'color-contrast',
      ]);
      await tab.goto(page('<p>Nothing is wrong</p>'));
      expect(await findViolations(tab)).toEqual([]);
    }
    await context.close();
  }
  await browser.close();
});
