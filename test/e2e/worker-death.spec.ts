import { expect, pick, test } from './fixtures.ts';

const email = 'mended@stbrendan.example';

test('the worker dies while a panel is open: the panel recovers by itself and goes on', async ({
  ready,
  facts,
  school,
  extension,
}) => {
  // The panel may take most of a minute to have its worker again.
  test.slow();
  const id = pick(school.truth.missing);
  await ready.page.bringToFront();
  await facts.openStudent(id);
  const panel = await facts.panel();
  await expect(panel.student).toContainText(`ID ${id}`);
  await panel.emailField.fill(email);
  await extension.killWorker();
  await expect(panel.emailField).toHaveValue(email);
  // A click in the moment in which the panel connects again is refused, in words: what moved is looked at first. Then one clicks once more.
  await expect(async () => {
    if (await panel.writeButton.isVisible()) await panel.pressTrusted('Save to FACTS');
    await expect(panel.student).toContainText('Saved to FACTS and verified.', { timeout: 10_000 });
  }).toPass({ timeout: 45_000 });
  expect(school.facts.ledger).toHaveLength(1);
  await expect(ready.counter('missingEmails')).toContainText(String(school.truth.missing.length - 1));
});

test('the worker dies while an email is on its way, which reaches FACTS only afterwards: written once', async ({
  ready,
  facts,
  school,
  extension,
}) => {
  // Whether FACTS took the email after all is looked for now and then.
  test.slow();
  const id = pick(school.truth.missing);
  await ready.page.bringToFront();
  await facts.openStudent(id);
  const panel = await facts.panel();
  const hold = school.faults.hold({ host: 'api', method: 'PATCH', path: `/People/${id}` });
  await panel.writeEmail(email);
  await hold.reached;
  await extension.killWorker();
  hold.release();
  await expect(panel.student).toContainText('Saved to FACTS and verified.', { timeout: 45_000 });
  expect(school.facts.ledger.filter(({ from, to }) => from !== to)).toHaveLength(1);
  expect(school.facts.email(id)).toBe(email);
});

test('a paused sync stays paused when the worker dies, and goes on when it is continued', async ({
  ready,
  school,
  extension,
}) => {
  const { page } = ready;
  school.target.settings.bulk = false;
  const posts = { host: 'target', method: 'POST', path: '/scim/v2/Users', nth: 4, times: Infinity } as const;
  const hold = school.faults.hold(posts);
  await ready.go('Sync');
  await ready.sync();
  await hold.reached;
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByText(/^Paused: /)).toBeVisible();
  hold.release();
  await extension.killWorker();
  await page.reload();
  await expect(page.getByText(/^Paused: /)).toBeVisible();
  const sent = school.target.users.length;
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText(/^Done\. \d+ students confirmed\.$/)).toBeVisible();
  expect(school.target.users.length).toBeGreaterThan(sent);
  const ids = school.target.users.map(({ externalId }) => externalId);
  expect(new Set(ids).size).toBe(ids.length);
});
