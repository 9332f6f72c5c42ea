// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fewChanges, pastEvents } from './gallery/past.ts';
import { ids } from './gallery/students.ts';
import { openPage } from './open-page.ts';
import { trustedClick } from './sight.ts';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const history = { events: pastEvents, skipped: [ids.skipped] };

it('tells what was done, the newest first, and filters by kind', async () => {
  openPage('#/history', history);
  expect(await screen.findByText('Skipped Tom Frost.')).toBeTruthy();
  expect(screen.getByText('E-mail of Maria Alvarez written to FACTS.')).toBeTruthy();
  await fireEvent.click(screen.getByRole('radio', { name: 'Syncs' }));
  expect(screen.queryByText('Skipped Tom Frost.')).toBeNull();
  expect(screen.getByText('Synced: 12 added, 3 updated, 1 archived.')).toBeTruthy();
});

it('takes back a decision, which is a line of its own then', async () => {
  openPage('#/history', history);
  await fireEvent.click(await screen.findByRole('button', { name: /^Undo.*Skipped Tom Frost/ }));
  expect(await screen.findByText('Chose Tom Frost for the sync.')).toBeTruthy();
});

it('takes back an e-mail by a write of its own, on an honest click only', async () => {
  openPage('#/history', history);
  const button = await screen.findByRole('button', { name: 'Undo in FACTS' });
  await fireEvent.click(button);
  await fireEvent(button, trustedClick());
  expect(await screen.findByText('E-mail of Maria Alvarez removed in FACTS.', {}, { timeout: 5_000 })).toBeTruthy();
});

it('a key that may only read can’t take back an e-mail', async () => {
  openPage('#/history', { ...history, writeAccess: 'read-only' });
  expect(await screen.findByText('E-mail of Maria Alvarez written to FACTS.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Undo in FACTS' })).toBeNull();
});

it('an undo that could not be saved says why', async () => {
  openPage('#/history', { ...history, refusal: { code: 'store-full' } });
  await fireEvent.click(await screen.findByRole('button', { name: /^Undo.*Skipped Tom Frost/ }));
  expect((await screen.findByRole('alert')).textContent).toContain('no room left');
});

it('a long history is read in pieces', async () => {
  const events = Array.from({ length: 250 }, (_, place) => ({
    ...{ eventId: 250 - place, at: Date.now() - place * 60_000, kind: 'refresh' as const },
    ...{ state: 'done' as const, students: 250 - place },
  }));
  openPage('#/history', { events });
  await screen.findByText('Refreshed from FACTS: 250 students.');
  expect(screen.queryByText('Refreshed from FACTS: 120 students.')).toBeNull();
  await fireEvent.click(screen.getByRole('button', { name: 'Show older' }));
  expect(await screen.findByText('Refreshed from FACTS: 120 students.')).toBeTruthy();
});

it('sums up what a refresh brought, until it is put away; a reload keeps that', async () => {
  const { hash } = openPage('#/students', { changes: fewChanges });
  const strip = await screen.findByRole('region', { name: 'What changed' });
  expect(strip.textContent).toContain('3 new students, 1 left, 3 e-mails changed in FACTS');
  hash.set('#/changes');
  const left = await screen.findByRole('region', { name: 'Left' });
  expect(within(left).getByText('Wes Young')).toBeTruthy();
  expect(within(left).queryByRole('link')).toBeNull();
  const emails = screen.getByRole('region', { name: 'E-mails changed' });
  expect(within(emails).getByRole('link', { name: 'Olivia Carter' }).getAttribute('href')).toContain('student=4103');
  hash.set('#/students');
  await fireEvent.click(await screen.findByRole('button', { name: 'Dismiss what changed' }));
  expect(screen.queryByRole('region', { name: 'What changed' })).toBeNull();
});

it('names who is excluded with the action that would include each', async () => {
  const { hash } = openPage('#/excluded');
  const duplicates = await screen.findByRole('region', { name: 'Duplicate e-mail' });
  expect(
    within(duplicates)
      .getByRole('link', { name: /^Choose who goes.*Dawson, Peter$/ })
      .getAttribute('href'),
  ).toBe(`#/duplicates?student=${ids.duplicate}`);
  const missing = screen.getByRole('region', { name: 'No e-mail in FACTS' });
  expect(
    within(missing)
      .getByRole('link', { name: /^Add e-mail.*Bennett, Noah$/ })
      .getAttribute('href'),
  ).toContain(`student=${ids.missing}`);
  await fireEvent.click(within(missing).getByRole('button', { name: 'Skip all of these instead' }));
  expect(await screen.findByText(/3 students chosen, but kept out/)).toBeTruthy();
  expect(hash.value).toBe('#/excluded');
});
