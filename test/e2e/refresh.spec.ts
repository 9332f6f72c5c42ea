import { ReviewPage } from '../browser/pages/review-page.ts';
import { expect, pick, setUp, test } from './fixtures.ts';

const people = { host: 'api', path: '/People', query: /Filters=personId/ };

test('a refresh that waits and meets an error shows what changed in FACTS, in every tab, and keeps every decision', async ({
  ready,
  school,
  extension,
}) => {
  const [mended, skipped] = [pick(school.truth.missing), pick(school.truth.missing, 1)];
  await ready.page.getByRole('switch', { name: await ready.nameOf(skipped) }).uncheck();
  await expect(ready.counter('toSkip')).toContainText('1');
  school.facts.changeEmail(mended, 'mended@stbrendan.example');
  const left = pick(school.truth.enrolled.filter((id) => !school.truth.missing.includes(id)));
  school.facts.withdraw(left);
  // Another tab shows a filter meanwhile.
  const other = new ReviewPage(await extension.openReview('#/students?status=missing'));
  await expect(other.row(mended)).toBeVisible();
  await ready.page.bringToFront();
  school.faults.fail(people, 429, { retryAfter: 1 });
  const afterWaiting = school.faults.hold({ ...people, nth: 2 });
  school.faults.fail({ ...people, nth: 2 }, 503);
  await ready.pressRefresh();
  await expect(ready.page.getByText(/FACTS asks us to wait/)).toBeVisible();
  await afterWaiting.reached;
  afterWaiting.release();
  await expect(ready.counter('missingEmails')).toContainText(String(school.truth.missing.length - 1));
  const counts = await ready.counts();
  expect(counts.toSkip).toBe(1);
  expect(counts.importable + counts.excluded + counts.toSkip).toBe(59);
  await expect.poll(() => other.counts()).toEqual(counts);
  await expect(other.row(mended)).toHaveCount(0);
  await expect(other.row(skipped)).toBeVisible();
});

test('Cancel, a list that is cut off, and a school without anybody leave the list as it was', async ({
  ready,
  school,
}) => {
  const { page } = ready;
  const before = await ready.counts();
  school.facts.changeEmail(pick(school.truth.missing), 'mended@stbrendan.example');
  const held = school.faults.hold(people);
  await ready.pressRefresh();
  await held.reached;
  await expect(page.getByText('Getting your students from FACTS…')).toBeVisible();
  await expect(page.getByText(/\d+ of \d+ records · \d+ of \d+ requests/)).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('The refresh was cancelled. Your list stays as it was.')).toBeVisible();
  held.release();
  expect(await ready.counts()).toEqual(before);

  school.apiSettings.lists = { '/Students': { cap: 50, reckonedFrom: 'asked', nextPage: 'always', ignoresPage: true } };
  await ready.pressRefresh();
  await expect(page.getByText(/FACTS sent 50 of \d+ students, so the list was not used\./)).toBeVisible();
  await expect(page.getByText(/^Your list stays as it was\./)).toBeVisible();
  expect(await ready.counts()).toEqual(before);
  school.apiSettings.lists = {};

  for (const id of school.facts.enrolledIds()) school.facts.withdraw(id);
  await ready.pressRefresh();
  await expect(page.getByText('FACTS says that no student is enrolled. Your list has 60 students.')).toBeVisible();
  await expect(ready.table).toBeVisible();
  expect(await ready.counts()).toEqual(before);
});

test('a list cut to 50 rows is walked on, whoever FACTS adds unasked is left out, and an odd record is named and kept', async ({
  ready,
  school,
}) => {
  const { page } = ready;
  const before = await ready.counts();
  const rows = { cap: 50, reckonedFrom: 'asked', nextPage: 'while rows are left' } as const;
  school.apiSettings.lists = { '/Students': { ...rows, filters: 'ignored' }, '/People': rows };
  const [odd] = school.facts.enrolledIds();
  school.faults.rewriteJson({ path: '/People', times: Infinity }, (json) => {
    const { results, ...rest } = json as { results: { personId: number }[] };
    return { ...rest, results: results.map((row) => (row.personId === odd ? { ...row, email: ['x'] } : row)) };
  });
  await ready.pressRefresh();
  await expect(page.getByText(/FACTS also sent \d+ records of students who are not enrolled/)).toBeVisible();
  await expect(page.getByText(`Part of what FACTS sent could not be read: person ${odd} (email).`)).toBeVisible();
  expect(await ready.counts()).toEqual(before);
});

test('one error after the other: each is said in a sentence, the list stays, the next refresh works', async ({
  ready,
  school,
}) => {
  const { page } = ready;
  const before = await ready.counts();
  school.facts.changeEmail(pick(school.truth.missing), 'mended@stbrendan.example');
  // A sentence stands until the next try is answered: each of those is held until it was read.
  const [second, third, fourth] = [2, 3, 4].map((nth) => school.faults.hold({ ...people, nth }));
  // Not 500: that may mean a sort or a filter, and is asked again in another form at once.
  school.faults.fail(people, 503);
  school.faults.html({ ...people, nth: 2 });
  school.faults.truncate({ ...people, nth: 3 });
  school.faults.reset({ ...people, nth: 4, times: Infinity });
  await ready.pressRefresh();
  const said = [
    ['FACTS has a problem of its own (error 503)', second],
    ['A web page came instead of FACTS’ answer', third],
    ['the answer broke off', fourth],
  ] as const;
  for (const [sentence, next] of said) {
    await expect(page.getByText(sentence)).toBeVisible({ timeout: 30_000 });
    await next?.reached;
    await expect(page.getByText(sentence)).toBeVisible();
    next?.release();
  }
  await expect(page.getByText('FACTS can’t be reached.')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('button', { name: 'Refresh' })).toBeVisible();
  expect(await ready.counts()).toEqual(before);
  school.faults.clear();
  await ready.refresh();
  await expect(ready.counter('missingEmails')).toContainText(String(school.truth.missing.length - 1));
});

test.describe('an empty school', () => {
  test.use({ schoolOptions: { students: 0 } });

  test('is said to be empty', async ({ review, school }) => {
    await review.saveKeys({ subscription: school.keys.subscription, api: school.keys.readWrite });
    await expect(review.page.getByText('FACTS accepted the keys.')).toBeVisible();
    await review.page.getByRole('button', { name: 'Get your students' }).click();
    await review.go('Students');
    await expect(review.page.getByText(/no students? (is|are) enrolled|No students/i)).toBeVisible();
  });
});

test('the browser is closed and opened again: list and decisions are still there', async ({ school }) => {
  const { mkdtempSync, rmSync } = await import('node:fs');
  const { tmpdir } = await import('node:os');
  const { join } = await import('node:path');
  const { launchExtension } = await import('../browser/launch.ts');
  const { ReviewPage } = await import('../browser/pages/review-page.ts');
  const profileFolder = mkdtempSync(join(tmpdir(), 'sync-review-kept-'));
  const options = { resolverRules: school.resolverRules, profileFolder };
  const first = await launchExtension(options);
  const review = new ReviewPage(await first.openReview('#/settings'));
  await setUp(review, school);
  await review.page.getByRole('switch', { name: await review.nameOf(pick(school.truth.missing)) }).uncheck();
  await expect(review.counter('toSkip')).toContainText('1');
  const before = await review.counts();
  await first.close();

  const second = await launchExtension(options);
  const again = new ReviewPage(await second.openReview('#/students'));
  await expect(again.table).toBeVisible();
  expect(await again.counts()).toEqual(before);
  await second.close();
  rmSync(profileFolder, { recursive: true, force: true });
});
