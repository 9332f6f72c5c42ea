import { expect, pick, test } from './fixtures.ts';

test.beforeEach(async ({ ready }) => {
  await ready.page.bringToFront();
});

const email = 'mended@stbrendan.example';

test('what is no address is not written, and says why', async ({ facts, school }) => {
  const panel = await facts.panelOn(pick(school.truth.missing));
  await panel.writeEmail('mended@stbrendan');
  await expect(panel.student).toContainText('needs an ending such as .org');
  await expect(panel.emailField).toHaveValue('mended@stbrendan');
  await panel.emailField.fill('one@stbrendan.example, two@stbrendan.example');
  await expect(panel.student).toContainText('more than one address');
  expect(school.facts.ledger).toEqual([]);
});

test('an address that another student has already is said to be so, before it is written', async ({
  facts,
  school,
}) => {
  const id = pick(school.truth.missing);
  const owner = pick(school.truth.enrolled.filter((each) => school.facts.email(each)?.endsWith('@stbrendan.example')));
  const panel = await facts.panelOn(id);
  await panel.emailField.fill(school.facts.email(owner) ?? '');
  await expect(panel.student).toContainText(`ID ${owner}) has this address already.`);
  await panel.emailField.fill('nobody.has@stbrendan.example');
  await expect(panel.student).not.toContainText('has this address already');
});

test('Enter writes, and Undo brings the former value back', async ({ facts, school }) => {
  const id = pick(school.truth.missing);
  const former = school.facts.email(id);
  const panel = await facts.panelOn(id);
  await panel.whenLive();
  await panel.emailField.fill(email);
  await panel.emailField.press('Enter');
  await expect(panel.student).toContainText('Saved to FACTS and verified.');
  expect(school.facts.email(id)).toBe(email);
  await panel.undo();
  await expect(panel.student).toContainText('Removed from FACTS and verified.');
  expect(school.facts.email(id)).toBe(former);
  await expect(panel.student).toContainText('No email');
});

test('FACTS’ own page shows the new address too, so that its Save can’t bring the old one back', async ({
  facts,
  school,
}) => {
  const id = pick(school.truth.missing);
  await facts.openStudent(id);
  await expect(facts.emailField).toHaveValue('');
  const panel = await facts.panel();
  await panel.writeEmail(email);
  await expect(panel.student).toContainText('Saved to FACTS and verified.');
  await expect(facts.emailField).toHaveValue(email);
  await expect(panel.student).toContainText('Its Save button may light up; you don’t need to click it.');
  await facts.page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(facts.page.getByText('Saved', { exact: true })).toBeVisible();
  expect(school.facts.email(id)).toBe(email);
});

test('what a person is typing on FACTS’ page is left alone', async ({ facts, school }) => {
  const id = pick(school.truth.missing);
  const panel = await facts.panelOn(id);
  await facts.emailField.fill('typed@in.facts.example');
  await panel.writeEmail(email);
  await expect(panel.student).toContainText('Saved to FACTS and verified.');
  await expect(facts.emailField).toHaveValue('typed@in.facts.example');
  await expect(panel.student).not.toContainText('Save button');
});

test('somebody else was faster: both addresses are shown, and nothing is overwritten unasked', async ({
  facts,
  school,
  ready,
}) => {
  const id = pick(school.truth.missing);
  const panel = await facts.panelOn(id);
  await expect(panel.student).toBeVisible();
  school.facts.changeEmail(id, 'office@stbrendan.example');
  await panel.writeEmail(email);
  await expect(panel.student).toContainText('Somebody changed this email in FACTS');
  await expect(panel.student).toContainText('office@stbrendan.example');
  await expect(panel.student).toContainText(email);
  expect(school.facts.email(id)).toBe('office@stbrendan.example');
  await panel.frame.getByRole('button', { name: 'Keep FACTS’ address' }).click();
  await expect(panel.student).toContainText('Will be synced.');
  await expect(ready.counter('missingEmails')).toContainText(String(school.truth.missing.length - 1));
  expect(school.facts.ledger.filter(({ by }) => by === 'api')).toEqual([]);
});

test('a conflict can be decided for the new address', async ({ facts, school }) => {
  const id = pick(school.truth.missing);
  const panel = await facts.panelOn(id);
  await expect(panel.student).toBeVisible();
  school.facts.changeEmail(id, 'office@stbrendan.example');
  await panel.writeEmail(email);
  await panel.pressTrusted('Save mine anyway');
  await expect(panel.student).toContainText('Saved to FACTS and verified.');
  expect(school.facts.email(id)).toBe(email);
});

test('FACTS refuses: its own words are shown and the typed address stays', async ({ facts, school }) => {
  const id = pick(school.truth.missing);
  const body = JSON.stringify({ error: { code: 'Invalid', message: 'This domain is blocked by the school.' } });
  school.faults.fail({ host: 'api', method: 'PATCH' }, 422, { body });
  const panel = await facts.panelOn(id);
  await panel.writeEmail(email);
  await expect(panel.student).toContainText('This domain is blocked by the school.');
  await expect(panel.emailField).toHaveValue(email);
  await panel.writeEmail(email);
  await expect(panel.student).toContainText('Saved to FACTS and verified.');
});

test('the person is gone from FACTS', async ({ facts, school }) => {
  const id = pick(school.truth.missing);
  const panel = await facts.panelOn(id);
  await expect(panel.student).toBeVisible();
  school.faults.fail({ host: 'api', path: `/People/${id}` }, 404);
  await panel.writeEmail(email);
  await expect(panel.student).toContainText(`FACTS has no person with ID ${id}. Nothing was saved.`);
});

test('no connection: the write waits, says so, and goes out by itself', async ({ facts, school }) => {
  const id = pick(school.truth.missing);
  const outage = school.faults.reset({ host: 'api', times: Infinity });
  const panel = await facts.panelOn(id);
  await panel.writeEmail(email);
  await expect(panel.student).toContainText('FACTS can’t be reached.');
  await expect(panel.student).toContainText('Sync Review tries again by itself.');
  outage.remove();
  await expect(panel.student).toContainText('Saved to FACTS and verified.', { timeout: 30_000 });
  expect(school.facts.ledger).toHaveLength(1);
});

test('a waiting write can be withdrawn', async ({ facts, school }) => {
  const id = pick(school.truth.missing);
  const outage = school.faults.reset({ host: 'api', times: Infinity });
  const panel = await facts.panelOn(id);
  await panel.writeEmail(email);
  await panel.frame.getByRole('button', { name: 'Withdraw' }).click();
  await expect(panel.emailField).toHaveValue(email);
  outage.remove();
  await facts.page.reload();
  await expect((await facts.panel()).student).toContainText('No email');
  expect(school.facts.ledger).toEqual([]);
});

test('the answer is lost after FACTS took the email: it is written once', async ({ facts, school }) => {
  const id = pick(school.truth.missing);
  school.faults.applyThenReset({ host: 'api', method: 'PATCH' });
  const panel = await facts.panelOn(id);
  await panel.writeEmail(email);
  await expect(panel.student).toContainText('Saved to FACTS and verified.', { timeout: 30_000 });
  expect(school.facts.ledger).toHaveLength(1);
});

test('the page moved on to another student at the moment of the click: nothing is written', async ({
  facts,
  school,
}) => {
  const [first, second] = [pick(school.truth.missing), pick(school.truth.missing, 1)];
  const panel = await facts.panelOn(first);
  await panel.whenLive();
  await panel.emailField.fill(email);
  await panel.frame.evaluate(() => {
    const button = [...document.querySelectorAll('button')].find((each) => each.textContent?.includes('Save to FACTS'));
    button?.addEventListener('click', () => console.debug('clicked'));
  });
  await facts.openStudent(second);
  await expect(panel.student).toContainText(`ID ${second}`);
  await expect(panel.emailField).toHaveValue('');
  await facts.openStudent(first);
  await expect(panel.emailField).toHaveValue(email);
  expect(school.facts.ledger).toEqual([]);
});
