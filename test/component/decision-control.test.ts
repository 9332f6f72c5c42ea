// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import PanelView from '../../components/views/panel-view.svelte';
import type { Scene } from './gallery/scene.ts';
import { buildSources } from './gallery/sources.ts';
import { ids } from './gallery/students.ts';

afterEach(cleanup);

function open(studentId: number, more: Partial<Scene> = {}): void {
  const { source, page } = buildSources({ view: 'panel', page: { kind: 'student', studentId }, ...more });
  render(PanelView, { source, page, sight: null });
}

const decision = (): HTMLElement => screen.getByRole('region', { name: 'Decision' });
const radio = (name: string): HTMLInputElement => within(decision()).getByRole('radio', { name });

it('says the outcome and saves the other choice at once', async () => {
  open(ids.clean);
  expect(await screen.findByText('Will be synced.')).toBeTruthy();
  await fireEvent.click(radio('Skip'));
  expect(await screen.findByText('Skipped until you change it.')).toBeTruthy();
  expect(await within(decision()).findByText('Saved.')).toBeTruthy();
  expect(radio('Skip').checked).toBe(true);
});

it('turns back and says why when the choice could not be saved', async () => {
  open(ids.clean, { refusal: { code: 'store-full' } });
  await screen.findByText('Will be synced.');
  await fireEvent.click(radio('Skip'));
  expect((await screen.findByRole('alert')).textContent).toContain('no room left');
  await waitFor(() => expect(radio('Sync').checked).toBe(true));
  expect(screen.queryByText('Saved.')).toBeNull();
});

it('settles a duplicate for the whole group with one press', async () => {
  open(ids.duplicate);
  await fireEvent.click(await screen.findByRole('button', { name: 'Sync only Peter' }));
  expect(await screen.findByText('Duplicate, resolved')).toBeTruthy();
  expect(screen.getByText('Will be synced.')).toBeTruthy();
  const partner = screen.getByRole('group', { name: 'Sync or skip Ruth Dawson' });
  expect(within(partner).getByRole<HTMLInputElement>('radio', { name: 'Skip' }).checked).toBe(true);
});

it('decides for a partner without leaving the student', async () => {
  open(ids.duplicate);
  const partner = await screen.findByRole('group', { name: 'Sync or skip Ruth Dawson' });
  await fireEvent.click(within(partner).getByRole('radio', { name: 'Skip' }));
  expect(await screen.findByText('Will be synced.')).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Peter Dawson' })).toBeTruthy();
});

it('brings the other student of a duplicate up in FACTS', async () => {
  open(ids.duplicate);
  await fireEvent.click(await screen.findByRole('button', { name: /^Show in FACTS.*Ruth Dawson$/ }));
  expect(await screen.findByRole('heading', { name: 'Ruth Dawson' })).toBeTruthy();
});
