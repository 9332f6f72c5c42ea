import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { test as base, type TestInfo } from '@playwright/test';
import { onBrowserDeath } from '../browser/browser-death.ts';

/**
 * What each test of the browser starts from. One whose browser died by itself is run again; on CI, whose machine may starve, also one that
 * only waited in vain. What is simply wrong is never run again.
 */
export const test = base.extend<{ secondTry: void }>({
  secondTry: [
    async ({}, use, testInfo) => {
      const stop = allowSecondTry(testInfo);
      await use();
      if (process.env['CI'] && waitedInVain(testInfo)) allow(testInfo);
      stop();
    },
    { auto: true },
  ],
});

/** Playwright begins a second try for whatever failed; it fails at once unless the first try allowed it. Answers what ends the watch over this try. */
function allowSecondTry(testInfo: TestInfo): () => void {
  if (testInfo.retry > 0 && !existsSync(markOf(testInfo)))
    throw new Error('Not run again: the first try failed, and not because its browser died or time ran out.');
  return onBrowserDeath(() => {
    // What asked the dead browser for something may have failed a moment ago.
    if (testInfo.errors.every(({ message = '' }) => message.includes('browser has been closed'))) allow(testInfo);
  });
}

function allow(testInfo: TestInfo): void {
  mkdirSync(dirname(markOf(testInfo)), { recursive: true });
  writeFileSync(markOf(testInfo), '');
}

function markOf({ project, testId }: TestInfo): string {
  return join(project.outputDir, 'second-try', testId);
}

/** Each failure is one of waiting: for the page, or for what a page shall show. */
function waitedInVain({ errors }: TestInfo): boolean {
  const vain = /Timeout:? +\d+ms|timeout of \d+ms exceeded|browser has been closed/i;
  return errors.length > 0 && errors.every(({ message = '' }) => vain.test(stripVTControlCharacters(message)));
}
