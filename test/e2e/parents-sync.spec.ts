import { readFile } from 'node:fs/promises';
import type { School } from '../school/index.ts';
import { expectAccessible } from '../browser/accessible.ts';
import { expect, setUp, test } from './fixtures.ts';

const parentUrn = 'urn:ietf:params:scim:schemas:extension:syncreview:2.0:Parent';

/** A family of our own: of Kit's parents one has an own email, and the other one's is also Kit's. */
function addFamily({ facts }: School) {
  const kit = facts.enrol({ firstName: 'Kit', lastName: 'Zeppelin', email: 'kit.zeppelin@stbrendan.example' });
  const ida = facts.insertPerson({ firstName: 'Ida', lastName: 'Zeppelin', email: 'Ida@Home.example' });
  const jon = facts.insertPerson({ firstName: 'Jon', lastName: 'Zeppelin', email: 'kit.zeppelin@stbrendan.example' });
  const familyId = facts.addFamily({ parents: [{ personId: ida }, { personId: jon }], children: [kit] });
  return { kit, ida, jon, familyId };
}

test('parents are synced beside students at one destination; neither touches the other’s accounts', async ({
  review,
  school,
}) => {
  const { kit, ida, jon, familyId } = addFamily(school);
  await setUp(review, school);
  const { page } = review;
  const user = (id: number) => school.target.users.find((each) => each.externalId === String(id));

  await review.go('Sync');
  await review.sync();
  await expect(page.getByText(/^Done\. \d+ students confirmed\.$/)).toBeVisible();
  const students = structuredClone(school.target.users);

  await page.getByText('Parents', { exact: true }).click();
  await expect(page.getByRole('table', { name: 'Parents by family' })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('link', { name: 'Sync parents' }).click();
  await expect(page.getByRole('heading', { name: 'Sync parents' })).toBeVisible();
  await expect(page.getByText(/^\d+ parents will be synced to scim\.volunteers\.example\.$/)).toBeVisible();
  await expect(page.getByText(/New accounts also get .*userType “parent”/)).toBeVisible();
  // Jon's email is that of his child, who has an account there.
  await review.showPart('Excluded');
  await page.getByRole('searchbox').fill('Jon Zeppelin');
  await expect(page.getByText('A student has this email', { exact: false }).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Try it without syncing' }).click();
  await expect(page.getByText(/^\d+ parents would be added\.$/)).toBeVisible({ timeout: 45_000 });
  await page.getByRole('button', { name: /^Sync \d+ parents: \d+ new$/ }).click();
  await expect(page.getByText(/^Done\. \d+ parents confirmed\.$/)).toBeVisible({ timeout: 45_000 });
  await expect(page.getByText(/^All \d+ parents are in scim\.volunteers\.example as they were synced\.$/)).toBeVisible({
    timeout: 45_000,
  });
  await expectAccessible(page);
  expect(user(ida)).toMatchObject({
    userName: 'ida@home.example',
    userType: 'parent',
    active: true,
    [parentUrn]: { familyIds: String(familyId), familyPlaces: '1', studentIds: String(kit) },
  });
  expect(user(ida)).not.toHaveProperty(['urn:ietf:params:scim:schemas:extension:syncreview:2.0:Student', 'studentId']);
  expect(user(jon)).toBeUndefined();
  for (const before of students) expect(school.target.users).toContainEqual(before);
  const parents = school.target.users.filter(({ userType }) => userType === 'parent');
  expect(parents).toHaveLength(school.target.users.length - students.length);

  // The receipt says whose it is, and leads to the parents.
  await page.getByRole('link', { name: 'Receipt' }).click();
  await expect(page.getByText('scim.volunteers.example/scim/v2, parents')).toBeVisible();
  await page
    .getByRole('link', { name: 'Ida Zeppelin' })
    .or(page.getByRole('link', { name: 'Zeppelin, Ida' }))
    .click();
  await expect(page.getByRole('complementary', { name: 'Parent details' })).toContainText('Ida');

  // Students know nothing of it: there is nothing to sync, and nobody is left over.
  await page.goto(page.url().replace(/#.*$/, '#/sync'));
  await expect(page.getByText('scim.volunteers.example already has everybody who can be synced.')).toBeVisible();

  // The file for Track it Forward groups the members of a family.
  await page.goto(page.url().replace(/#.*$/, '#/parents-files'));
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Download \d+ parents$/ }).click();
  const file = await readFile(await (await downloading).path(), 'utf8');
  expect(file.split('\r\n')[0]?.replace(/^\uFEFF/, '')).toBe(
    'First Name,Last Name,Email,Parent ID,Family,Student IDs,Grades',
  );
  expect(file).toContain(`Ida,Zeppelin,ida@home.example,${ida},${familyId},${kit},`);
  await expectAccessible(page);

  // The last child leaves: the parent's account is archived with hers, each by its own sync.
  school.facts.withdraw(kit);
  await page.goto(page.url().replace(/#.*$/, '#/students'));
  await review.refresh();
  await page.goto(page.url().replace(/#.*$/, '#/parents-sync'));
  await page.getByRole('button', { name: 'Sync 1 parent: 1 to archive' }).click();
  await expect(page.getByText('Done. 1 parent confirmed.')).toBeVisible({ timeout: 45_000 });
  expect(user(ida)?.active).toBe(false);
  expect(user(kit)?.active).toBe(true);
});
