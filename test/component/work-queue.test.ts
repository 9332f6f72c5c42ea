// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
import ReviewView from '../../components/views/review-view.svelte';
import type { HashLink } from '../../lib/session/pages/hash-link.ts';
import type { Scene } from './gallery/scene.ts';
import { buildSources } from './gallery/sources.ts';
import { cleanStudents, ids } from './gallery/students.ts';
import { Watched } from './gallery/watched.ts';

let hash: Watched<string>;

beforeEach(() => {
  hash = new Watched('#/students');
});
afterEach(cleanup);

async function open(at = '#/students', more: Partial<Scene> = {}): Promise<void> {
  const { source, sync, settings, history, similar, batches } = buildSources({ view: 'review', ...more });
  const link: HashLink = { watch: hash.watch, go: (next) => hash.set(next) };
  hash.set(at);
  render(ReviewView, { source, sync, settings, history, similar, batches, hash: link });
  await screen.findByRole('group', { name: /^Counters/ });
}

const press = (key: string): Promise<unknown> => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const who = (name: string): Promise<HTMLElement> => screen.findByRole('heading', { name, level: 2 });
const options = (label: string): string[] =>
  within(screen.getByRole('combobox', { name: label }))
    .getAllByRole('option')
    .map((option) => option.textContent ?? '');

it('starts at the duplicates and, one of them skipped, goes past the other that is solved with it', async () => {
  await open();
  await press('p');
  await who('Peter Dawson');
  expect(screen.getByText('Problem 1 of 5')).toBeTruthy();
  await press('s');
  await who('Olivia Carter');
  expect(screen.getByText('Problem 1 of 3')).toBeTruthy();
  expect(await screen.findByText('Saved. Peter Dawson will be skipped.')).toBeTruthy();
});

it('goes forth and back by the buttons, and says where it ends', async () => {
  await open(`#/students?status=missing&sort=flags&student=${ids.missing}`);
  await who('Noah Bennett');
  await fireEvent.click(screen.getByRole('button', { name: 'Previous problem' }));
  await screen.findByText('ID 4110');
  await fireEvent.click(screen.getByRole('button', { name: 'Previous problem' }));
  expect(await screen.findByText('No problem before this one.')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Next problem' }));
  await who('Noah Bennett');
});

it('stays in the grade that somebody works on', async () => {
  await open('#/students?grade=01&q=zzz');
  await fireEvent.click(screen.getByRole('button', { name: 'Solve problems' }));
  await who('Noah Bennett');
  expect(hash.value).toBe(`#/students?status=excluded&grade=01&sort=flags&student=${ids.missing}`);
});

it('undoes by a key what was decided by a key', async () => {
  await open(`#/students?student=${ids.clean}`);
  await who('Maria Alvarez');
  (document.activeElement as HTMLElement | null)?.blur();
  await press('s');
  await screen.findByText('Saved. Maria Alvarez will be skipped.');
  expect(screen.getByRole('button', { name: '1 Users to skip' })).toBeTruthy();
  // The next problem is on screen, with the cursor in its email field: there a letter is a letter.
  await who('Noah Bennett');
  await press('u');
  expect(screen.getByRole('button', { name: '1 Users to skip' })).toBeTruthy();
  await press('Escape');
  await press('u');
  await screen.findByRole('button', { name: '0 Users to skip' });
});

it('says so when nothing is left, and offers the sync', async () => {
  await open('#/students?status=excluded&sort=flags', { students: cleanStudents });
  expect(await screen.findByText('No problems left')).toBeTruthy();
  await fireEvent.click(screen.getAllByRole('button', { name: 'Preview sync' }).at(-1) as HTMLElement);
  expect(hash.value).toBe('#/sync');
});

it('tells beside each choice how many it would leave, the other filters as they are', async () => {
  await open('#/students?grade=01');
  expect(options('Status')).toContain('Missing emails (1)');
  expect(options('Status')).toContain('Invalid emails (0)');
  expect(options('Grade')).toEqual(expect.arrayContaining(['All grades', 'Grade PK (1)', 'Grade 01 (2)']));
  await fireEvent.change(screen.getByRole('combobox', { name: 'Status' }), { target: { value: 'invalid' } });
  expect(hash.value).toBe('#/students?status=invalid&grade=01');
  expect(options('Grade')).toEqual(['All grades', 'Grade 02 (1)', 'Grade 01 (0)']);
});

it('marks those whom the last refresh changed only where they were asked for', async () => {
  await open('#/students?since=changed');
  expect(screen.getByText('0 of 12 students')).toBeTruthy();
  expect(screen.getByText('Nobody matches')).toBeTruthy();
});
