import { expectAccessible } from '../browser/accessible.ts';
import { expect, test } from './fixtures.ts';

test('what the school sets for its SCIM service stands in the preview, and goes out as it stands there', async ({
  ready,
  school,
}) => {
  const { page } = ready;
  await ready.go('Settings');
  await page.getByText('Other fields your service needs').click();
  await page.getByRole('button', { name: 'Add a field' }).click();
  await page.getByRole('textbox', { name: 'Name in your service' }).fill('userType');
  await page.getByRole('textbox', { name: 'Text for everybody' }).fill('Student');
  await page.getByRole('button', { name: 'Add a field' }).click();
  await page.getByRole('textbox', { name: 'Name in your service' }).last().fill('title');
  await page.getByRole('combobox', { name: 'Filled with' }).last().selectOption('gradeLevel');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save fields' }).click();
  await expect(page.getByText('Saved. The next preview shows what changes.')).toBeVisible();

  await ready.go('Sync');
  await expect(page.getByText('New accounts also get title (their own) and userType “Student”.')).toBeVisible();
  await ready.syncButton.click();
  await expect(page.getByText(/^Done\. \d+ students confirmed\.$/)).toBeVisible({ timeout: 45_000 });
  const { users } = school.target;
  expect(users.length).toBeGreaterThan(10);
  expect(users.filter(({ userType }) => userType !== 'Student')).toEqual([]);
  const grades = new Map(school.facts.students.map(({ studentId, school: at }) => [String(studentId), at.gradeLevel]));
  for (const { externalId, title } of users) expect(title).toBe(grades.get(externalId ?? ''));
  await ready.go('Students');
  await ready.go('Sync');
  await expect(page.getByText(/New accounts also get/)).toHaveCount(0);
});
