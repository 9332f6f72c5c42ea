import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test as base, type TestInfo } from '@playwright/test';
import { onBrowserDeath } from '../browser/browser-death.ts';

/** What each test of the browser starts from: one whose browser died by itself is run again, and no other. */
export const test = base.extend<{ secondTry: void }>({
  secondTry: [
    async ({}, use, testInfo) => {
      const stop = allowSecondTry(testInfo);
      await use();
      stop();
    },
    { auto: true },
  ],
});

/**
 * Playwright begins a second try for whatever failed; it fails at once unless the first try's browser died by itself before anything
 * else failed there. Answers what ends the watch over this try.
 */
function allowSecondTry(testInfo: TestInfo): () => void {
  const mark = join(testInfo.project.outputDir, 'browser-died', testInfo.testId);
  if (testInfo.retry > 0 && !existsSync(mark))
    throw new Error('Not run again: the first try failed, and not because its browser died.');
  return onBrowserDeath(() => {
    // What asked the dead browser for something may have failed a moment ago.
    if (!testInfo.errors.every(({ message = '' }) => message.includes('browser has been closed'))) return;
    mkdirSync(dirname(mark), { recursive: true });
    writeFileSync(mark, '');
  });
}
