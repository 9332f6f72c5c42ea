import { expect, setUp, test } from './fixtures.ts';
import type { School } from '../school/index.ts';

test('wrong keys are refused in a sentence, and nothing is kept', async ({ review, school }) => {
  await review.saveKeys({ subscription: school.keys.subscription, api: 'not-the-key' });
  await expect(review.page.getByText('FACTS did not accept the API key.')).toBeVisible();
  await expect(review.page.getByRole('textbox', { name: 'FACTS API key' })).toHaveValue('not-the-key');
  await expect(review.page.getByRole('button', { name: 'Get your students' })).toBeHidden();
  await review.page.reload();
  await expect(review.page.getByText('Saved. Enter new ones to replace.')).toBeHidden();
});

test('a key that may not read people says what is missing', async ({ review, school }) => {
  await review.saveKeys({ subscription: school.keys.subscription, api: school.keys.withoutPeople });
  await expect(review.page.getByText('The FACTS key may not read students and people.')).toBeVisible();
});

test('without a connection the keys wait in the form', async ({ review, school }) => {
  const outage = school.faults.reset({ host: 'api', times: Infinity });
  await review.saveKeys({ subscription: school.keys.subscription, api: school.keys.readWrite });
  await expect(review.page.getByText('FACTS can’t be reached. Check the internet connection.')).toBeVisible();
  outage.remove();
  await review.page.getByRole('button', { name: 'Test & save' }).first().click();
  await expect(review.page.getByText('FACTS accepted the keys.')).toBeVisible();
  // A first day is no loss: nothing was kept yet but the keys.
  await expect(review.page.getByRole('checkbox', { name: 'St. Brendan Elementary' })).toBeVisible();
  await expect(review.page.getByText(/was damaged/)).toBeHidden();
});

test('a read-only key is called one; the panel fills FACTS’ own field and notices FACTS’ Save', async ({
  review,
  facts,
  school,
}) => {
  await setUp(review, school, school.keys.readOnly);
  await review.go('Settings');
  await expect(review.page.getByText(/not write emails/)).toBeVisible();
  const panel = await facts.panelOn(school.truth.missing[0] ?? 0);
  await expect(panel.student).toContainText('Your FACTS key may read emails, but not change them.');
  await expect(panel.writeButton).toBeHidden();
  await panel.emailField.fill('mended@stbrendan.example');
  await panel.pressTrusted('Put it on FACTS’ page');
  await expect(panel.student).toContainText('Click Save in FACTS.');
  await expect(facts.emailField).toHaveValue('mended@stbrendan.example');
  expect(school.facts.ledger).toEqual([]);
  await facts.page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(panel.student).toContainText('Saved to FACTS and verified.', { timeout: 20_000 });
  expect(school.facts.ledger).toEqual([expect.objectContaining({ by: 'staff-app', to: 'mended@stbrendan.example' })]);
  await review.go('Students');
  await expect(review.counter('missingEmails')).toContainText(String(school.truth.missing.length - 1));
});

test('saved keys are nowhere in the page', async ({ ready, school }) => {
  await ready.go('Settings');
  await expect(ready.page.getByText('Saved', { exact: false }).first()).toBeVisible();
  const html = await ready.page.content();
  for (const secret of [school.keys.subscription, school.keys.readWrite, school.targetToken])
    expect(html).not.toContain(secret);
  const local = await ready.page.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null)));
  for (const secret of [school.keys.subscription, school.keys.readWrite, school.targetToken])
    expect(local).not.toContain(secret);
});

test('schools and grades that are left out leave the numbers at once', async ({ ready, school }) => {
  await ready.go('Settings');
  await ready.page.getByRole('checkbox', { name: 'St. Brendan High School' }).uncheck();
  await ready.go('Students');
  const counts = await ready.counts();
  const elementary = school.facts.students.filter(
    (row) => row.school.status === 'Enrolled' && row.schoolCode?.trim() === 'SBE',
  );
  expect(counts.importable + counts.excluded).toBe(new Set(elementary.map((row) => row.studentId)).size);
});

test('whatever students have has a box, and what is new is in', async ({ ready, school }) => {
  const [blank = 0, renamed = 0, elsewhere = 0] = school.truth.enrolled;
  const total = async () => {
    await ready.go('Students');
    const { importable, excluded } = await ready.counts();
    return importable + excluded;
  };
  await ready.go('Settings');
  await expect(ready.page.getByRole('checkbox', { name: 'St. Brendan Preschool' })).toBeHidden();
  await ready.page.getByRole('checkbox', { name: 'PK', exact: true }).uncheck();
  await expect(ready.page.getByText(/ are left out\./)).toBeVisible();
  const before = await total();

  const change = (id: number, gradeLevel: string, schoolCode?: string) => {
    for (const row of school.facts.studentRows(id)) {
      row.school = { ...row.school, gradeLevel };
      if (schoolCode) row.schoolCode = schoolCode;
    }
  };
  const wereOut = [blank, renamed, elsewhere].filter((id) => gradeOf(school, id) === 'PK').length;
  change(blank, ' ');
  change(renamed, '8th Grade');
  change(elsewhere, '05', 'NEW');
  await ready.refresh();
  expect(await total()).toBe(before + wereOut);

  await ready.go('Settings');
  const box = (name: string) => ready.page.getByRole('checkbox', { name, exact: true });
  await expect(box('8th Grade')).toBeHidden();
  for (const name of ['08', 'No grade', 'NEW']) await expect(box(name)).toBeChecked();
  await expect(box('PK')).not.toBeChecked();
  await box('No grade').uncheck();
  expect(await total()).toBe(before + wereOut - 1);
});

function gradeOf(school: School, id: number): string {
  return school.facts.studentRows(id)[0]?.school.gradeLevel ?? '';
}

test('another school’s keys stop and ask; what is kept stays, and the same school goes on', async ({
  ready,
  school,
}) => {
  const other = () =>
    school.faults.rewriteJson({ path: '/SchoolConfigurations', times: Infinity }, (json) => ({
      ...(json as object),
      results: [{ configSchoolID: 1, schoolCode: 'OTH', schoolName: 'Other Academy', active: true }],
    }));
  const sentence =
    'These keys belong to Other Academy. Your list is from St. Brendan Elementary, St. Brendan High School';
  const rename = other();
  await ready.pressRefresh();
  await expect(ready.page.getByText(sentence)).toBeVisible();
  await ready.go('Settings');
  await ready.page.getByRole('button', { name: 'Replace the keys' }).click();
  await ready.saveKeys({ subscription: school.keys.subscription, api: school.keys.readOnly });
  const alert = ready.page.getByRole('alert').filter({ hasText: sentence });
  await expect(alert.last()).toBeVisible();
  rename.remove();
  // The keys of before are used on.
  await ready.page.reload();
  await expect(ready.page.getByText('They may read students and write emails.')).toBeVisible();
  other();
  await alert.getByRole('button', { name: 'It’s the same school' }).click();
  await expect(ready.page.getByRole('checkbox', { name: 'Other Academy' })).toBeChecked();
  await expect(alert).toBeHidden();
});

test('a target that is no SCIM address, refuses the token or does not answer', async ({ review, school }) => {
  await review.saveTarget({ url: 'http://scim.volunteers.example', token: 'x' });
  await expect(review.page.getByText('It must begin with https://')).toBeVisible();
  await review.saveTarget({ url: school.targetUrl, token: 'wrong' });
  await expect(review.page.getByText('scim.volunteers.example did not accept the token.')).toBeVisible();
  const outage = school.faults.reset({ host: 'target', times: Infinity });
  await review.saveTarget({ url: school.targetUrl, token: school.targetToken });
  await expect(review.page.getByText('scim.volunteers.example can’t be reached.')).toBeVisible();
  outage.remove();
  await review.saveTarget({ url: school.targetUrl, token: school.targetToken });
  await expect(review.page.getByText('scim.volunteers.example answered and accepted the token.')).toBeVisible();
});

test('“Forget this school” leaves nothing on this computer, in every tab and panel', async ({
  ready,
  facts,
  school,
}) => {
  await ready.page.bringToFront();
  const panel = await facts.panelOn(school.truth.missing[0] ?? 0);
  await expect(panel.student).toContainText('No email');
  await ready.page.bringToFront();
  await ready.go('Settings');
  await ready.page.getByRole('button', { name: 'Forget this school…' }).click();
  const confirm = ready.page.getByRole('button', { name: 'Forget this school now' });
  await expect(confirm).toHaveAttribute('aria-disabled', 'true');
  await ready.page.getByRole('textbox', { name: /to confirm$/ }).fill('forget');
  await confirm.click();

  await expect(ready.page.getByText('Saved. Enter new ones to replace.')).toBeHidden();
  await expect(panel.frame.getByRole('button', { name: 'Set up' })).toBeVisible();
  const readKept = () =>
    ready.page.evaluate(async () => {
      const open = indexedDB.open('sync-review');
      const db = await new Promise<IDBDatabase>((resolve) => (open.onsuccess = () => resolve(open.result)));
      const rows: Record<string, number> = {};
      for (const name of db.objectStoreNames) {
        const count = db.transaction(name).objectStore(name).count();
        rows[name] = await new Promise((resolve) => (count.onsuccess = () => resolve(count.result)));
      }
      db.close();
      const { origins } = await chrome.permissions.getAll();
      return { rows, storage: await chrome.storage.local.get(null), origins };
    });
  // Settings and the host go last.
  await expect(async () => {
    const kept = await readKept();
    expect(Object.entries(kept.rows).filter(([, count]) => count > 0)).toEqual([]);
    expect(JSON.stringify(kept.storage)).not.toContain('volunteers');
    expect(kept.origins?.toSorted()).toEqual([
      'https://api.factsmgt.com/*',
      'https://renweb1.renweb.com/*',
      'https://sis.factsmgt.com/*',
    ]);
  }).toPass();
});

test('lists that help and may not be read end nothing: the students come, and Settings says it once', async ({
  review,
  school,
}) => {
  for (const path of ['/People/PersonFamily', '/People/Staff'])
    school.faults.forbid({ host: 'api', path, times: Infinity });
  await review.saveKeys({ subscription: school.keys.subscription, api: school.keys.withoutAcademics });
  const { page } = review;
  await expect(page.getByText('FACTS accepted the keys.')).toBeVisible();
  const told = page.getByText(/may not read|did not give/);
  await expect(told).toHaveText(
    /^FACTS did not give these lists: grade levels .*, schools .*, families .*, staff .*\. The API key may not read them\./,
  );
  await page.getByRole('button', { name: 'Get your students' }).click();
  await review.go('Students');
  await expect(review.table).toBeVisible();
  await review.go('Settings');
  // Whoever reads the lists afterwards finds the same.
  await expect.poll(() => school.requests.filter(({ path }) => path === '/SchoolYears').length).toBeGreaterThan(0);
  await expect(told).toHaveCount(1);
  await expect(page.getByRole('checkbox', { name: '01', exact: true })).toBeVisible();
});
