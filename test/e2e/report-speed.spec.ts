import { writeFile } from 'node:fs/promises';
import { comeToRest, longestTask } from '../browser/long-tasks.ts';
import { makeRoster, seedStudents } from '../browser/seed.ts';
import { expect, test } from './fixtures.ts';

// A trace of every one of these steps would be what is measured.
test.use({ trace: 'off', screenshot: 'off' });

const grades = Array.from({ length: 12 }, (_, place) => String(place + 1).padStart(2, '0'));
const STUDENTS = 50_000;
const ROWS = 200_000;

test('a file of 200,000 rows against 50,000 students never holds the page up', async ({
  review,
  extension,
}, testInfo) => {
  test.setTimeout(500_000);
  const roster = makeRoster(STUDENTS);
  await seedStudents(review.page, roster, grades);
  await review.page.goto('about:blank');
  const page = await extension.openReview('#/report');
  await expect(page.getByRole('heading', { name: '1. Send to teachers' })).toBeVisible({ timeout: 60_000 });
  const rows = Array.from({ length: ROWS }, (_, row) => {
    const { studentId, firstName, lastName } = roster[row % STUDENTS] ?? roster[0]!;
    return `${studentId},"${lastName}, ${firstName}",pupil${studentId}@partner.example`;
  });
  // As a path: what the test's own tool hands over itself, it unpacks in the page.
  const file = testInfo.outputPath('all.csv');
  await writeFile(file, ['Student ID,Name,New email', ...rows].join('\n'));
  await page.evaluate(comeToRest);
  const read = async (): Promise<number> => {
    const { worked } = await longestTask(page, async () => {
      await page.locator('input[type=file]').setInputFiles(file);
      await expect(page.getByText(/^200,000 lines in/)).toBeVisible({ timeout: 200_000 });
    });
    return worked;
  };
  const first = await read();
  await page.getByRole('button', { name: 'Put away' }).click();
  const second = await read();
  const all = page.getByRole('checkbox', { name: 'Save all 50,000' });
  const choose = async (): Promise<number> => {
    const { worked } = await longestTask(page, async () => {
      await all.check();
      await expect(page.getByRole('button', { name: 'Save 50,000 emails to FACTS' })).toBeVisible();
    });
    return worked;
  };
  const chosen = await choose();
  await all.uncheck();
  const again = await choose();
  const tasks = [first, second, chosen, again].map((worked) => worked.toFixed()).join(', ');
  console.log(
    `200,000 rows against 50,000 students: longest tasks of reading and of choosing all, twice each ${tasks} ms`,
  );
  // What a person doesn't notice. Of two the better one: a busy machine takes longer for the same work, and garbage is collected in some task.
  expect(Math.min(first, second)).toBeLessThan(50);
  expect(Math.min(chosen, again)).toBeLessThan(50);
});
