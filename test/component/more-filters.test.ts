// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import ReviewView from '../../components/views/review-view.svelte';
import type { HashLink } from '../../lib/session/pages/hash-link.ts';
import { buildSources } from './gallery/sources.ts';
import { fewStudents } from './gallery/students.ts';
import { Watched } from './gallery/watched.ts';

afterEach(cleanup);

const statuses = ['Not Returning', 'Withdrawing', 'Re-Enrolled', ' Not Returning '];
const students = fewStudents.map((student, place) => ({ ...student, nextStatus: statuses[place] ?? null }));

function open(hash: Watched<string>): void {
  const sources = buildSources({ view: 'review', students });
  const link: HashLink = { watch: hash.watch, go: (next) => hash.set(next) };
  render(ReviewView, { ...sources, hash: link });
}

const field = async () => screen.findByRole('combobox', { name: 'Next year in FACTS' });
const shown = async (text: string) => screen.findByText(text);

it('filters by who will not be back next year, in whatever words, and keeps it in the address', async () => {
  const hash = new Watched('#/students');
  open(hash);
  await fireEvent.click(await screen.findByRole('button', { name: 'More filters' }));
  const choices = await field();
  await shown('Won’t be back next year (3)');
  expect([...(choices as HTMLSelectElement).options].map(({ text }) => text.trim())).toEqual([
    'Any status for next year',
    'Won’t be back next year (3)',
    `Nothing in FACTS (${students.length - 4})`,
    'Not Returning (2)',
    'Withdrawing (1)',
    'Re-Enrolled (1)',
  ]);
  await fireEvent.change(choices, { target: { value: '=*leaving' } });
  expect(await shown(`3 of ${students.length} students`)).toBeTruthy();
  expect(hash.value).toBe('#/students?nextYear=*leaving');
  expect(screen.getByRole('button', { name: 'Won’t be back next year' })).toBeTruthy();

  await fireEvent.change(await field(), { target: { value: '' } });
  expect(await shown(`${students.length} students`)).toBeTruthy();
  expect(hash.value).toBe('#/students');
});

it('reads it from the address', async () => {
  open(new Watched('#/students?nextYear=Not+Returning'));
  expect(await shown(`2 of ${students.length} students`)).toBeTruthy();
  expect(await screen.findByRole('button', { name: 'Not Returning' })).toBeTruthy();
});
