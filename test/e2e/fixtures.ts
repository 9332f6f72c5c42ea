import { test as base, expect, type Page } from '@playwright/test';
import { launchExtension, type ExtensionBrowser, type LaunchOptions } from '../browser/launch.ts';
import { FactsPage } from '../browser/pages/facts-page.ts';
import { ReviewPage } from '../browser/pages/review-page.ts';
import { hosts } from '../school/hosts.ts';
import { startSchool, type School, type SchoolOptions } from '../school/index.ts';

interface Options {
  schoolOptions: SchoolOptions;
  thirdPartyCookies: NonNullable<LaunchOptions['thirdPartyCookies']>;
  allowedInPrivate: boolean;
  /** Hosts that the person says yes to when asked; default the sync target's. */
  allowedHosts: readonly string[];
  /** Console messages of level error that a test expects; any other one fails it. */
  expectedErrors: RegExp | null;
}

interface Fixtures {
  school: School;
  extension: ExtensionBrowser;
  /** The review tab on Settings, before anything was set up. */
  review: ReviewPage;
  facts: FactsPage;
  /** Keys and target saved through Settings, and the students pulled: the review tab on Students. */
  ready: ReviewPage;
}

export const test = base.extend<Options & Fixtures>({
  schoolOptions: [{ students: 60, seed: 7 }, { option: true }],
  thirdPartyCookies: ['blocked', { option: true }],
  allowedInPrivate: [false, { option: true }],
  allowedHosts: [[hosts.target], { option: true }],
  expectedErrors: [null, { option: true }],

  school: async ({ schoolOptions }, use) => {
    const school = await startSchool(schoolOptions);
    await use(school);
    await school.close();
  },
  extension: async ({ school, thirdPartyCookies, allowedInPrivate, allowedHosts, expectedErrors }, use) => {
    const { resolverRules } = school;
    const extension = await launchExtension({ resolverRules, thirdPartyCookies, allowedInPrivate, allowedHosts });
    const errors: string[] = [];
    const listen = (page: Page): void => {
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      page.on('pageerror', (error) => errors.push(error.message));
    };
    extension.context.pages().forEach(listen);
    extension.context.on('page', listen);
    await use(extension);
    await extension.close();
    const unexpected = errors.filter((error) => !expectedErrors?.test(error));
    expect(unexpected, 'errors on the console').toEqual([]);
  },
  review: async ({ extension }, use) => {
    await use(new ReviewPage(await extension.openReview('#/settings')));
  },
  facts: async ({ extension }, use) => {
    await use(new FactsPage(await extension.context.newPage()));
  },
  ready: async ({ review, school }, use) => {
    await setUp(review, school);
    await use(review);
  },
});

export { expect } from '@playwright/test';

/** What a person does on the first day, by the clicks that she would make. */
export async function setUp(review: ReviewPage, school: School, key: string = school.keys.readWrite): Promise<void> {
  await review.saveKeys({ subscription: school.keys.subscription, api: key });
  await expect(review.page.getByText('FACTS accepted the keys.')).toBeVisible();
  await review.saveTarget({ url: school.targetUrl, token: school.targetToken });
  await expect(review.page.getByText('The target answered and accepted the token.')).toBeVisible();
  await review.page.getByRole('button', { name: 'Get your students' }).click();
  await review.go('Students');
  await expect(review.table).toBeVisible();
}

/** An id that must be there, of a list of the school's truth. */
export function pick(ids: readonly number[], place = 0): number {
  const id = ids[place];
  if (id === undefined) throw new Error(`The school has no such student (place ${place}).`);
  return id;
}
