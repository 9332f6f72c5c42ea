// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BatchView } from '../../lib/records/batch.ts';
import type { SavedEvent } from '../../lib/records/event.ts';
import { fewChanges, pastEvents } from './gallery/past.ts';
import { fewStudents, ids } from './gallery/students.ts';
import { openPage } from './open-page.ts';
import { trustedClick } from './visibility.ts';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const row = (name: RegExp, wait = {}): Promise<HTMLElement> => screen.findByRole('row', { name }, wait);
const history = { events: pastEvents, skipped: [ids.skipped] };

it('tells what was done, the newest first, and filters by kind', async () => {
  openPage('#/history', history);
  expect(await row(/Skipped.*Tom Frost.*In effect/)).toBeTruthy();
  expect(await row(/Email.*Maria Alvarez.*Saved to FACTS/)).toBeTruthy();
  expect(await row(/Email.*Noah Bennett.*Not saved.*changed this email in FACTS/)).toBeTruthy();
  await fireEvent.click(screen.getByRole('radio', { name: 'Syncs' }));
  expect(screen.queryByRole('row', { name: /Skipped/ })).toBeNull();
  expect(
    await row(
      /Sync to .*Done, not all.*8 added, 1 existing account taken over, 3 updated, 1 archived, 2 refused, 1 not confirmed, 2 different/,
    ),
  ).toBeTruthy();
  await fireEvent.click(screen.getByRole('radio', { name: 'Bulk updates' }));
  expect(await screen.findByText('Nothing of this kind was done on this computer.')).toBeTruthy();
});

it('takes back a decision, which is a line of its own then', async () => {
  openPage('#/history', history);
  await fireEvent.click(await screen.findByRole('button', { name: /^Undo.*Skipped Tom Frost/ }));
  expect(await row(/Chosen for the sync.*Tom Frost/)).toBeTruthy();
  expect(await row(/Skipped.*Tom Frost.*Changed since/)).toBeTruthy();
});

it('takes back an email by a write of its own, on an honest click only', async () => {
  openPage('#/history', history);
  const button = await screen.findByRole('button', { name: 'Undo in FACTS' });
  await fireEvent.click(button);
  await fireEvent(button, trustedClick());
  expect(await row(/Maria Alvarez.*Removed from FACTS/, { timeout: 5_000 })).toBeTruthy();
});

it('a key that may only read can’t take back an email', async () => {
  openPage('#/history', { ...history, writeAccess: 'read-only' });
  expect(await row(/Maria Alvarez.*Saved to FACTS/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Undo in FACTS' })).toBeNull();
});

it('an undo that could not be saved says why', async () => {
  openPage('#/history', { ...history, refusal: { code: 'store-full' } });
  await fireEvent.click(await screen.findByRole('button', { name: /^Undo.*Skipped Tom Frost/ }));
  expect((await screen.findByRole('alert')).textContent).toContain('This computer’s disk is full.');
});

it('a long history is read in pieces', async () => {
  const events = Array.from({ length: 130 }, (_, place) => ({
    ...{ eventId: 130 - place, at: Date.now() - place * 60_000, kind: 'refresh' as const },
    ...{ state: 'done' as const, students: 130 - place },
  }));
  openPage('#/history', { events });
  await screen.findByText('130 students');
  expect(screen.queryByText('1 student')).toBeNull();
  await fireEvent.click(screen.getByRole('button', { name: 'Show older' }));
  expect(await screen.findByText('1 student', {}, { timeout: 10_000 })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Show older' })).toBeNull();
}, 20_000);

describe('the table', () => {
  const head = (name: string): HTMLElement => screen.getByRole('columnheader', { name });
  const press = (name: string): Promise<boolean> => fireEvent.click(within(head(name)).getByRole('button'));
  const firstCell = (column: number): string =>
    screen.getAllByRole('row')[1]?.querySelectorAll('td')[column]?.textContent.trim() ?? '';

  it('is sorted by its heads, says so, and comes back to the newest first', async () => {
    openPage('#/history', history);
    await screen.findByRole('table', { name: 'History' });
    expect(head('When').getAttribute('aria-sort')).toBe('descending');
    const newest = firstCell(1);
    await press('Student');
    expect([head('When').getAttribute('aria-sort'), head('Student').getAttribute('aria-sort')]).toEqual([
      null,
      'ascending',
    ]);
    expect(firstCell(2)).toContain('Maria Alvarez');
    await press('Student');
    expect(head('Student').getAttribute('aria-sort')).toBe('descending');
    expect(firstCell(2)).toContain('Tom Frost');
    await press('Student');
    expect([head('When').getAttribute('aria-sort'), firstCell(1)]).toEqual(['descending', newest]);
    await press('When');
    expect([head('When').getAttribute('aria-sort'), firstCell(3)]).toEqual([
      'ascending',
      'Failed The list stayed as it was.',
    ]);
    await press('When');
    expect([head('When').getAttribute('aria-sort'), firstCell(1)]).toEqual(['descending', newest]);
  });

  it('sorts and narrows all that was ever done, not only what stands on the page', async () => {
    const events = Array.from({ length: 5_000 }, (_, place): SavedEvent => {
      const [eventId, at] = [5_000 - place, Date.now() - place * 60_000];
      return place === 4_321
        ? { eventId, at, kind: 'decided', studentIds: [ids.skipped], choice: 'skip' }
        : { eventId, at, kind: 'refresh', state: place === 3_000 ? 'failed' : 'done', students: 9 };
    });
    openPage('#/history', { events });
    const table = await screen.findByRole('table', { name: 'History' });
    const rows = (): NodeListOf<Element> => table.querySelectorAll('tr');
    await press('Result');
    await press('Result');
    expect(await screen.findByText('Failed', {}, { timeout: 10_000 })).toBeTruthy();
    await vi.waitFor(() => expect(rows()).toHaveLength(101), { timeout: 10_000 });
    await fireEvent.click(screen.getByRole('radio', { name: 'Decisions' }));
    await vi.waitFor(() => expect(rows()).toHaveLength(2), { timeout: 10_000 });
    expect(await screen.findByText('Tom Frost')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Show/ })).toBeNull();
    await fireEvent.click(screen.getByRole('radio', { name: 'Everything' }));
    await fireEvent.click(await screen.findByRole('button', { name: 'Show more' }));
    await vi.waitFor(() => expect(rows()).toHaveLength(201), { timeout: 10_000 });
    expect(new Set([...rows()].map((each) => each.getAttribute('aria-rowindex'))).size).toBe(201);
  }, 40_000);

  it('leads to the student who is still there, and to the receipt of a sync', async () => {
    openPage('#/history', history);
    const link = await screen.findByRole('link', { name: 'Maria Alvarez' });
    expect(link.getAttribute('href')).toContain(`student=${ids.clean}`);
    expect(screen.getAllByRole('link', { name: 'Receipt' })[0]?.getAttribute('href')).toBe('#/syncs?run=7');
  });

  it('without anything in it says what will stand there', async () => {
    openPage('#/history', { events: [] });
    expect(await screen.findByText('Nothing here yet')).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });
});

it('sums up what a refresh brought, until it is put away; a reload keeps that', async () => {
  const { hash } = openPage('#/students', { changes: fewChanges });
  const strip = await screen.findByRole('region', { name: 'What changed' });
  expect(strip.textContent).toContain('3 new students, 1 left, 3 emails changed in FACTS');
  hash.set('#/changes');
  const left = await screen.findByRole('region', { name: 'Left' });
  expect(within(left).getByText('Wes Young')).toBeTruthy();
  expect(within(left).queryByRole('link')).toBeNull();
  const emails = screen.getByRole('region', { name: 'Emails changed' });
  expect(within(emails).getByRole('link', { name: 'Olivia Carter' }).getAttribute('href')).toContain('student=4103');
  hash.set('#/students');
  await fireEvent.click(await screen.findByRole('button', { name: 'Dismiss what changed' }));
  expect(screen.queryByRole('region', { name: 'What changed' })).toBeNull();
});

it('names who is excluded with the action that would include each', async () => {
  const { hash } = openPage('#/excluded');
  const duplicates = await screen.findByRole('region', { name: 'Duplicate email' });
  expect(
    within(duplicates)
      .getByRole('link', { name: /^Choose who syncs.*Dawson, Peter$/ })
      .getAttribute('href'),
  ).toBe(`#/duplicates?student=${ids.duplicate}`);
  const missing = screen.getByRole('region', { name: 'No email in FACTS' });
  expect(
    within(missing)
      .getByRole('link', { name: /^Add email.*Bennett, Noah$/ })
      .getAttribute('href'),
  ).toContain(`student=${ids.missing}`);
  const said = /^(\d+) students chosen, but kept out/;
  const count = Number(said.exec(screen.getByText(said).textContent.trim())?.[1]);
  await fireEvent.click(within(missing).getByRole('button', { name: 'Skip this student instead' }));
  expect(await screen.findByText(new RegExp(`^${count - 1} students chosen, but kept out`))).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'No email in FACTS' })).toBeNull();
  expect(hash.value).toBe('#/excluded');
});

describe('many emails at once', () => {
  const students = [ids.clean, ids.typo];
  const batch: BatchView = {
    ...{ batchId: 5, origin: 'pattern', label: 'Grade 05', state: 'done', failure: null },
    ...{ startedAt: 1, finishedAt: 2, toldAt: 2 },
    items: students.map((studentId, place) => ({
      ...{ correctionId: 200 + place, studentId, state: 'done', from: null, found: null, failure: null },
      ...{ to: fewStudents.find((each) => each.studentId === studentId)?.email ?? null, notBefore: null, sent: true },
    })),
  };
  const events: SavedEvent[] = [
    {
      eventId: 50,
      at: Date.now(),
      kind: 'batch',
      batchId: 5,
      origin: 'pattern',
      label: 'Grade 05',
      state: 'done',
      items: batch.items,
    },
  ];

  it('are listed and asked about before any is taken back; then each is told', async () => {
    openPage('#/history', { events, batch });
    await fireEvent(await screen.findByRole('button', { name: /^Undo 2 in FACTS/ }), trustedClick());
    const dialog = within(await screen.findByRole('dialog', { name: 'Undo these emails in FACTS?' }));
    expect(within(dialog.getByRole('list', { name: 'Emails to undo' })).getAllByRole('listitem')).toHaveLength(2);
    expect(dialog.getByText(/one after the other, in about \d+ seconds\./)).toBeTruthy();
    const write = dialog.getByRole('button', { name: 'Undo 2 emails' });
    await fireEvent.click(write);
    expect(screen.queryByRole('dialog', { name: 'Emails undone in FACTS' }), 'a script').toBeNull();
    await fireEvent(write, trustedClick());
    await fireEvent(write, trustedClick());
    const result = within(await screen.findByRole('dialog', { name: 'Emails undone in FACTS' }));
    expect(await result.findByText(/^2 emails saved to FACTS/, {}, { timeout: 9_000 })).toBeTruthy();
    expect(result.getAllByText('Saved to FACTS and verified.')).toHaveLength(2);
    await fireEvent.click(result.getByRole('button', { name: 'Done' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  }, 15_000);

  it('a second click of the double click that asks answers nothing, whatever of the question stands under it', async () => {
    const { batches } = openPage('#/history', { events, batch });
    const start = vi.spyOn(batches, 'start');
    const hand = { detail: 1, clientX: 10, clientY: 10 };
    await fireEvent(await screen.findByRole('button', { name: /^Undo 2 in FACTS/ }), trustedClick(hand));
    const dialog = within(await screen.findByRole('dialog', { name: 'Undo these emails in FACTS?' }));
    const write = dialog.getByRole('button', { name: 'Undo 2 emails' });
    await fireEvent(write, trustedClick(hand));
    await fireEvent(dialog.getByRole('button', { name: 'Close' }), trustedClick(hand));
    expect(screen.getByRole('dialog', { name: 'Undo these emails in FACTS?' })).toBeTruthy();
    expect(start).not.toHaveBeenCalled();
    await fireEvent(write, trustedClick({ ...hand, clientX: 60 }));
    await vi.waitFor(() => expect(start).toHaveBeenCalledOnce());
  });

  it('stay as they are when the question is answered with no', async () => {
    const { batches } = openPage('#/history', { events, batch });
    const start = vi.spyOn(batches, 'start');
    await fireEvent(await screen.findByRole('button', { name: /^Undo 2 in FACTS/ }), trustedClick());
    await fireEvent.click(await screen.findByRole('button', { name: 'Leave them as they are' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(start).not.toHaveBeenCalled();
  });
});
