import { rmSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { launchExtension, type ExtensionBrowser, type LaunchOptions } from '../browser/launch.ts';
import { FactsPage } from '../browser/pages/facts-page.ts';
import { ReviewPage } from '../browser/pages/review-page.ts';
import { hosts } from '../school/hosts.ts';
import { preparedProfiles, type PreparedProfiles } from '../browser/prepared-profile.ts';
import { test as base } from './run-again.ts';
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
  /** Starts the test's browser, or answers the one that runs; whoever is first says in which state, which may not be had. */
  start: (state: 'new' | 'ready') => Promise<Started>;
  extension: ExtensionBrowser;
  /** The review tab on Settings, before anything was set up. */
  review: ReviewPage;
  facts: FactsPage;
  /**
   * Keys and target saved through Settings, students and everybody else pulled: the review tab on Students. Named before `extension`
   * and `facts`, the browser starts from a copy of a profile in which that was done once.
   */
  ready: ReviewPage;
}

interface Started {
  readonly state: 'new' | 'ready';
  readonly extension: ExtensionBrowser;
}

export const test = base.extend<Options & Fixtures, { profiles: PreparedProfiles }>({
  schoolOptions: [{ students: 60, seed: 7 }, { option: true }],
  thirdPartyCookies: ['blocked', { option: true }],
  allowedInPrivate: [false, { option: true }],
  allowedHosts: [[hosts.target], { option: true }],
  expectedErrors: [null, { option: true }],

  profiles: [
    async ({}, use) => {
      const profiles = preparedProfiles();
      await use(profiles);
      profiles.remove();
    },
    { scope: 'worker' },
  ],
  school: async ({ schoolOptions }, use) => {
    const school = await startSchool(schoolOptions);
    await use(school);
    await school.close();
  },
  start: async (
    { school, schoolOptions, thirdPartyCookies, allowedInPrivate, allowedHosts, expectedErrors, profiles },
    use,
  ) => {
    const browser = { thirdPartyCookies, allowedInPrivate, allowedHosts };
    const key = JSON.stringify([schoolOptions, browser]);
    const errors: string[] = [];
    let profileFolder: string | null = null;
    let started: Promise<Started> | null = null;
    const startIn = async (wanted: Started['state']): Promise<Started> => {
      if (wanted === 'ready')
        profileFolder = await profiles.copy(key, (folder) => prepareProfile(folder, schoolOptions, browser));
      const options: LaunchOptions = { ...browser, resolverRules: school.resolverRules };
      const extension = await launchExtension({ ...options, ...(profileFolder && { profileFolder }) });
      listenForErrors(extension, errors);
      return { state: profileFolder ? 'ready' : 'new', extension };
    };
    await use((state) => (started ??= startIn(state)));
    const extension = await (started as Promise<Started> | null)?.then((each) => each.extension);
    await extension?.close();
    if (profileFolder) rmSync(profileFolder, { recursive: true, force: true, maxRetries: 5 });
    const unexpected = errors.filter((error) => !expectedErrors?.test(error));
    expect(unexpected, 'errors on the console').toEqual([]);
  },
  extension: async ({ start }, use) => {
    await use((await start('new')).extension);
  },
  review: async ({ extension }, use) => {
    await use(new ReviewPage(await extension.openReview('#/settings')));
  },
  facts: async ({ extension }, use) => {
    await use(new FactsPage(await extension.context.newPage()));
  },
  ready: async ({ start, school }, use) => {
    const { state, extension } = await start('ready');
    const review = new ReviewPage(await extension.openReview(state === 'ready' ? '#/students' : '#/settings'));
    if (state === 'ready') await expect(review.table).toBeVisible();
    else await setUp(review, school);
    await use(review);
  },
});

function listenForErrors(extension: ExtensionBrowser, errors: string[]): void {
  const listen = (page: Page): void => {
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(error.message));
  };
  extension.context.pages().forEach(listen);
  extension.context.on('page', listen);
}

/** The first day at a school of its own, of which the profile keeps what every school of these options holds. */
async function prepareProfile(folder: string, schoolOptions: SchoolOptions, browser: Partial<LaunchOptions>) {
  const school = await startSchool(schoolOptions);
  const extension = await launchExtension({ ...browser, resolverRules: school.resolverRules, profileFolder: folder });
  const review = new ReviewPage(await extension.openReview('#/settings'));
  await setUp(review, school);
  // In a large school it waits for the next minute's requests, and goes on in the copy.
  await expect
    .poll(() => review.page.evaluate(readPullStates), { timeout: 30_000 })
    .toEqual([expect.stringMatching(/^(done|waiting)$/)]);
  await extension.close();
  await school.close();
}

/** Runs in a page of the extension: the states of the pulls of everybody else. */
async function readPullStates(): Promise<unknown[]> {
  const settle = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('The database did not answer.'));
    });
  const db = await settle(indexedDB.open('sync-review'));
  const rows = await settle(db.transaction('peoplePulls').objectStore('peoplePulls').getAll());
  db.close();
  return rows.map(({ state }: { state: unknown }) => state);
}

export { expect } from '@playwright/test';

/** What a person does on the first day, by the clicks that they would make. */
export async function setUp(review: ReviewPage, school: School, key: string = school.keys.readWrite): Promise<void> {
  await review.saveKeys({ subscription: school.keys.subscription, api: key });
  await expect(review.page.getByText('FACTS accepted the keys.')).toBeVisible();
  await review.saveTarget({ url: school.targetUrl, token: school.targetToken });
  await expect(review.page.getByText('scim.volunteers.example answered and accepted the token.')).toBeVisible();
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
