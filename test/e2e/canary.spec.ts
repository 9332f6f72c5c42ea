import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { hintInAddressBar, typeInAddressBar, workerOf } from '../browser/address-bar.ts';
import { expect, pick, setUp, test } from './fixtures.ts';

const canary = { lastName: 'Aaakanarienvogel', email: 'canary.bird@stbrendan.example' };

test.use({ expectedErrors: /Failed to load resource/ });
/** A whole day of work, and a look at everything that it left. */
test.setTimeout(150_000);

/** Runs in the worker: keeps every word that a notification is given. */
function keepNotifications(): void {
  const words: string[] = [];
  const { create } = chrome.notifications;
  chrome.notifications.create = ((...given: unknown[]) => {
    words.push(JSON.stringify(given));
    return (create as (...args: unknown[]) => unknown)(...given);
  }) as typeof create;
  Object.assign(globalThis, { words });
}

/** Presses what saves a file on a page of the review tab. */
async function save(page: Page, route: string, button: RegExp | string): Promise<Download> {
  await page.evaluate((hash) => (location.hash = hash), route);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).first().click();
  return downloading;
}

test('what must not leak is found nowhere but where it belongs', async ({ review, facts, school, extension }) => {
  const { context } = extension;
  const bird = school.facts.enrolledIds().find((id) => !school.truth.missing.includes(id)) ?? 0;
  school.facts.editPerson(bird, { lastName: canary.lastName });
  school.facts.changeEmail(bird, canary.email);
  const mended = pick(school.truth.missing);
  const written = 'written.bird@stbrendan.example';

  const consoles: string[] = [];
  const addresses: string[] = [];
  context.on('console', (message) => consoles.push(message.text()));
  context.on('weberror', (error) => consoles.push(error.error().message));
  context.on('request', (request) => addresses.push(request.url()));
  await workerOf(extension).evaluate(keepNotifications);
  await facts.page.addInitScript(() => {
    const heard: string[] = [];
    for (const type of ['message', 'storage', 'error', 'unhandledrejection', 'securitypolicyviolation']) {
      window.addEventListener(type, (event) =>
        heard.push(`${type} ${JSON.stringify((event as MessageEvent).data ?? '')}`),
      );
    }
    Object.assign(window, { heard });
  });

  await setUp(review, school);
  await expect(review.page.getByText(canary.lastName).first()).toBeVisible();
  const panel = await facts.panelOn(mended);
  // FACTS fails, in words that hold what it was sent; then it works.
  school.faults.fail({ host: 'api', method: 'PATCH', path: `/People/${mended}` }, 500, {
    body: `at Sieve.X: ${written} ${school.keys.readWrite}`,
    contentType: 'text/plain',
  });
  await panel.writeEmail(written);
  // It is sent once more only when the first one can't land any more: half a minute after such an answer.
  await expect(panel.student).toContainText('Saved to FACTS and verified.', { timeout: 60_000 });
  school.faults.fail({ host: 'target', method: 'POST' }, 500, {
    body: `{"detail":"${school.targetToken} ${canary.email}"}`,
  });
  await review.page.bringToFront();
  await review.go('Sync');
  await review.sync();
  await expect(review.page.getByText(/^Done\./)).toBeVisible({ timeout: 45_000 });
  // As if the daily look had begun: the next refresh is its own, and it has something to say.
  await review.page.evaluate(() => chrome.storage.local.set({ 'daily-check.startedAt': Date.now() }));
  await review.go('Students');
  await review.refresh();
  const words = () => workerOf(extension).evaluate(() => (globalThis as unknown as { words: string[] }).words);
  await expect.poll(words, { timeout: 30_000 }).not.toEqual([]);
  const files = [
    await save(review.page, '#/settings', 'Download backup'),
    await save(review.page, '#/report', /^Download \d+ students$/),
    await save(review.page, '#/history', 'Download all'),
    await save(review.page, '#/files', /^Download \d+ students$/),
  ];
  const contents = await Promise.all(files.map(async (file) => readFile(await file.path(), 'utf8')));
  const ownPages: string[] = [];
  for (const view of ['students', 'duplicates', 'report', 'history', 'sync', 'syncs?run=1', 'settings']) {
    await review.page.evaluate((hash) => (location.hash = hash), `#/${view}`);
    await expect(review.page.getByRole('main')).not.toContainText('One moment…');
    ownPages.push(await review.page.content());
    ownPages.push(
      ...(await review.page.locator('input').evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value))),
    );
  }
  await facts.page.bringToFront();
  await facts.openHome();
  const { frame } = await facts.panel();
  ownPages.push(await frame.content());
  const suggested = JSON.stringify([
    await typeInAddressBar(extension, canary.lastName),
    await typeInAddressBar(extension, canary.email),
    await hintInAddressBar(extension, canary.lastName),
  ]);
  expect(suggested).toContain(canary.lastName);

  const page = await facts.page.evaluate(() => {
    const host = [...document.documentElement.children].find(
      (each) => each !== document.head && each !== document.body,
    );
    return {
      dom: document.documentElement.outerHTML + (host?.shadowRoot?.innerHTML ?? ''),
      heard: (window as unknown as { heard: string[] }).heard,
      stored: JSON.stringify([
        { ...localStorage },
        { ...sessionStorage },
        document.cookie,
        window.name,
        document.title,
      ]),
    };
  });
  const shown = await review.page.evaluate(async () => ({
    toolbar: [await chrome.action.getTitle({}), await chrome.action.getBadgeText({})],
    choices: JSON.stringify(await chrome.storage.local.get(null)),
    notes: JSON.stringify(await chrome.notifications.getAll()),
    titles: (await chrome.tabs.query({})).map(({ title }) => title),
  }));
  const sinks: Readonly<Record<string, string>> = {
    'the page’s DOM': page.dom,
    'what the page hears': page.heard.join('\n'),
    'what the page stores': page.stored,
    'the consoles of pages, frames and worker': consoles.join('\n'),
    'addresses of requests': [
      ...addresses,
      ...school.requests.map(({ host, path, query }) => `${host}${path}?${query}`),
    ].join('\n'),
    'toolbar and its title': shown.toolbar.join('\n'),
    'settings in storage.local': shown.choices,
    'notifications, with their words': shown.notes + (await words()).join('\n'),
    'titles of tabs, names of files': [...shown.titles, ...files.map((file) => file.suggestedFilename())].join('\n'),
  };
  const keys = [school.keys.subscription, school.keys.readWrite, school.targetToken];
  const people = [canary.lastName, canary.email, written];
  for (const [sink, content] of Object.entries(sinks)) {
    for (const secret of [...keys, ...people]) expect(content.includes(secret), `${secret} in ${sink}`).toBe(false);
  }
  /** Where students belong, and keys don't. */
  const forPeople: Readonly<Record<string, string>> = {
    'files that were saved': contents.join('\n'),
    'the extension’s own pages and fields': ownPages.join('\n'),
    'lines below the address bar': suggested,
  };
  for (const [sink, content] of Object.entries(forPeople)) {
    expect(content, sink).toContain(canary.lastName);
    for (const secret of keys) expect(content.includes(secret), `${secret} in ${sink}`).toBe(false);
  }
  for (const secret of [canary.email, written]) expect(suggested).not.toContain(secret);
  expect(addresses.length).toBeGreaterThan(5);
});
