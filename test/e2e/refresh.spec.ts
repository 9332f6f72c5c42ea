import { expect, pick, setUp, test } from './fixtures.ts';

test('a refresh shows what changed in FACTS and keeps every decision', async ({ ready, school }) => {
  const [mended, skipped] = [pick(school.truth.missing), pick(school.truth.missing, 1)];
  await ready.page.getByRole('switch', { name: await ready.nameOf(skipped) }).uncheck();
  await expect(ready.counter('toSkip')).toContainText('1');
  school.facts.changeEmail(mended, 'mended@stbrendan.example');
  const left = pick(school.truth.enrolled.filter((id) => !school.truth.missing.includes(id)));
  school.facts.withdraw(left);
  await ready.refresh();
  await expect(ready.counter('missingEmails')).toContainText(String(school.truth.missing.length - 1));
  const counts = await ready.counts();
  expect(counts.toSkip).toBe(1);
  expect(counts.importable + counts.excluded + counts.toSkip).toBe(59);
});

test('progress is shown, and Cancel leaves the list as it was', async ({ ready, school }) => {
  const before = await ready.counts();
  school.facts.changeEmail(pick(school.truth.missing), 'mended@stbrendan.example');
  const people = school.faults.hold({ host: 'api', path: '/People', query: /Filters=personId/ });
  await ready.page.getByRole('button', { name: 'Refresh' }).click();
  await people.reached;
  await expect(ready.page.getByText('Getting your students from FACTS…')).toBeVisible();
  await expect(ready.page.getByText(/\d+ of \d+ records · \d+ of \d+ requests/)).toBeVisible();
  await ready.page.getByRole('button', { name: 'Cancel' }).click();
  await expect(ready.page.getByText('The refresh was cancelled. Your list stays as it was.')).toBeVisible();
  people.release();
  expect(await ready.counts()).toEqual(before);
});

const failures = [
  { name: 'a server error', strike: 'fail', status: 500, sentence: 'FACTS has a problem of its own (error 500).' },
  { name: 'a web page', strike: 'html', status: 200, sentence: 'a web page instead of records' },
  { name: 'half an answer', strike: 'truncate', status: 200, sentence: 'the answer broke off' },
  { name: 'a cut connection', strike: 'reset', status: 0, sentence: 'FACTS can’t be reached.' },
] as const;

for (const { name, strike, status, sentence } of failures) {
  test(`${name}, again and again: said in a sentence, the list stays, the next refresh works`, async ({
    ready,
    school,
  }) => {
    const before = await ready.counts();
    school.facts.changeEmail(pick(school.truth.missing), 'mended@stbrendan.example');
    const match = { host: 'api', path: '/People', query: /Filters=personId/, times: Infinity };
    const fault = {
      fail: () => school.faults.fail(match, status),
      html: () => school.faults.html(match, status),
      truncate: () => school.faults.truncate(match),
      reset: () => school.faults.reset(match),
    }[strike]();
    await ready.page.getByRole('button', { name: 'Refresh' }).click();
    await expect(ready.page.getByText(sentence)).toBeVisible({ timeout: 40_000 });
    await expect(ready.page.getByRole('button', { name: 'Refresh' })).toBeVisible({ timeout: 40_000 });
    expect(await ready.counts()).toEqual(before);
    fault.remove();
    await ready.refresh();
    await expect(ready.counter('missingEmails')).toContainText(String(school.truth.missing.length - 1));
  });
}

test('a passing error is overcome without anybody noticing', async ({ ready, school }) => {
  school.faults.fail({ host: 'api', path: '/People', query: /Filters=personId/ }, 503);
  school.facts.changeEmail(pick(school.truth.missing), 'mended@stbrendan.example');
  await ready.refresh();
  await expect(ready.counter('missingEmails')).toContainText(String(school.truth.missing.length - 1));
});

test('a record that is not what it should be: the field and the record are named', async ({ ready, school }) => {
  const before = await ready.counts();
  school.faults.breakRow({ host: 'api', path: '/People', query: /Filters=personId/ }, 3, 'email', 17);
  await ready.page.getByRole('button', { name: 'Refresh' }).click();
  await expect(ready.page.getByText(/FACTS sent person \d+ in which “email” is not what it should be/)).toBeVisible();
  expect(await ready.counts()).toEqual(before);
});

test('FACTS asks to wait: the refresh waits and goes on', async ({ ready, school }) => {
  school.faults.fail({ host: 'api', path: '/People', query: /Filters=personId/ }, 429, { retryAfter: 2 });
  await ready.page.getByRole('button', { name: 'Refresh' }).click();
  await expect(ready.page.getByText(/FACTS asks to wait/)).toBeVisible();
  await expect(ready.page.getByText('Refreshed just now')).toBeVisible({ timeout: 30_000 });
});

test('a school that suddenly has nobody keeps its list and asks', async ({ ready, school }) => {
  for (const id of school.facts.enrolledIds()) school.facts.withdraw(id);
  await ready.page.getByRole('button', { name: 'Refresh' }).click();
  await expect(ready.page.getByText('FACTS says that no student is enrolled; your list has 60.')).toBeVisible();
  await expect(ready.table).toBeVisible();
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
