// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import { similarStudents } from './gallery/similar-students.ts';
import { cleanStudents } from './gallery/students.ts';
import { openPage } from './open-page.ts';

afterEach(cleanup);

const pairs = (): (string | undefined)[] =>
  screen.queryAllByRole('article').map((article) => article.getAttribute('data-pair') ?? undefined);

async function open(more = {}): Promise<void> {
  openPage('#/similar', { students: similarStudents, ...more });
  await screen.findByText(/pairs? among 308 students/);
}

it('shows each pair with its reasons, both IDs to copy and both in FACTS', async () => {
  await open();
  expect(pairs()).toContain('5101-5840');
  expect(pairs()).not.toContain('5201-5202');
  const card = within(screen.getByRole('article', { name: 'Thomas Navarro' }));
  expect(card.getByText('Same first and last name: Thomas Navarro')).toBeTruthy();
  expect(card.getByRole('button', { name: 'Copy ID 5101' })).toBeTruthy();
  expect(card.getByRole('button', { name: 'Copy both IDs' })).toBeTruthy();
  expect(card.getByRole('link', { name: /ID 5840/ }).getAttribute('href')).toContain('/student/5840/');
  expect(screen.getByText('How two records become one')).toBeTruthy();
});

it('puts a pair away that is not one child, keeps the keyboard at its place, and undoes it', async () => {
  await open();
  const before = pairs();
  const [first] = screen.getAllByRole('button', { name: 'Not the same child' });
  await fireEvent.click(first!);
  await screen.findByText(/^Saved\. .* are not the same child\.$/);
  expect(pairs()).toEqual(before.slice(1));
  await waitFor(() => expect(document.activeElement?.getAttribute('data-pair')).toBe(before[1]));
  await fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText('Undone. Everything is as it was.');
  expect(pairs()).toEqual(before);
});

it('keeps those told apart at hand', async () => {
  await open({ apart: [{ a: 5101, b: 5840, saidAt: 1 }] });
  expect(pairs()).not.toContain('5101-5840');
  const details = screen.getByText('Not the same child', { selector: 'summary *' }).closest('details')!;
  details.open = true;
  await fireEvent(details, new Event('toggle'));
  await fireEvent.click(await screen.findByRole('button', { name: /^Compare again/ }));
  await screen.findByText(/are compared again\.$/);
  expect(pairs()).toContain('5101-5840');
});

it('says what went wrong when it could not be saved, and keeps the pair', async () => {
  await open({ refusal: { code: 'store-full' } });
  const before = pairs();
  await fireEvent.click(screen.getAllByRole('button', { name: 'Not the same child' })[0]!);
  expect((await screen.findByRole('alert')).textContent).toBeTruthy();
  expect(pairs()).toEqual(before);
});

it('says so when nobody is there twice', async () => {
  openPage('#/similar', { students: cleanStudents });
  expect(await screen.findByText('No child seems to be entered twice')).toBeTruthy();
});
