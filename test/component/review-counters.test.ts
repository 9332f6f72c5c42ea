// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
import ReviewView from '../../components/views/review-view.svelte';
import type { HashLink } from '../../lib/session/pages/hash-link.ts';
import type { Scene } from './gallery/scene.ts';
import { buildSources } from './gallery/sources.ts';
import { ids } from './gallery/students.ts';
import { Watched } from './gallery/watched.ts';

let hash: Watched<string>;
let replaced: string[];

beforeEach(() => {
  hash = new Watched('#/students');
  replaced = [];
});
afterEach(cleanup);

function open(more: Partial<Scene> = {}, at = '#/students'): void {
  const { source, sync, settings, history, similar, batches } = buildSources({
    view: 'review',
    skipped: [ids.skipped],
    ...more,
  });
  const link: HashLink = {
    watch: hash.watch,
    go: (next, replace) => {
      if (replace) replaced.push(next);
      hash.set(next);
    },
  };
  hash.set(at);
  render(ReviewView, { source, sync, settings, history, similar, batches, hash: link });
}

const counter = (name: string): HTMLElement => screen.getByRole('button', { name });
const shown = (): string | undefined => screen.getByText(/^\d+( of \d+)? students?$/).textContent?.trim();

it('shows every counter of the review and what it means', async () => {
  open();
  await screen.findByRole('button', { name: '6 Importable students' });
  const group = screen.getByRole('group', { name: /^Counters/ });
  expect(
    within(group)
      .getAllByRole('button')
      .map((button) => button.textContent?.replace(/\s+/g, ' ').trim()),
  ).toEqual([
    '6 Importable students',
    '5 Excluded students',
    '2 Duplicates',
    '0 Duplicates, resolved',
    '2 Missing emails',
    '1 Invalid emails',
    '6 Users to sync',
    '1 Users to skip',
  ]);
  const described = counter('5 Excluded students').getAttribute('aria-describedby') ?? '';
  expect(document.getElementById(described)?.textContent).toContain('because of errors');
});

it('filters by a counter and lets go when it is pressed again', async () => {
  open();
  await fireEvent.click(await screen.findByRole('button', { name: '2 Missing emails' }));
  expect(hash.value).toBe('#/students?status=missing');
  expect(counter('2 Missing emails').getAttribute('aria-pressed')).toBe('true');
  expect(shown()).toBe('2 of 12 students');
  await fireEvent.click(counter('2 Missing emails'));
  expect(hash.value).toBe('#/students');
  expect(shown()).toBe('12 students');
});

it('presses only one of two counters that count the same students', async () => {
  open();
  await fireEvent.click(await screen.findByRole('button', { name: '6 Users to sync' }));
  expect(counter('6 Users to sync').getAttribute('aria-pressed')).toBe('true');
  expect(counter('6 Importable students').getAttribute('aria-pressed')).toBe('false');
  expect(shown()).toBe('6 of 12 students');
});

it('takes its filters from the address, and leaves them all with one press', async () => {
  open({}, '#/students?status=duplicate&q=ruth');
  await screen.findByRole('button', { name: '2 Duplicates' });
  expect(shown()).toBe('1 of 12 students');
  await fireEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
  expect(hash.value).toBe('#/students');
});

it('searches while typing without filling the history', async () => {
  open();
  await fireEvent.input(await screen.findByRole('searchbox'), { target: { value: 'dawson' } });
  expect(replaced).toEqual(['#/students?q=dawson']);
  expect(shown()).toBe('2 of 12 students');
});

it('offers a way out when nobody matches', async () => {
  open({}, '#/students?q=zebra');
  expect(await screen.findByText('Nobody matches')).toBeTruthy();
  expect(screen.getAllByRole('button', { name: 'Clear filters' }).length).toBeGreaterThan(0);
});

it('opens the student that the address names', async () => {
  open({}, `#/students?student=${ids.missing}`);
  const pane = await screen.findByRole('complementary', { name: 'Student details' });
  expect(within(pane).getByRole('heading', { name: 'Noah Bennett' })).toBeTruthy();
  expect(within(pane).getByRole('link', { name: 'Open in FACTS' }).getAttribute('href')).toBe(
    `https://renweb1.renweb.com/renweb1/#/peoplemanagement/student/${ids.missing}/student_dashboard?personFilterType=0`,
  );
  await fireEvent.click(within(pane).getByRole('button', { name: 'Close details' }));
  expect(hash.value).toBe('#/students');
});

it('skips everybody of a filter at once, and undoes exactly that', async () => {
  open({}, '#/students?status=sync');
  await fireEvent.click(await screen.findByRole('checkbox', { name: 'Select all 6 shown' }));
  expect(screen.getByText('All 6 students of this filter selected')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Skip 6' }));
  expect(await screen.findByText('Saved. 6 students will be skipped.')).toBeTruthy();
  expect(counter('7 Users to skip')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByRole('button', { name: '1 Users to skip' })).toBeTruthy();
});

it('the bar goes from the problems that are left to “ready”, and back when one comes again', async () => {
  open({}, '#/students?status=excluded');
  const bar = async (name: string): Promise<string | null> =>
    (await screen.findByRole('progressbar', { name })).getAttribute('aria-valuenow');
  expect(await bar('5 problems left')).toBe('55');
  await fireEvent.click(await screen.findByRole('checkbox', { name: 'Select all 5 shown' }));
  await fireEvent.click(screen.getByRole('button', { name: 'Skip 5' }));
  expect(await bar('Ready to sync')).toBe('100');
  await fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await bar('5 problems left')).toBe('55');
});
