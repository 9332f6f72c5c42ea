import type { Page } from '@playwright/test';
import type { Panel } from '../browser/pages/facts-page.ts';
import type { School } from '../school/index.ts';
import { expect, pick, test } from './fixtures.ts';

const email = 'mended@stbrendan.example';

test('the worker dies while a panel is open: the panel recovers by itself and goes on', async ({
  ready,
  facts,
  school,
  extension,
}) => {
  const id = pick(school.truth.missing);
  await ready.page.bringToFront();
  await facts.openStudent(id);
  const panel = await facts.panel();
  await expect(panel.student).toContainText(`ID ${id}`);
  await panel.emailField.fill(email);
  await extension.killWorker();
  await expect(panel.emailField).toHaveValue(email);
  await panel.pressTrusted('Write to FACTS');
  await expect(panel.student).toContainText('Saved in FACTS and read back.', { timeout: 30_000 });
  expect(school.facts.ledger).toHaveLength(1);
  await expect(ready.counter('missingEmails')).toContainText(String(school.truth.missing.length - 1));
});

/** Where a write can be cut off: each is a request that FACTS keeps waiting while the worker is killed. */
const cuts = {
  'before it is sent': ({ faults }: School, path: string) => faults.hold({ host: 'api', method: 'GET', path }),
  'before FACTS has it': ({ faults }: School, path: string) => faults.hold({ host: 'api', method: 'PATCH', path }),
  'after FACTS has it, before the answer': ({ faults }: School, path: string) =>
    faults.applyThenHold({ host: 'api', method: 'PATCH', path }),
  'while it is read back': ({ faults }: School, path: string) =>
    faults.hold({ host: 'api', method: 'GET', path, nth: 2 }),
};

for (const [moment, cut] of Object.entries(cuts)) {
  test(`the worker dies in the middle of an e-mail write, ${moment}: written once`, async ({
    ready,
    facts,
    school,
    extension,
  }) => {
    const id = pick(school.truth.missing);
    await ready.page.bringToFront();
    await facts.openStudent(id);
    const panel = await facts.panel();
    const hold = cut(school, `/People/${id}`);
    await panel.writeEmail(email);
    await hold.reached;
    await extension.killWorker();
    hold.release();
    await expectWrittenOnce(school, panel, id);
  });
}

test('the worker dies with FACTS’ answer in hand, before the store has it: written once', async ({
  ready,
  facts,
  school,
  extension,
}) => {
  const id = pick(school.truth.missing);
  await ready.page.bringToFront();
  await facts.openStudent(id);
  const panel = await facts.panel();
  const hold = school.faults.applyThenHold({ host: 'api', method: 'PATCH', path: `/People/${id}` });
  await panel.writeEmail(email);
  await hold.reached;
  const free = await lockCorrections(ready.page);
  const answers = await extension.answersSeen(`/People/${id}`);
  hold.release();
  await expect.poll(() => extension.answersSeen(`/People/${id}`)).toBe(answers + 1);
  await extension.killWorker();
  await free();
  await expectWrittenOnce(school, panel, id);
});

async function expectWrittenOnce({ facts }: School, panel: Panel, id: number): Promise<void> {
  await expect(panel.student).toContainText('Saved in FACTS and read back.', { timeout: 45_000 });
  expect(facts.ledger.filter(({ from, to }) => from !== to)).toHaveLength(1);
  expect(facts.email(id)).toBe(email);
}

/** Holds a transaction over the e-mail writes: whoever wants to store one has to wait. Answers how to let go. */
async function lockCorrections(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(async () => {
    const opening = indexedDB.open('sync-review');
    const db = await new Promise<IDBDatabase>((resolve) => (opening.onsuccess = () => resolve(opening.result)));
    const rows = db.transaction('corrections', 'readwrite').objectStore('corrections');
    const control = { freed: false };
    Object.assign(globalThis, { lockOnCorrections: control });
    await new Promise<void>((resolve) => {
      const holdOn = (): void => {
        resolve();
        if (control.freed) db.close();
        else rows.count().onsuccess = holdOn;
      };
      rows.count().onsuccess = holdOn;
    });
  });
  return () =>
    page.evaluate(() => {
      (globalThis as unknown as { lockOnCorrections: { freed: boolean } }).lockOnCorrections.freed = true;
    });
}

test('the worker dies in the middle of a refresh: it goes on from its row', async ({ ready, school, extension }) => {
  school.facts.changeEmail(pick(school.truth.missing), 'mended@stbrendan.example');
  const hold = school.faults.hold({ host: 'api', path: '/People', query: /Filters=personId/ });
  await ready.page.getByRole('button', { name: 'Refresh' }).click();
  await hold.reached;
  await extension.killWorker();
  hold.release();
  await expect(ready.counter('missingEmails')).toContainText(String(school.truth.missing.length - 1), {
    timeout: 45_000,
  });
});

test('a paused sync stays paused when the worker dies, and goes on when it is continued', async ({
  ready,
  school,
  extension,
}) => {
  const { page } = ready;
  school.target.settings.bulk = false;
  const hold = school.faults.hold({ host: 'target', method: 'POST', path: '/scim/v2/Users', nth: 4 });
  await ready.go('Sync');
  await ready.sync();
  await hold.reached;
  await page.getByRole('button', { name: 'Pause' }).click();
  hold.release();
  await expect(page.getByText(/^Paused: /)).toBeVisible();
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

for (const [way, match] of [
  ['of single requests', { host: 'target', method: 'POST', path: '/scim/v2/Users', nth: 7 }],
  ['in bulk', { host: 'target', method: 'POST', path: '/scim/v2/Bulk' }],
] as const) {
  test(`the worker dies in the middle of a sync ${way}: everybody arrives once`, async ({
    ready,
    school,
    extension,
  }) => {
    school.target.settings.bulk = way === 'in bulk';
    const hold = school.faults.applyThenHold(match);
    await ready.go('Sync');
    await ready.sync();
    await hold.reached;
    await extension.killWorker();
    hold.release();
    await expect(ready.page.getByText(/^Done\. \d+ students confirmed\.$/)).toBeVisible({ timeout: 45_000 });
    const ids = school.target.users.map((user) => user.externalId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(school.truth.counts.importable);
  });
}

test('the worker dies in the middle of a bulk write: every e-mail arrives once', async ({
  ready,
  school,
  extension,
}) => {
  const ids = school.truth.missing.slice(0, 4);
  const { page } = ready;
  await page.getByRole('link', { name: 'Missing e-mails', exact: true }).click();
  const lines = ids.map((id) => `${id},pupil.${id}@stbrendan.example`);
  const buffer = Buffer.from(['Student ID,New e-mail', ...lines].join('\n'));
  await page.locator('input[type=file]').setInputFiles({ name: 'filled-in.csv', mimeType: 'text/csv', buffer });
  const hold = school.faults.applyThenHold({ host: 'api', method: 'PATCH', path: `/People/${ids[1]}` });
  await page.getByRole('button', { name: 'Write 4 e-mails to FACTS' }).click();
  await hold.reached;
  await extension.killWorker();
  hold.release();
  await expect(page.getByText('4 e-mails written to FACTS and read back.')).toBeVisible({ timeout: 50_000 });
  const changed = school.facts.ledger.filter(({ from, to }) => from !== to).map(({ personId }) => personId);
  expect(changed.toSorted()).toEqual(ids.toSorted());
});
