import type { ExtensionBrowser } from '../browser/launch.ts';
import { ReviewPage } from '../browser/pages/review-page.ts';
import type { School } from '../school/index.ts';

/** Types the demo school's keys and target into Settings and pulls the students, as a person would on the first day. */
export async function setUpDemo(school: School, extension: ExtensionBrowser): Promise<ReviewPage> {
  const review = new ReviewPage(await extension.openReview('#/settings'));
  await review.saveKeys({ subscription: school.keys.subscription, api: school.keys.readWrite });
  await review.page.getByText('FACTS accepted the keys.').waitFor();
  await review.saveTarget({ url: school.targetUrl, token: school.targetToken });
  await review.page.getByText('scim.volunteers.example answered and accepted the token.').waitFor();
  await review.page.getByRole('button', { name: 'Get your students' }).click();
  await review.go('Students');
  await review.table.waitFor({ timeout: 120_000 });
  return review;
}

/** The first student without an email whose name doesn't draw all the attention. */
export function studentWithoutEmail(school: School): number {
  const nameLength = (id: number): number => {
    const person = school.facts.person(id);
    return `${person?.firstName ?? ''} ${person?.lastName ?? ''}`.length;
  };
  const id = school.truth.missing.find((each) => nameLength(each) <= 20) ?? school.truth.missing[0];
  if (id === undefined) throw new Error('Every student of this demo school has an email: choose more students.');
  return id;
}
