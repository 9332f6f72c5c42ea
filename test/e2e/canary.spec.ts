import { expect, pick, setUp, test } from './fixtures.ts';

const canary = { lastName: 'Aaakanarienvogel', email: 'canary.bird@stbrendan.example' };

test.use({ expectedErrors: /Failed to load resource/ });

test('what must not leak is found nowhere but where it belongs', async ({ review, facts, school, extension }) => {
  const { context } = extension;
  const bird = school.facts.enrolledIds().find((id) => !school.truth.missing.includes(id)) ?? 0;
  school.facts.editPerson(bird, { lastName: canary.lastName });
  school.facts.changeEmail(bird, canary.email);
  const mended = pick(school.truth.missing);
  const written = 'written.bird@stbrendan.example';

  const consoles: string[] = [];
  const addresses: string[] = [];
  const downloads: string[] = [];
  context.on('console', (message) => consoles.push(message.text()));
  context.on('weberror', (error) => consoles.push(error.error().message));
  context.on('request', (request) => addresses.push(request.url()));
  context.on('page', (page) => page.on('download', (download) => downloads.push(download.suggestedFilename())));
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
  await expect(panel.student).toContainText('Saved in FACTS and read back.', { timeout: 30_000 });
  school.faults.fail({ host: 'target', method: 'POST' }, 500, {
    body: `{"detail":"${school.targetToken} ${canary.email}"}`,
  });
  await review.page.bringToFront();
  await review.go('Sync');
  await review.sync();
  await expect(review.page.getByText(/^Done\./)).toBeVisible({ timeout: 45_000 });
  await facts.page.bringToFront();
  await facts.openHome();
  await facts.panel();

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
    'notifications and downloads': shown.notes + downloads.join('\n'),
  };
  const secrets = [
    canary.lastName,
    canary.email,
    written,
    school.keys.subscription,
    school.keys.readWrite,
    school.targetToken,
  ];
  for (const [sink, content] of Object.entries(sinks)) {
    for (const secret of secrets) expect(content.includes(secret), `${secret} in ${sink}`).toBe(false);
  }
  const hosts = new Set(addresses.filter((url) => /^https?:/.test(url)).map((url) => new URL(url).host));
  expect([...hosts].filter((host) => !Object.values(school.hosts).includes(host as never))).toEqual([]);
  expect(addresses.length).toBeGreaterThan(5);
});
