import { expect, pick, test } from './fixtures.ts';

for (const thirdPartyCookies of ['blocked', 'allowed'] as const) {
  test.describe(`with third-party cookies ${thirdPartyCookies}`, () => {
    test.use({ thirdPartyCookies });

    test('open a student, see what is wrong, fix the email, decide, sync in one click', async ({
      ready,
      facts,
      school,
    }) => {
      const { truth } = school;
      const before = await ready.counts();
      expect(before.missingEmails).toBe(truth.missing.length);
      expect(before.importable + before.excluded + before.toSkip).toBe(60);

      const fixed = pick(truth.missing);
      const panel = await facts.panelOn(fixed);
      await expect(panel.student).toContainText(`ID ${fixed}`);
      await expect(panel.student).toContainText('No email');
      await panel.writeEmail('mended@stbrendan.example');
      await expect(panel.student).toContainText('Saved to FACTS and verified.');
      expect(school.facts.ledger).toEqual([
        expect.objectContaining({ by: 'api', personId: fixed, field: 'email', to: 'mended@stbrendan.example' }),
      ]);
      await expect(ready.counter('missingEmails')).toContainText(String(truth.missing.length - 1));

      const skipped = pick(truth.missing, 1);
      await facts.openStudent(skipped);
      await expect(panel.student).toContainText(`ID ${skipped}`);
      await panel.choose('Skip');
      await expect(panel.student).toContainText('Saved.');
      await expect(ready.counter('toSkip')).toContainText('1');

      await ready.go('Sync');
      const importable = before.importable + 1;
      await expect(ready.syncButton).toHaveText(`Sync ${importable} students: ${importable} new`);
      await ready.sync();
      await expect(ready.page.getByText(`Done. ${importable} students confirmed.`)).toBeVisible();
      expect(school.target.users).toHaveLength(importable);
      expect(school.target.users.map((user) => user.userName)).toContain('mended@stbrendan.example');

      const writes = school.requests.filter(
        ({ host, method }) => host === school.hosts.target && method !== 'GET',
      ).length;
      await ready.page.getByRole('button', { name: 'New preview' }).click();
      await expect(ready.syncButton).toHaveText('Nothing to sync');
      await expect(ready.syncButton).toHaveAttribute('aria-disabled', 'true');
      expect(
        school.requests.filter(({ host, method }) => host === school.hosts.target && method !== 'GET'),
      ).toHaveLength(writes);
    });
  });
}
