import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { press, typeInAddressBar } from '../browser/address-bar.ts';
import { findInFolder } from '../browser/find-in-folder.ts';
import { launchExtension } from '../browser/launch.ts';
import { ReviewPage } from '../browser/pages/review-page.ts';
import { expect, setUp, test } from './fixtures.ts';

const passphrase = 'correct horse battery staple';
/** Of nobody else, and in no other file of a profile. */
const typed = { search: 'Quirinius Zabaglione', nobody: 'Xanthippe Quackenbush', pasted: 'Melchisedech Ozymandias' };

for (const end of ['closed', 'killed', 'locked'] as const) {
  test(`what is typed, pasted and looked up stands in no file of the browser: not while it runs, not after it was ${end}`, async ({
    school,
  }) => {
    test.setTimeout(120_000);
    const profileFolder = mkdtempSync(join(tmpdir(), 'sync-review-traces-'));
    const extension = await launchExtension({ resolverRules: school.resolverRules, profileFolder });
    const review = new ReviewPage(await extension.openReview('#/settings'));
    const { page } = review;
    await setUp(review, school);
    if (end === 'locked') await review.setPassphrase(passphrase);
    await review.go('Students');

    await review.searchField.fill(typed.search);
    await expect(page).toHaveURL(/#\/students\?find=[0-9a-f]{8}$/);
    await page.reload();
    await expect(review.searchField).toHaveValue(typed.search);
    await review.go('Settings');
    await page.goBack();
    await expect(review.searchField).toHaveValue(typed.search);

    expect(await typeInAddressBar(extension, typed.nobody)).toEqual([]);
    await press(extension, typed.nobody, 'currentTab');
    await expect(review.searchField).toHaveValue(typed.nobody);
    const report = await extension.context.newPage();
    await report.goto(extension.address('review.html#/report'));
    await report
      .getByLabel('Or paste its cells', { exact: false })
      .fill(`ID\tName\tEmail\n1\t${typed.pasted}\ta@b.example`);

    const addresses = () => extension.context.pages().map((each) => decodeURIComponent(each.url()));
    if (end === 'locked') {
      await page.bringToFront();
      await page.keyboard.press('Alt+Shift+L');
      await expect(page.getByRole('heading', { name: 'Sync Review is locked' })).toBeVisible();
      expect(await page.title()).toBe('Sync Review');
    }
    const names = Object.values(typed).flatMap((name) => [name, ...name.split(' '), encodeURIComponent(name)]);
    for (const name of names) expect(addresses().join('\n')).not.toContain(name);
    expect(findInFolder(profileFolder, names)).toEqual([]);
    // The search itself works: the address without the name is written down.
    await expect.poll(() => findInFolder(profileFolder, ['#/students?find='])).toEqual(['#/students?find=']);
    await (end === 'killed' ? extension.killBrowser() : extension.close());
    expect(findInFolder(profileFolder, names), end).toEqual([]);
    rmSync(profileFolder, { recursive: true, force: true, maxRetries: 5 });
  });
}
