import { workerOf } from '../browser/address-bar.ts';
import type { ExtensionBrowser } from '../browser/launch.ts';
import type { ReviewPage } from '../browser/pages/review-page.ts';
import { shiftClock } from '../browser/shift-clock.ts';
import { expect, test } from './fixtures.ts';

const passphrase = 'correct horse battery staple';
const minute = 60_000;
const day = 24 * 60 * minute;

/** From now on every clock of the extension, in this page and in the worker, is so far off. */
async function shiftClocks(extension: ExtensionBrowser, review: ReviewPage, ms: number): Promise<void> {
  await shiftClock(review.page, ms);
  await shiftClock(workerOf(extension), ms);
}

function sendAlarm(extension: ExtensionBrowser, name: string): Promise<void> {
  return workerOf(extension).evaluate(
    (alarm) => (chrome.alarms.onAlarm as unknown as { dispatch(alarm: object): void }).dispatch({ name: alarm }),
    name,
  );
}

const isLocked = (review: ReviewPage) =>
  expect(review.page.getByRole('heading', { name: 'Sync Review is locked' })).toBeVisible();

test('after sleep a move of the pointer before the first alarm locks', async ({ ready, extension }) => {
  await ready.setPassphrase(passphrase);
  await shiftClocks(extension, ready, 8 * 60 * minute);
  await ready.page.mouse.move(300, 300);
  await isLocked(ready);
  await ready.unlock(passphrase);
  await expect(ready.page.getByRole('button', { name: 'Lock now' })).toBeVisible();
});

test('a clock that is set back a day locks with the next alarm, and unlocks to stay open', async ({
  ready,
  extension,
}) => {
  await ready.setPassphrase(passphrase);
  await shiftClocks(extension, ready, -day);
  await sendAlarm(extension, 'lock-when-idle');
  await isLocked(ready);
  // The page began anew, with the right clock.
  await shiftClocks(extension, ready, -day);
  await ready.page.mouse.move(300, 310);
  const isNoted = () =>
    ready.page.evaluate(async () => Number((await chrome.storage.local.get('lastUsedAt'))['lastUsedAt']) <= Date.now());
  await expect.poll(isNoted).toBe(true);
  await ready.unlock(passphrase);
  await sendAlarm(extension, 'lock-when-idle');
  await expect(ready.page.getByRole('button', { name: 'Lock now' })).toBeVisible();
});

test('a clock four years ahead for one alarm deletes neither students nor history', async ({ ready, extension }) => {
  await ready.table.getByRole('switch').first().uncheck();
  await expect(ready.counter('toSkip')).toContainText('1');
  await ready.go('Settings');
  const seen = () => ready.page.evaluate(() => chrome.storage.local.get('clockSeen'));
  await expect.poll(async () => (await seen())['clockSeen']).toBeTruthy();
  await shiftClocks(extension, ready, 4 * 365 * day);
  await sendAlarm(extension, 'retention');
  await expect.poll(async () => JSON.stringify(await seen())).toMatch(/"jumpedAt":\d/);
  await shiftClocks(extension, ready, 0);
  await sendAlarm(extension, 'retention');
  await expect.poll(async () => JSON.stringify(await seen())).toContain('"jumpedAt":null');
  await expect(ready.page.getByText(/^Students, read on/)).toBeVisible();
  const entries = ready.page
    .locator('div', { has: ready.page.getByText('Entries of the history') })
    .getByRole('definition')
    .last();
  await expect(entries).toHaveText('2');
});

test('a wait that was met a day ahead is over once the clock is right', async ({ ready, school, extension }) => {
  await shiftClocks(extension, ready, day);
  school.faults.fail({ host: 'api', path: '/Students' }, 429, { retryAfter: 60 });
  await ready.pressRefresh();
  await expect.poll(() => school.requests.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
  const asked = school.requests.length;
  await shiftClocks(extension, ready, 0);
  await extension.killWorker();
  await ready.page.evaluate(() => chrome.runtime.sendMessage({ kind: 'wake' }).catch(() => {}));
  await expect.poll(() => school.requests.length, { timeout: 20_000 }).toBeGreaterThan(asked);
});
