import { expectAccessible } from '../browser/accessible.ts';
import { expect, pick, test } from './fixtures.ts';

test('a list of mailboxes is brought in Settings, and the panel offers and judges addresses by it', async ({
  ready,
  facts,
  school,
}) => {
  const studentId = pick(school.truth.missing);
  const { firstName = '', lastName = '' } = school.facts.person(studentId) ?? {};
  const list = [
    'First Name [Required],Last Name [Required],Email Address [Required],Org Unit Path [Required],Employee ID,Status [READ ONLY]',
    `${firstName},${lastName},own.mailbox@stbrendan.example,/Students,${studentId},Active`,
    'Carla,Quist,taken@stbrendan.example,/Staff,,Active',
  ];
  await ready.go('Settings');
  await ready.page.getByLabel('User list').setInputFiles({
    name: 'users.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(list.join('\r\n')),
  });
  await expect(ready.page.getByText('2 accounts found, 0 suspended.')).toBeVisible();
  await ready.page.getByRole('button', { name: 'Use this list' }).click();
  await expect(ready.page.getByText(/Your Google directory: 2 accounts/)).toBeVisible();
  await expectAccessible(ready.page);
  await ready.page.setViewportSize({ width: 1366, height: 768 });
  await ready.page.getByText(/Your Google directory/).scrollIntoViewIfNeeded();

  await facts.page.bringToFront();
  const panel = await facts.panelOn(studentId);
  const own = panel.frame.getByRole('region', { name: 'This student’s mailbox' });
  await expect(own).toContainText('Exists in your Google directory.');
  await panel.emailField.fill('taken@stbrendan.example');
  await expect(panel.student).toContainText('Carla Quist');
  await panel.emailField.fill('nobody@stbrendan.example');
  await expect(panel.student).toContainText('Not in your Google directory');
  await own.getByRole('button').click();
  await expect(panel.emailField).toHaveValue('own.mailbox@stbrendan.example');
  await panel.whenLive();
  await panel.writeButton.click();
  await expect.poll(() => school.facts.email(studentId)).toBe('own.mailbox@stbrendan.example');

  await ready.page.bringToFront();
  await ready.page.reload();
  await ready.page.getByRole('button', { name: 'Remove the list' }).click();
  await expect(ready.page.getByText(/Your Google directory:/)).toBeHidden();
});
