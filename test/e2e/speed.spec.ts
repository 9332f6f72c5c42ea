import type { Page } from '@playwright/test';
import { comeToRest, longestTask } from '../browser/long-tasks.ts';
import { countRowsMade, mountPlainList, scrollThrough, tellFrames } from '../browser/scroll-frames.ts';
import { makeFamilies } from '../browser/make-families.ts';
import { makeRoster, seedFamilies, seedStudents } from '../browser/seed.ts';
import { classify, classifyFamilies } from '../../lib/roster/index.ts';
import { expect, test } from './fixtures.ts';

// A trace of every one of these steps would be what is measured.
test.use({ trace: 'off', screenshot: 'off' });

const large = 50_000;
/** What a page with so many students may hold, MB. */
const maxMemory = 150;
const grades = Array.from({ length: 12 }, (_, place) => String(place + 1).padStart(2, '0'));
const inWords = (count: number): string => count.toLocaleString('en-US');

/** What is held once nothing that can be thrown away is, MB. */
async function heldMemory(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}

/** Opens the review and tells when the first rows and counters stood there, milliseconds after the navigation began. */
async function open(page: Page, address: string): Promise<number> {
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
  await page.goto(address);
  const ready = await page.waitForFunction(() => (window as unknown as { seen: { ready?: number } }).seen.ready);
  return Number(await ready.jsonValue());
}

test('50,000 students: opened, scrolled, searched, sorted and decided on with the right numbers; prints how fast', async ({
  review,
  extension,
}) => {
  test.slow();
  const figures: string[] = [];
  const page = await extension.context.newPage();
  for (const size of [100, large]) {
    const roster = makeRoster(size);
    await seedStudents(review.page, roster, grades);
    await page.goto('about:blank');
    const ready = await open(page, extension.address('review.html#/students'));
    const { counts } = classify(roster, new Map());
    const shown = page.getByRole('group', { name: /^Counters/ });
    await expect(shown).toContainText(inWords(counts.importable));
    await expect(shown).toContainText(inWords(counts.missingEmails));
    const heap = await heldMemory(page);
    figures.push(`${inWords(size)} students: rows and counters after ${ready.toFixed()} ms, heap ${heap.toFixed()} MB`);
  }
  await page.evaluate(comeToRest);

  figures.push(`scrolling the table: ${tellFrames(await page.evaluate(scrollThrough, '.scroll'))}`);
  expect(await page.locator('.scroll').evaluate((element) => element.scrollTop)).toBeGreaterThan(100_000);
  // However far it goes, rows are drawn with the same few elements; a dozen new ones would stand in each place it stops at.
  expect(await page.evaluate(countRowsMade, '.scroll')).toBeLessThan(20);
  const plain = await extension.context.newPage();
  await plain.evaluate(mountPlainList, large);
  figures.push(`scrolling plain text: ${tellFrames(await plain.evaluate(scrollThrough, '#plain'))}`);
  await plain.close();
  await page.bringToFront();

  const { counts, entries } = classify(makeRoster(large), new Map());
  const missing = counts.missingEmails;
  const missingInFive = entries.filter(({ student }) => student.gradeLevel === '05' && student.email === null).length;
  const ofAll = (count: number): string => `${inWords(count)} of ${inWords(large)} students`;
  const everybody = `${inWords(large)} students`;
  const search = page.getByRole('searchbox');
  const combobox = (name: string) => page.getByRole('combobox', { name });
  const header = (name: string) => page.getByRole('columnheader', { name }).getByRole('button');
  const row = page.locator('[data-student]').nth(3);
  const told = page.getByRole('search', { name: 'Filter students' }).getByRole('status');
  const steps: readonly (readonly [string, () => Promise<unknown>, string])[] = [
    ['first letter of a search', () => search.fill('f'), ofAll(large)],
    ['second letter', () => search.fill('fi'), ofAll(large)],
    ['search by email', () => search.fill('first4001.last'), ofAll(1)],
    ['search cleared', () => search.fill(''), everybody],
    ['status: missing', () => combobox('Status').selectOption('missing'), ofAll(missing)],
    ['and grade', () => combobox('Grade').selectOption('=05'), ofAll(missingInFive)],
    ['filters cleared', () => page.getByRole('button', { name: 'Clear filters' }).click(), everybody],
    ['one decision', () => row.getByRole('switch').click(), everybody],
    ['its undo', () => page.getByRole('button', { name: 'Undo' }).click(), everybody],
    ['one row selected', () => row.getByRole('checkbox').click(), everybody],
    ['all selected', () => page.getByRole('checkbox', { name: /^Select all/ }).check(), everybody],
    ['all let go', () => page.getByRole('button', { name: 'Clear the selection' }).click(), everybody],
    ['sort by grade', () => header('Grade').click(), everybody],
    ['sort by email', () => header('Email').click(), everybody],
    ['and downwards', () => header('Email').click(), everybody],
    ['work queue', () => page.keyboard.press('p'), ofAll(counts.excluded)],
    ['next problem', () => page.getByRole('button', { name: 'Next problem' }).click(), ofAll(counts.excluded)],
  ];
  for (const [step, act, words] of steps) {
    const longest = await longestTask(page, act);
    await expect(told, step).toHaveText(words);
    figures.push(`${step}: longest task ${longest.worked.toFixed()} ms of work in ${longest.elapsed.toFixed()} ms`);
  }
  const heap = await heldMemory(page);
  figures.push(`memory after all of it: ${heap.toFixed()} MB`);
  expect(heap).toBeLessThan(maxMemory);
  console.log(figures.join('\n'));
});

test('25,000 families: opened, scrolled, searched, filtered and decided on with the right numbers; prints how fast', async ({
  review,
  extension,
}) => {
  test.slow();
  const figures: string[] = [];
  const page = await extension.context.newPage();
  for (const size of [100, large / 2]) {
    const roster = makeRoster(size);
    const families = makeFamilies(roster);
    await seedStudents(review.page, roster, grades);
    await seedFamilies(review.page, families);
    await page.goto('about:blank');
    const ready = await open(page, extension.address('review.html#/parents'));
    const listed = families.parents.map((parent) => ({
      familyId: parent.places[0]?.familyId ?? 0,
      members: [{ ...parent, familyOrder: parent.places[0]?.familyOrder ?? null }],
    }));
    const { counts } = classifyFamilies(listed, new Map());
    const shown = page.getByRole('group', { name: /^Counters/ });
    await expect(shown).toContainText(inWords(counts.families.importable));
    await expect(shown).toContainText(inWords(counts.missingFirst));
    const heap = await heldMemory(page);
    await page.goto('about:blank');
    const students = await open(page, extension.address('review.html#/students'));
    figures.push(
      `${inWords(size)} families: on screen after ${ready.toFixed()} ms, students after ${students.toFixed()} ms, heap ${heap.toFixed()} MB`,
    );
  }
  await page.evaluate(comeToRest);

  const of = `of ${inWords(large / 2)} families$`;
  const everyFamily = new RegExp(`^25,000 ${of}`);
  const search = page.getByRole('searchbox');
  const told = page.getByRole('search', { name: 'Search families' }).getByRole('status');
  const toggle = page.locator('[data-parent]').nth(3).getByRole('switch');
  const steps: readonly (readonly [string, () => Promise<unknown>, RegExp])[] = [
    [
      'parents for the first time',
      async () => {
        await page.getByText('Parents', { exact: true }).click();
        await told.waitFor();
      },
      everyFamily,
    ],
    ['first letter of a search', () => search.fill('p'), everyFamily],
    ['search by email', () => search.fill('parent4001@home'), new RegExp(`^1 ${of}`)],
    ['search cleared', () => search.fill(''), everyFamily],
    [
      'no email',
      () => page.getByRole('button', { name: /Missing emails, listed first/ }).click(),
      new RegExp(`^3,572 ${of}`),
    ],
    ['filters cleared', () => page.getByRole('button', { name: 'Clear filters' }).click(), everyFamily],
    ['one decision', () => toggle.click(), everyFamily],
    ['its undo', () => page.getByRole('button', { name: 'Undo' }).click(), everyFamily],
  ];
  for (const [step, act, words] of steps) {
    const longest = await longestTask(page, act);
    await expect(told, step).toHaveText(words);
    figures.push(`${step}: longest task ${longest.worked.toFixed()} ms of work in ${longest.elapsed.toFixed()} ms`);
  }
  figures.push(`scrolling the table: ${tellFrames(await page.evaluate(scrollThrough, '.scroll'))}`);
  console.log(figures.join('\n'));
});
