import { makeRoster, seedStudents } from '../browser/seed.ts';
import { mountPlainList, scrollThrough, tellFrames } from '../browser/scroll-frames.ts';
import { classify } from '../../lib/roster/index.ts';
import { expect, test } from './fixtures.ts';

const largest = 50_000;
const sizes = [100, largest];

test('50,000 students: the review opens with the right numbers; how fast is printed, beside a small school', async ({
  review,
  extension,
}) => {
  test.slow();
  const grades = Array.from({ length: 12 }, (_, place) => String(place + 1).padStart(2, '0'));
  const figures: string[] = [];
  for (const size of sizes) {
    const roster = makeRoster(size);
    await seedStudents(review.page, roster, grades);
    const page = await extension.context.newPage();
    await page.addInitScript(() => {
      const seen: { ready?: number } = ((window as unknown as { seen: object }).seen = {});
      const look = (): void => {
        const counter = document.querySelector('[role=group][aria-label^=Counters] button');
        const row = document.querySelector('tbody td a');
        if (counter && row) seen.ready = performance.now();
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await page.goto(extension.address('review.html#/students'));
    const ready = await page.waitForFunction(() => (window as unknown as { seen: { ready?: number } }).seen.ready);
    const { counts } = classify(roster, new Map());
    const shown = page.getByRole('group', { name: /^Counters/ });
    await expect(shown).toContainText(counts.importable.toLocaleString('en-US'));
    await expect(shown).toContainText(counts.missingEmails.toLocaleString('en-US'));
    const heap = await page.evaluate(
      () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize / 1e6,
    );
    figures.push(
      `${size.toLocaleString('en-US')} students: rows and counters after ${Math.round(Number(await ready.jsonValue()))} ms, heap ${Math.round(heap)} MB`,
    );
    if (size === largest) {
      figures.push(`scrolling the table: ${tellFrames(await page.evaluate(scrollThrough, '.scroll'))}`);
      expect(await page.locator('.scroll').evaluate((element) => element.scrollTop)).toBeGreaterThan(100_000);
      const plain = await extension.context.newPage();
      await plain.evaluate(mountPlainList, size);
      figures.push(`scrolling plain text: ${tellFrames(await plain.evaluate(scrollThrough, '#plain'))}`);
      await plain.close();
    }
    await page.close();
  }
  console.log(figures.join('\n'));
});
