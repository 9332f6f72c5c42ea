import { chromium, expect } from '@playwright/test';
import { onBrowserDeath, tellWhenStartDies, watchForDeath } from '../browser/browser-death.ts';
import { test } from './run-again.ts';

const options = { executablePath: process.env.SYNC_REVIEW_BROWSER ?? '/usr/bin/chromium', args: ['--no-sandbox'] };

test('a browser that ends by itself is told as a death, one that a test ends is none', async () => {
  let deaths = 0;
  const stop = onBrowserDeath(() => deaths++);

  const ended = await chromium.launch(options);
  watchForDeath(ended)();
  await ended.close();
  expect(deaths).toBe(0);

  const dying = await chromium.launch(options);
  watchForDeath(dying);
  const page = await dying.newPage();
  const session = await dying.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  // What the test waits for when the browser dies fails with it, and is not taken for a failed assertion.
  const waiting = expect(page.getByText('never')).toBeVisible();
  process.kill(processInfo.find(({ type }) => type === 'browser')?.id ?? 0, 'SIGSEGV');
  await expect(waiting).rejects.toThrow('browser has been closed');
  expect(deaths).toBe(1);

  const broken = { ...options, executablePath: '/bin/sh', ignoreDefaultArgs: true, args: ['-c', 'kill -SEGV $$'] };
  await expect(tellWhenStartDies(chromium.launch(broken))).rejects.toThrow('signal=SIGSEGV');
  expect(deaths).toBe(2);
  stop();
});
