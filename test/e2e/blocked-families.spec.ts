import type { School } from '../school/index.ts';
import { expectAccessible } from '../browser/accessible.ts';
import { expect, setUp, test } from './fixtures.ts';

/** A student with an email that goes along, and a parent who asked FACTS not to give out any email. */
function blockFamily({ facts, truth }: School): number {
  const parents = facts.personFamily.filter(({ parent }) => parent);
  const families = (id: number) =>
    facts.personFamily.filter(({ personId }) => personId === id).map(({ familyId }) => familyId);
  const isPlain = (id: number): boolean => /^[a-z.]+@stbrendan\.example$/.test(facts.email(id) ?? '');
  const found = truth.enrolled
    .filter((id) => isPlain(id) && families(id).length === 1)
    .flatMap((id) => {
      const parent = parents.find(({ familyId }) => families(id).includes(familyId));
      const siblings = truth.enrolled.filter(
        (other) => other !== id && families(other).some((each) => families(id).includes(each)),
      );
      return parent && siblings.length === 0 ? [{ id, parent: parent.personId }] : [];
    })[0];
  if (!found) throw new Error('The school has no such family.');
  const open = { blockName: false, blockCellPhone: false, blockHomePhone: false, blockAddress: false };
  const { directoryPreferences } = facts.sideLists;
  directoryPreferences.splice(0, Infinity, { personId: found.parent, ...open, blockEmail: true });
  return found.id;
}

test('a family that asked FACTS not to give out an email is named before a sync and in a file, and left out by skipping', async ({
  review,
  school,
}) => {
  const studentId = blockFamily(school);
  await setUp(review, school);
  const { page } = review;
  const word = page.getByText('1 family asked FACTS not to give out an email address.');
  const link = page.getByRole('list', { name: 'Students of these families' }).getByRole('link');
  const expectWord = async (): Promise<void> => {
    await expect(async () => {
      await review.go('Students');
      await review.go('Sync');
      await expect(word).toBeVisible();
    }).toPass();
  };

  await expectWord();
  await word.click();
  await expect(page.getByText(`ID ${studentId}`)).toBeVisible();
  await expectAccessible(page);
  expect(school.target.users).toHaveLength(0);

  await page.goto(page.url().replace(/#.*/, '#/files'));
  // Above each kind of file.
  await expect(word).toHaveCount(2);

  await review.go('Sync');
  await word.click();
  await expect(link).toHaveAttribute('href', `#/students?student=${studentId}`);
  await review.go('Students');
  await page.getByRole('switch', { name: await review.nameOf(studentId) }).uncheck();
  await review.go('Sync');
  await expect(review.syncButton).toBeVisible();
  await expect(word).toBeHidden();
  await review.sync();
  await expect(page.getByText(/^Done\. \d+ students confirmed\.$/)).toBeVisible();
  expect(school.target.users.map(({ externalId }) => externalId)).not.toContain(String(studentId));
});
