import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchExtension, type ExtensionBrowser } from '../browser/launch.ts';
import { ReviewPage } from '../browser/pages/review-page.ts';
import type { Outcome } from '../browser/read-outcome.ts';
import { openStoreBench } from '../browser/store-bench.ts';
import type { Match, School } from '../school/index.ts';
import { expect, pick, setUp, test } from './fixtures.ts';

test.use({ schoolOptions: { students: 180, seed: 7 } });

const patience = { timeout: 45_000 };

/** One piece of work, and the answers of the school during which the browser is gone: FACTS or the target did it, nobody here heard so. */
interface Work {
  readonly route: string;
  begin(review: ReviewPage): Promise<void>;
  readonly closings: readonly { readonly how: 'killed' | 'closed'; readonly during: Match }[];
  readonly says: RegExp;
}

const day: readonly Work[] = [
  {
    route: '#/students',
    begin: ({ page }) => page.getByRole('button', { name: 'Refresh' }).click(),
    closings: [
      { how: 'killed', during: { host: 'api', path: '/People' } },
      { how: 'closed', during: { host: 'api', path: '/SchoolConfigurations' } },
    ],
    says: /^Since the refresh .*: 1 email changed in FACTS/,
  },
  {
    route: '#/fill',
    begin: writeOneGrade,
    closings: [
      { how: 'killed', during: { host: 'api', method: 'PATCH', nth: 2 } },
      { how: 'killed', during: { host: 'api', method: 'GET', path: '/People/*', nth: 2 } },
    ],
    says: /^\d emails saved to FACTS and verified\.$/,
  },
  {
    route: '#/sync',
    begin: (review) => review.sync(),
    closings: [
      { how: 'killed', during: { host: 'target', method: 'POST', path: '/scim/v2/Bulk', nth: 2 } },
      { how: 'killed', during: { host: 'target', method: 'GET', path: '/scim/v2/Users', nth: 2 } },
    ],
    says: /Done\. \d+ students confirmed\.|: \d+ confirmed$/,
  },
];

async function writeOneGrade({ page }: ReviewPage): Promise<void> {
  await page
    .getByRole('checkbox', { name: /^Grade \w+ \([5-9]\)$/ })
    .first()
    .check();
  await page.getByRole('button', { name: /^Save [4-9] emails to FACTS$/ }).click();
}

/** A school that is set up, with everybody pulled, in a profile that nobody has open. */
async function prepareProfile(school: School, passphrase: string | null): Promise<string> {
  const profileFolder = mkdtempSync(join(tmpdir(), 'sync-review-closed-'));
  const browser = await launchExtension({ resolverRules: school.resolverRules, profileFolder });
  const review = new ReviewPage(await browser.openReview('#/settings'));
  await setUp(review, school);
  const bench = await openStoreBench(browser);
  const pulls = async (): Promise<readonly string[]> => (await bench.readOutcome()).pulls.map(({ state }) => state);
  await expect.poll(pulls, patience).toEqual(['done']);
  if (passphrase !== null) await review.setPassphrase(passphrase);
  await browser.close();
  return profileFolder;
}

/** What the whole day came to. */
type Result = Outcome & { readonly facts: readonly string[]; readonly target: readonly string[] };

async function readResult(school: School, bench: Awaited<ReturnType<typeof openStoreBench>>): Promise<Result> {
  const writes = school.facts.ledger.map(({ by, personId, from, to }) => `${by} ${personId}: ${from} → ${to}`);
  const accounts = school.target.ledger.map(({ action, externalId, to }) => `${action} ${externalId} ${to?.userName}`);
  return { ...(await bench.readOutcome()), facts: writes.toSorted(), target: accounts.toSorted() };
}

/** The day from the same start; `wanted`: what it has to come to, with the browser gone at every closing. */
async function liveDay(school: School, profileFolder: string, wanted: Result | null): Promise<Result> {
  school.reset();
  school.facts.changeEmail(pick(school.truth.missing), 'found@stbrendan.example');
  school.target.settings.maxOperations = 60;
  const options = { resolverRules: school.resolverRules, profileFolder };
  let browser = await launchExtension(options);
  for (const { route, begin, closings, says } of day) {
    let review = new ReviewPage(await browser.openReview(route));
    const gone = wanted ? [...closings] : [];
    let closing = gone.shift();
    let hold = closing && school.faults.applyThenHold(closing.during);
    await begin(review);
    while (closing && hold) {
      await hold.reached;
      const { how } = closing;
      const present = hold;
      closing = gone.shift();
      hold = closing && school.faults.applyThenHold(closing.during);
      await (how === 'killed' ? browser.killBrowser() : browser.close());
      present.release();
      browser = await launchExtension(options);
      if (!closing) review = new ReviewPage(await browser.openReview(route));
    }
    await expect(review.page.getByText(says).first()).toBeVisible(patience);
  }
  const bench = await openStoreBench(browser);
  const isOver = async (): Promise<boolean> => {
    const { unfinished, runs } = await bench.readOutcome();
    return unfinished.every((count) => count === 0) && runs.every(({ readBack }) => readBack !== null);
  };
  await expect.poll(isOver, patience).toBe(true);
  const result = await readResult(school, bench);
  await browser.close();
  return result;
}

test('a day on which the browser is killed or closed six times comes to what it comes to without', async ({
  school,
}) => {
  test.setTimeout(180_000);
  const start = await prepareProfile(school, null);
  const copy = mkdtempSync(join(tmpdir(), 'sync-review-closed-'));
  cpSync(start, copy, { recursive: true });
  const undisturbed = await liveDay(school, start, null);
  const disturbed = await liveDay(school, copy, undisturbed);
  expect(disturbed).toEqual(undisturbed);
  for (const folder of [start, copy]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

test('with a passphrase the work waits, locked, after the browser was killed, and goes on once it is unlocked', async ({
  school,
}) => {
  test.setTimeout(90_000);
  const passphrase = 'correct horse battery staple';
  const profileFolder = await prepareProfile(school, passphrase);
  const options = { resolverRules: school.resolverRules, profileFolder };
  const open = async (route: string): Promise<[ExtensionBrowser, ReviewPage]> => {
    const browser = await launchExtension(options);
    return [browser, new ReviewPage(await browser.openReview(route))];
  };
  const [first, before] = await open('#/fill');
  await before.unlock(passphrase);
  const hold = school.faults.applyThenHold({ host: 'api', method: 'PATCH', nth: 2 });
  await writeOneGrade(before);
  await hold.reached;
  await first.killBrowser();
  hold.release();

  const asked = school.requests.length;
  const [second, after] = await open('#/fill');
  await expect(after.page.getByRole('heading', { name: 'Sync Review is locked' })).toBeVisible();
  await after.page.evaluate(() => chrome.runtime.sendMessage({ kind: 'wake' }));
  expect(school.requests).toHaveLength(asked);
  expect(school.facts.ledger).toHaveLength(2);
  await after.unlock(passphrase);
  await expect(after.page.getByText(/^[4-9] emails saved to FACTS and verified\.$/)).toBeVisible(patience);
  const written = school.facts.ledger.map(({ personId }) => personId);
  expect(new Set(written).size).toBe(written.length);
  await second.close();
  rmSync(profileFolder, { recursive: true, force: true, maxRetries: 5 });
});
