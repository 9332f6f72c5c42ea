// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
import LockView from '../../components/views/lock-view.svelte';
import { openPage } from './open-page.ts';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const spot = { clientX: 10, clientY: 10 };

async function click(element: HTMLElement): Promise<void> {
  await fireEvent.click(element, { detail: 1, ...spot });
}

/** The hand goes away and comes back: what it presses then was aimed at. */
async function moveTo(element: HTMLElement): Promise<void> {
  for (const clientX of [90, spot.clientX]) {
    await fireEvent(
      element,
      new PointerEvent('pointermove', { ...spot, clientX, bubbles: true, pointerType: 'mouse' }),
    );
  }
}

const tooSoon = 'That came too soon after the screen changed. Press once more.';
const isTold = (): boolean => screen.getAllByRole('status').some(({ textContent }) => textContent.trim() === tooSoon);

it('a second click on the same spot takes nothing back when the notice came there', async () => {
  openPage('#/students?status=sync');
  await fireEvent.click(await screen.findByRole('checkbox', { name: /^Select all \d+ shown$/ }));
  await click(screen.getByRole('button', { name: /^Skip \d+$/ }));
  const notice = await screen.findByText(/will be skipped\.$/);
  const undo = screen.getByRole('button', { name: 'Undo' });
  await click(undo);
  await click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(notice.isConnected).toBe(true);
  // A press without effect is told, until one counts.
  await expect.poll(isTold).toBe(true);
  await moveTo(undo);
  await click(undo);
  await expect.poll(isTold).toBe(false);
  expect(await screen.findByText('Undone. Everything is as it was.')).toBeTruthy();
});

it('a notice that comes by itself under a resting pointer is not pressed by a click meant for what was there', async () => {
  openPage('#/students?status=sync');
  await fireEvent.click(await screen.findByRole('checkbox', { name: /^Select all \d+ shown$/ }));
  const aimed = screen.getByRole('navigation', { name: 'Main' });
  await fireEvent(aimed, new PointerEvent('pointermove', { ...spot, bubbles: true, pointerType: 'mouse' }));
  await fireEvent.click(screen.getByRole('button', { name: /^Skip \d+$/ }));
  const undo = await screen.findByRole('button', { name: 'Undo' });
  await fireEvent(undo, new PointerEvent('pointerover', { ...spot, bubbles: true, pointerType: 'mouse' }));
  await click(undo);
  expect(screen.queryByText('Undone. Everything is as it was.')).toBeNull();
});

it('a second click on the search button opens nobody in the search', async () => {
  const { hash } = openPage('#/students');
  const before = hash.value;
  await click(await screen.findByRole('button', { name: /^Find a student/ }));
  const dialog = await screen.findByRole('dialog', { name: 'Find a student' });
  await fireEvent.input(within(dialog).getByRole('combobox'), { target: { value: 'Bennett' } });
  const hit = await within(dialog).findByRole('option', { name: /Bennett/ });
  await click(hit);
  expect(hash.value).toBe(before);
});

it('a double click on the search button opens the search: the second half of it doesn’t close it, and nobody is told', async () => {
  openPage('#/students');
  await click(await screen.findByRole('button', { name: /^Find a student/ }));
  const dialog = await screen.findByRole<HTMLDialogElement>('dialog', { name: 'Find a student' });
  // Its backdrop lies over the button now.
  await fireEvent.click(dialog, { detail: 2, ...spot });
  expect(dialog.open).toBe(true);
  expect(isTold()).toBe(false);
  await moveTo(dialog);
  await click(dialog);
  expect(dialog.open).toBe(false);
});

it('a second click beside a locked page forgets nothing', async () => {
  let forgotten = 0;
  render(LockView, {
    vault: { unlock: async () => ({ ok: true, value: undefined }) as never },
    forgetSchool: async () => {
      forgotten += 1;
    },
  });
  await click(screen.getByRole('button', { name: 'I forgot the passphrase' }));
  const back = await screen.findByRole('button', { name: /^Keep|Cancel/ });
  await click(back);
  expect(back.isConnected).toBe(true);
  expect(forgotten).toBe(0);
  await expect.poll(isTold).toBe(true);
});
