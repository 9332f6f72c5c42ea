import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { FactsBadges } from '../browser/pages/facts-badges.ts';
import { FactsPage } from '../browser/pages/facts-page.ts';
import { expect, pick, test } from './fixtures.ts';

interface Manifest {
  commands: unknown;
  externally_connectable?: unknown;
  incognito: string;
  permissions: string[];
  optional_permissions: string[];
  host_permissions: string[];
  optional_host_permissions: string[];
  content_security_policy: { extension_pages: string };
  web_accessible_resources: { resources: string[]; matches: string[]; use_dynamic_url: boolean }[];
}

const factsPages = ['https://renweb1.renweb.com/*', 'https://sis.factsmgt.com/*'];

test('the manifest asks for no more than the security table says', () => {
  const manifest = JSON.parse(readFileSync('.output/chrome-mv3/manifest.json', 'utf8')) as Manifest & {
    externally_connectable?: unknown;
  };
  expect(manifest.permissions.toSorted()).toEqual(['alarms', 'notifications', 'storage', 'unlimitedStorage']);
  expect(manifest.host_permissions).toEqual([...factsPages, 'https://api.factsmgt.com/*']);
  expect(manifest.optional_permissions).toEqual(['contextMenus', 'scripting']);
  expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
  expect(manifest.web_accessible_resources).toEqual([
    { resources: ['panel.html'], matches: factsPages, use_dynamic_url: true },
  ]);
  expect(manifest.commands).toEqual({
    _execute_action: { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_manifest_command__' },
  });
  expect(manifest.externally_connectable).toBeUndefined();
  expect(manifest.incognito).toBe('not_allowed');
  const policy = manifest.content_security_policy.extension_pages;
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("frame-ancestors 'self' https://renweb1.renweb.com https://sis.factsmgt.com");
});

test('what runs in every FACTS page is small', () => {
  const script = readFileSync('.output/chrome-mv3/content-scripts/facts.js');
  expect(gzipSync(script).length).toBeLessThanOrEqual(20_000);
});

test('the extension talks to FACTS and the target only, and never says a key in an address', async ({
  ready,
  facts,
  school,
  extension,
}) => {
  const asked: string[] = [];
  extension.context.on('request', (request) => asked.push(request.url()));
  await ready.page.bringToFront();
  const panel = await facts.panelOn(pick(school.truth.missing));
  await panel.writeEmail('mended@stbrendan.example');
  await expect(panel.student).toContainText('Saved to FACTS and verified.');
  await ready.go('Sync');
  await ready.sync();
  await expect(ready.page.getByText(/^Done\./)).toBeVisible();

  const hosts = new Set(asked.filter((url) => !url.startsWith('chrome-extension:')).map((url) => new URL(url).host));
  expect([...hosts].filter((host) => !Object.values(school.hosts).includes(host as never))).toEqual([]);
  const secrets = [school.keys.subscription, school.keys.readWrite, school.targetToken, 'mended@stbrendan.example'];
  const addresses = [...asked, ...school.requests.map(({ host, path, query }) => `${host}${path}?${query}`)];
  for (const secret of secrets) expect(addresses.filter((url) => url.includes(secret))).toEqual([]);
});

test('the page sees nothing of the panel: no student, no key, no way in', async ({ ready, facts, school }) => {
  const id = pick(school.truth.missing, 1);
  await ready.page.bringToFront();
  await facts.openHome();
  const panel = await facts.panel();
  await expect(panel.frame.getByRole('heading', { name: 'Next problem' })).toBeVisible();
  const seen = await facts.page.evaluate(() => {
    const host = [...document.documentElement.children].find(
      (each) => each !== document.head && each !== document.body,
    );
    return {
      html: document.documentElement.outerHTML,
      root: host?.shadowRoot ?? null,
      frames: window.frames.length,
      storage: JSON.stringify({ ...localStorage, ...sessionStorage }),
    };
  });
  expect(seen.root).toBeNull();
  expect(seen.frames).toBe(0);
  const person = school.facts.person(id);
  for (const secret of [
    school.keys.readWrite,
    school.keys.subscription,
    school.targetToken,
    person?.lastName ?? '-',
    'problems left',
  ]) {
    expect(seen.html + seen.storage).not.toContain(secret);
  }
});

test.describe('another site', () => {
  test.use({ expectedErrors: /frame-ancestors|Denying load|404/ });

  test('can neither frame the panel nor read it', async ({ ready, facts, extension, school }) => {
    await ready.page.bringToFront();
    await facts.openHome();
    await facts.panel();
    const other = await extension.context.newPage();
    await other.goto(`https://${school.hosts.target}/`);
    await other.evaluate((address) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
    }, extension.address('panel.html'));
    await expect.poll(() => other.frames().length).toBe(2);
    const inside = other.frames()[1];
    await expect.poll(() => inside?.url()).not.toContain('panel.html');
    await other.close();
  });
});

test.describe('a private window, though the browser was told to let extensions in', () => {
  test.use({ allowedInPrivate: true });

  test('has nothing of Sync Review, which does not even know of it', async ({ ready, facts, extension }) => {
    await facts.openStudents();
    await facts.panel();
    const opening = extension.context.waitForEvent('page');
    await ready.page.evaluate(async (url) => {
      await chrome.windows.create({ incognito: true, url });
    }, facts.page.url());
    const inPrivate = new FactsPage(await opening);
    await inPrivate.page.locator('.page-outlet:not([aria-busy])').waitFor();
    await expect(inPrivate.page).toHaveTitle(await facts.page.title());
    // What the same page gets in a normal window afterwards, it would have got by now.
    await facts.page.reload();
    await facts.panel();
    await expect.poll(async () => (await new FactsBadges(facts.page).hosts()) > 0).toBe(true);

    expect(inPrivate.page.frames()).toHaveLength(1);
    expect(await new FactsBadges(inPrivate.page).hosts()).toBe(0);
    expect(await inPrivate.page.evaluate(() => document.documentElement.children.length)).toBe(2);
    const known = await ready.page.evaluate(async () => {
      const [tabs, windows] = [await chrome.tabs.query({}), await chrome.windows.getAll()];
      return [...tabs, ...windows].filter(({ incognito }) => incognito).length;
    });
    expect(known).toBe(0);
    await expect(inPrivate.page.goto(extension.address('review.html'))).rejects.toThrow('ERR_BLOCKED_BY_CLIENT');
  });
});

test('what runs in FACTS’ pages can’t read what the extension stored', async ({ ready, facts, school }) => {
  await ready.page.bringToFront();
  await facts.panelOn(pick(school.truth.missing, 0));
  const session = await facts.page.context().newCDPSession(facts.page);
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://') && context.auxData?.['type'] === 'isolated')
      worlds.push(context.id);
  });
  await session.send('Runtime.enable');
  expect(worlds).toHaveLength(1);
  for (const area of ['local', 'session']) {
    const answer = await session.send('Runtime.evaluate', {
      contextId: pick(worlds, 0),
      expression: `chrome.storage.${area}.get(null).then((kept) => 'read: ' + JSON.stringify(kept), (error) => error.message)`,
      awaitPromise: true,
    });
    expect(answer.result.value ?? answer.exceptionDetails?.text, area).toContain('not allowed');
  }
});

test('a click that no person made is not taken', async ({ ready, facts, school }) => {
  await ready.page.bringToFront();
  const panel = await facts.panelOn(pick(school.truth.missing));
  await panel.whenLive();
  await panel.emailField.fill('mended@stbrendan.example');
  await panel.writeButton.evaluate((button: HTMLElement) => button.click());
  await panel.writeButton.evaluate((button: HTMLElement) =>
    button.dispatchEvent(new MouseEvent('click', { bubbles: true })),
  );
  await panel.pressTrusted('Save to FACTS');
  await expect(panel.student).toContainText('Saved to FACTS and verified.');
  expect(
    school.requests.filter(({ method }) => method === 'PATCH').filter(({ path }) => path !== '/People/0'),
  ).toHaveLength(1);
});
