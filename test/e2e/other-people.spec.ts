import type { School } from '../school/index.ts';
import { expect, pick, setUp, test } from './fixtures.ts';

/** A student without an email who has a parent with one that nobody else has, and somebody else's parent. */
function findFamily({ facts, truth }: School) {
  const parents = facts.personFamily.filter(({ parent, personId }) => parent && facts.email(personId));
  const withParent = truth.missing.flatMap((studentId) => {
    const families = facts.personFamily
      .filter(({ personId }) => personId === studentId)
      .map(({ familyId }) => familyId);
    const own = parents.find(({ familyId }) => families.includes(familyId));
    return own ? [{ studentId, families, parent: own.personId }] : [];
  });
  const family = withParent[0];
  const stranger = parents.find(({ familyId }) => !family?.families.includes(familyId))?.personId;
  if (!family || stranger === undefined) throw new Error('The school has no such family.');
  return {
    ...family,
    parentEmail: facts.email(family.parent) ?? '',
    strangerEmail: facts.email(stranger) ?? '',
    stranger,
  };
}

test('the address by the school’s pattern and those of the family are offered, and taken with one click; a stranger’s is named', async ({
  ready,
  facts,
  school,
}) => {
  await ready.page.bringToFront();
  const { studentId, parent, parentEmail, strangerEmail, stranger } = findFamily(school);
  const name = (id: number): string => school.facts.person(id)?.firstName?.trim() ?? '';
  await facts.page.bringToFront();
  const panel = await facts.panelOn(studentId);

  const offer = panel.frame.getByRole('button', { name: parentEmail });
  await expect(offer).toBeVisible();
  const built = panel.frame.getByRole('region', { name: 'Suggested' });
  await expect(built.getByRole('button')).toHaveText(/@stbrendan\.example$/);
  await panel.emailField.fill(strangerEmail);
  await expect(panel.student).toContainText(`This is also the address of ${name(stranger)}`);
  expect(school.facts.ledger).toEqual([]);

  await panel.frame.getByRole('button', { name: 'Find a student' }).click();
  await panel.frame.getByRole('combobox', { name: 'Find a student' }).fill(parentEmail);
  const found = panel.frame.getByRole('option', { name: new RegExp(`ID ${studentId}`) });
  await expect(found).toContainText(`family: ${parentEmail}`);
  await panel.frame.getByRole('combobox', { name: 'Find a student' }).press('Escape');

  await offer.click();
  await expect(panel.emailField).toHaveValue(parentEmail);
  await expect(panel.student).toContainText(`This is also the address of ${name(parent)}`);
  await expect(panel.student).toContainText('own family');
  expect(school.facts.ledger).toEqual([]);
  await panel.whenLive();
  await panel.writeButton.click();
  await expect(panel.student).toContainText('Saved to FACTS and verified.');
  expect(school.facts.email(studentId)).toBe(parentEmail);
  // Now that it is written, whose it is too stands beside the student.
  const shared = panel.frame.getByRole('region', { name: 'Also has this email in FACTS' });
  await expect(shared.getByRole('listitem').filter({ hasText: `ID ${parent}` })).toContainText('parent');
});

test('a former student who may be the same child is named; one key leads to the record and back', async ({
  review,
  facts,
  school,
}) => {
  const { facts: records, truth } = school;
  const all = records.people.ids.map((each) => records.email(each));
  const id = pick(truth.enrolled.filter((each) => all.filter((email) => email === records.email(each)).length === 1));
  const { firstName, lastName, birthdate, email } = school.facts.person(id) ?? {};
  const former = school.facts.enrol({ firstName: firstName ?? '', lastName: lastName ?? '', email: email ?? '' });
  school.facts.editPerson(former, { birthdate: birthdate ?? null });
  school.facts.withdraw(former);
  await setUp(review, school);

  await facts.page.bringToFront();
  const panel = await facts.panelOn(id);
  await expect(panel.frame.getByRole('region', { name: 'Maybe the same child as' })).toContainText(`ID ${former}`);
  await expect(panel.frame.getByRole('region', { name: 'Also has this email in FACTS' })).toContainText(
    'former student',
  );

  await panel.frame.getByRole('button', { name: /^See also/ }).focus();
  await facts.page.keyboard.press('o');
  await expect(facts.page).toHaveURL(new RegExp(`/student/${former}/`));
  await expect(panel.frame.getByRole('button', { name: /^Back to/ })).toBeVisible();
  await facts.page.keyboard.press('o');
  await expect(facts.page).toHaveURL(new RegExp(`/student/${id}/`));
  await expect(panel.student).toContainText(`ID ${id}`);
  await expect(panel.frame.getByRole('button', { name: /^Back to/ })).toHaveCount(0);
});
