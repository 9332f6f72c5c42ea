import { expect, pick, test } from './fixtures.ts';
import { emailKey } from '../../lib/roster/index.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../browser/accessible.ts';
import type { School } from '../school/index.ts';

/** An address of each kind that somebody else in FACTS has: another child's parent, a former student. */
function othersOf({ facts, truth }: School, studentId: number): { parent: string; former: string } {
  const familiesOf = (id: number): number[] =>
    facts.personFamily.filter(({ personId }) => personId === id).map(({ familyId }) => familyId);
  const own = familiesOf(studentId);
  const stranger = facts.personFamily.find(
    ({ parent, personId, familyId }) => parent && !own.includes(familyId) && facts.email(personId)?.includes('@'),
  );
  const former = [...truth.withdrawn, ...truth.graduated].find((id) => facts.email(id)?.includes('@'));
  if (!stranger || former === undefined) throw new Error('The school has no such people.');
  return { parent: facts.email(stranger.personId) ?? '', former: facts.email(former) ?? '' };
}

test('a row whose address something speaks against is written only when a person says so, with what the panel says', async ({
  ready,
  school,
}) => {
  const { page } = ready;
  const students = school.truth.missing.slice(0, 7);
  const { parent, former } = othersOf(school, pick(students, 2));
  await page.getByRole('link', { name: 'Missing emails', exact: true }).click();
  const emails = [
    'good@stbrendan.example',
    'ann@gmial.com',
    parent,
    former,
    'аnn@stbrendan.example',
    'none@none.com',
    'kim@partner.example',
  ];
  const rows = students.map((id, place) => `${id},${emails[place] ?? ''}`);
  const file = { name: 'filled.csv', mimeType: 'text/csv', buffer: Buffer.from(`ID,Email\n${rows.join('\n')}\n`) };
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByText('1 will be saved, 0 unchanged, 0 refused, 6 to look at twice')).toBeVisible();
  await page.getByText('Look twice 6').click();
  const line = (email: string) =>
    page.getByRole('list', { name: 'Look twice' }).getByRole('listitem').filter({ hasText: email }).first();
  await expect(line('ann@gmial.com')).toContainText('The part after the @ looks misspelled.');
  await expect(line(parent)).toContainText(/This is also the address of .*, parent in the family of/);
  await expect(line(former)).toContainText(/This is also the address of .*former student/);
  await expect(line('none@none.com')).toContainText('This looks like it was typed because there is no email.');
  await expect(line('kim@partner.example')).toContainText('It does not end as your school’s addresses do.');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [320, 1366]) {
      await page.setViewportSize({ width, height: 768 });
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
  }
  await page.getByRole('button', { name: 'ann@gmail.com' }).click();
  await expect(page.getByText('This looks like it was typed because there is no email.')).toBeVisible();
  await page
    .getByRole('list', { name: 'Look twice' })
    .getByRole('listitem')
    .filter({ hasText: 'kim@partner.example' })
    .getByRole('checkbox', { name: /^Save it for/ })
    .check();
  await page.getByRole('button', { name: 'Save 2 emails to FACTS' }).click();
  await expect(page.getByText('2 emails saved to FACTS and verified.')).toBeVisible({ timeout: 30_000 });
  expect(students.map((id) => emailKey(school.facts.email(id) ?? null))).toEqual([
    'good@stbrendan.example',
    ...[null, null, null, null, null],
    'kim@partner.example',
  ]);
});
