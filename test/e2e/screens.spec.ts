import { expectAccessible, expectNoSidewaysScroll } from '../browser/accessible.ts';
import { expect, pick, test } from './fixtures.ts';

const widths = [320, 768, 1600];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the full page in ${colorScheme}: no accessibility violation, no sideways scrolling from 320 to 1600 px`, async ({
    ready,
  }) => {
    const { page } = ready;
    await page.emulateMedia({ colorScheme });
    for (const place of ['Students', 'Sync', 'Settings'] as const) {
      await ready.go(place);
      await expect(place === 'Sync' ? ready.tryButton : page.getByRole('main')).toBeVisible();
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        await expectAccessible(page);
        await expectNoSidewaysScroll(page, `${place} at ${width}`);
      }
    }
  });

  test(`the panel in ${colorScheme}: no accessibility violation beside FACTS, and the longest name fits`, async ({
    ready,
    facts,
    school,
    extension,
  }) => {
    await ready.page.bringToFront();
    await facts.page.emulateMedia({ colorScheme });
    const longest = school.facts.enrolledIds().toSorted((a, b) => nameLength(b) - nameLength(a));
    function nameLength(id: number): number {
      return `${school.facts.person(id)?.lastName ?? ''}`.length;
    }
    for (const id of [pick(longest), pick(school.truth.missing), pick(school.truth.sharedEmail[0]?.studentIds ?? [])]) {
      const panel = await facts.panelOn(id);
      await expect(panel.student).toContainText(`ID ${id}`);
      await expectNoSidewaysScroll(panel.frame);
    }
    // Axe can't enter the closed shadow root: the same page on its own, as a tab.
    const own = await extension.context.newPage();
    await own.emulateMedia({ colorScheme });
    await own.setViewportSize({ width: 380, height: 800 });
    await own.goto(extension.address('panel.html'));
    await expect(own.getByRole('heading', { name: 'Sync Review' })).toBeVisible();
    await expectAccessible(own);
  });
}
