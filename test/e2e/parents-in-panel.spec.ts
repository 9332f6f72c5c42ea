import { factsAddress } from '../browser/pages/facts-page.ts';
import { expect, setUp, test } from './fixtures.ts';

test('beside a parent’s page the panel tells what is wrong, fixes the email and undoes it; a student’s page lists the parents, a family’s page shows them', async ({
  review,
  facts,
  school,
}) => {
  const kit = school.facts.enrol({ firstName: 'Kit', lastName: 'Zeppelin', email: 'kit.zeppelin@stbrendan.example' });
  const ida = school.facts.insertPerson({
    firstName: 'Ida',
    lastName: 'Zeppelin',
    email: null,
    homePhone: null,
    cellPhone: null,
  });
  const jon = school.facts.insertPerson({ firstName: 'Jon', lastName: 'Zeppelin', email: 'jon@home.example' });
  const familyId = school.facts.addFamily({ parents: [{ personId: ida }, { personId: jon }], children: [kit] });
  await setUp(review, school);
  const emailsSent = () => school.facts.ledger.filter(({ by }) => by === 'api');

  await facts.page.bringToFront();
  await facts.open(`#/peoplemanagement/parent/${ida}/parent_dashboard?personFilterType=1`);
  const panel = await facts.panel();
  await panel.whenDrawn();
  const idaCard = panel.frame.getByRole('article', { name: 'Ida Zeppelin' });
  // Parents come after the students.
  await expect(idaCard).toContainText('No email', { timeout: 30_000 });
  await expect(idaCard).toContainText('Needs fixing.');
  await expect(idaCard.getByRole('list', { name: 'Parents' })).toContainText(
    /Ida Zeppelin\s*Listed first.*Jon Zeppelin/s,
  );
  await expect(idaCard.getByRole('list', { name: 'Children' })).toContainText(/Kit Zeppelin/);

  await panel.writeEmail('ida@home.example');
  await expect(idaCard).toContainText('Saved to FACTS and verified.', { timeout: 30_000 });
  expect(school.facts.email(ida)).toBe('ida@home.example');
  expect(emailsSent()).toMatchObject([{ personId: ida, field: 'email' }]);
  await panel.undo();
  await expect.poll(() => school.facts.email(ida), { timeout: 30_000 }).toBeNull();
  await expect(idaCard).toContainText('No email');
  await panel.choose('Skip');
  await expect(panel.decision).toContainText('Saved.');
  await expect(idaCard).toContainText('Skipped until you change it.');
  await panel.choose('Sync');
  await expect(idaCard).toContainText('Needs fixing.');

  await facts.openStudent(kit);
  const parents = panel.frame.getByRole('region', { name: 'Parents' });
  await expect(parents.locator(`[data-parent="${ida}"]`)).toContainText('No email');
  await expect(parents.locator(`[data-parent="${jon}"]`)).toContainText('jon@home.example');
  await parents.getByRole('button', { name: 'Ida Zeppelin' }).click();
  await panel.writeEmail('ida.z@home.example');
  await expect(idaCard).toContainText('Saved to FACTS and verified.', { timeout: 30_000 });
  expect(school.facts.email(ida)).toBe('ida.z@home.example');
  await panel.frame.getByRole('button', { name: 'Back to the student' }).click();
  await expect(parents.locator(`[data-parent="${ida}"]`)).toContainText('ida.z@home.example');

  await facts.page.goto(`${factsAddress}#/peoplemanagement/family/${familyId}`);
  const family = panel.frame.getByRole('article', { name: 'Family' });
  await expect(family).toContainText('Jon Zeppelin');
  await family.getByRole('button', { name: 'Jon Zeppelin' }).click();
  await expect(panel.frame.getByRole('article', { name: 'Jon Zeppelin' })).toContainText('Ready to sync.');
});
