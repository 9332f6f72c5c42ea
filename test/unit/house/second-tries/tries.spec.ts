import { appendFileSync } from 'node:fs';
import { expect, type TestInfo } from '@playwright/test';
import { tellOfDeath } from '../../../browser/browser-death.ts';
import { test } from '../../../e2e/run-again.ts';

/** Each body that runs leaves a line, so that nothing runs unseen. */
test.beforeEach(({}, { title, retry }) => appendFileSync(process.env['SECOND_TRIES_LOG'] ?? '', `${title} ${retry}\n`));

const dieOnce = ({ retry }: TestInfo): void => {
  if (retry > 0) return;
  tellOfDeath();
  throw new Error('page.click: Target page, context or browser has been closed');
};

test('passes', () => undefined);
test('browser dies once', ({}, testInfo) => dieOnce(testInfo));
test('browser dies each time', () => {
  tellOfDeath();
  throw new Error('page.click: Target page, context or browser has been closed');
});
test('assertion fails once', ({}, { retry }) => expect(retry).toBe(1));
const soon = { timeout: 100 };
test('waits in vain once', ({}, { retry }) => expect.poll(() => retry, soon).toBe(1));
test('waits in vain and is wrong', async ({}, { retry }) => {
  expect.soft(retry).toBe(1);
  await expect.poll(() => retry, soon).toBe(1);
});
test('assertion fails before the browser dies', ({}, testInfo) => {
  expect.soft(testInfo.retry).toBe(1);
  dieOnce(testInfo);
});
test('assertion fails after a new browser', ({}, testInfo) => {
  dieOnce(testInfo);
  expect(testInfo.retry).toBe(0);
});
