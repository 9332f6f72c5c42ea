import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchExtension } from '../browser/launch.ts';
import { ReviewPage } from '../browser/pages/review-page.ts';
import { findInFolder } from '../browser/find-in-folder.ts';
import { expect, setUp, test } from './fixtures.ts';

test('after a whole first day the profile on the disk holds no name, e-mail, key or token', async ({ school }) => {
  const profileFolder = mkdtempSync(join(tmpdir(), 'sync-review-at-rest-'));
  const extension = await launchExtension({ resolverRules: school.resolverRules, profileFolder });
  const review = new ReviewPage(await extension.openReview('#/settings'));
  await setUp(review, school);
  await review.go('Sync');
  await review.sync();
  await expect(review.page.getByText(/^Done\. \d+ students confirmed\.$/)).toBeVisible();
  await extension.close();

  const people = school.target.users.flatMap(({ userName, name }) => [userName, name?.familyName ?? userName]);
  const secrets = [school.keys.subscription, school.keys.readWrite, school.targetToken];
  expect(people.length).toBeGreaterThan(20);
  // What stands there by design is found: the search itself works.
  expect(findInFolder(profileFolder, ['studentPacks'])).toEqual(['studentPacks']);
  expect(findInFolder(profileFolder, [...people, ...secrets])).toEqual([]);
  rmSync(profileFolder, { recursive: true, force: true });
});
