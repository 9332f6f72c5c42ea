import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from '../browser/launch.ts';
import { FactsPage } from '../browser/pages/facts-page.ts';
import type { CounterName, ReviewPage } from '../browser/pages/review-page.ts';
import type { School } from '../school/index.ts';
import { fixParent, parentsEmail } from './fix-parent.ts';
import { setUpDemo, studentWithoutEmail } from './set-up.ts';

const folder = 'demo-output';
const email = 'fixed.in.the.demo@stbrendan.example';

/**
 * The main job by itself: set up, look, fix an email beside FACTS and one of a parent, decide, sync, sync again. Leaves screenshots and
 * prints the counters before and after as one line of JSON. Answers 0 only if school, panel and target agree.
 */
export async function walkAlone(school: School, extension: ExtensionBrowser): Promise<number> {
  mkdirSync(folder, { recursive: true });
  let step = 0;
  const shoot = async (page: Page, name: string): Promise<void> => {
    step += 1;
    await page.screenshot({ path: `${folder}/${step}-${name}.png` });
  };

  const review = await setUpDemo(school, extension);
  const before = await review.counts();
  await shoot(review.page, 'review');

  const fixed = studentWithoutEmail(school);
  const facts = new FactsPage(await extension.context.newPage());
  await facts.openStudent(fixed);
  const panel = await facts.panel();
  await panel.whenLive();
  await shoot(facts.page, 'student-without-email');
  await panel.writeEmail(email);
  await panel.student.getByText('Saved to FACTS and verified.').waitFor();
  await shoot(facts.page, 'saved-in-facts');

  const skipped = school.truth.missing.find((id) => id !== fixed);
  if (skipped !== undefined) {
    await facts.openStudent(skipped);
    await panel.student.getByText(`ID ${skipped}`).waitFor();
    await panel.choose('Skip');
    await panel.student.getByText('Saved.', { exact: true }).waitFor();
  }
  await facts.openHome();
  await panel.frame.getByRole('heading', { name: 'Next problem' }).waitFor();
  await shoot(facts.page, 'school-at-a-glance');
  const after = await review.counts();

  const parents = await fixParent(school, review.page);
  await shoot(review.page, 'parent-fixed');
  await review.page.getByText('Students', { exact: true }).first().click();

  await review.page.bringToFront();
  await review.go('Sync');
  await review.tryButton.waitFor();
  await shoot(review.page, 'sync-preview');
  await review.tryButton.click();
  const result = review.page.getByText('Dry run: nothing was synced');
  await result.waitFor({ timeout: 300_000 });
  await result.scrollIntoViewIfNeeded();
  const sentByDryRun = countTargetWrites(school);
  await shoot(review.page, 'tried-without-sending');
  await review.syncButton.click();
  await review.page.getByText(/^Done\. /).waitFor({ timeout: 300_000 });
  await shoot(review.page, 'synced');
  const sent = countTargetWrites(school);
  await review.page.getByRole('button', { name: 'New preview' }).click();
  await review.page.getByRole('button', { name: 'Nothing to sync' }).waitFor();
  await shoot(review.page, 'nothing-left-to-sync');

  const checks = {
    schoolHoldsTheEmail: school.facts.email(fixed) === email,
    writtenOnceEach: school.facts.ledger.filter(({ by }) => by === 'api').length === 2,
    schoolHoldsTheParentsEmail: school.facts.email(parents.fixed) === parentsEmail,
    oneMissingParentLess: parents.after === parents.before - 1,
    sameNumbersAsTheSchool: agreesWithTruth(before, school),
    oneMissingLess: after.missingEmails === before.missingEmails - 1,
    everyStudentCounted: after.importable + after.excluded + after.toSkip === school.truth.counts.total,
    dryRunSendsNothing: sentByDryRun === 0,
    targetHoldsTheImportable: school.target.users.length === after.importable,
    secondSyncSendsNothing: countTargetWrites(school) === sent,
  };
  const agree = Object.values(checks).every(Boolean);
  console.log(JSON.stringify({ before, after, parents, atTarget: school.target.users.length, checks, agree }));
  return agree ? 0 : 1;
}

function agreesWithTruth(counts: Awaited<ReturnType<ReviewPage['counts']>>, school: School): boolean {
  const { counts: truth } = school.truth;
  const pairs: [CounterName, number][] = [
    ['importable', truth.importable],
    ['excluded', truth.excluded],
    ['missingEmails', truth.missingEmails],
    ['invalidEmails', truth.invalidEmails],
    ['duplicatesUnresolved', truth.duplicatesUnresolved],
    ['duplicatesResolved', truth.duplicatesResolved],
  ];
  return pairs.every(([name, expected]) => counts[name] === expected);
}

function countTargetWrites(school: School): number {
  return school.requests.filter(({ host, method }) => host === school.hosts.target && method !== 'GET').length;
}
