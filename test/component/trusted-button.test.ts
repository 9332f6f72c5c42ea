// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { createRawSnippet, tick } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import TrustedButton from '../../components/shared/trusted-button.svelte';
import { TrustedPress, type PressMode } from '../../components/shared/trusted-press.svelte.ts';
import { SEEN_AFTER } from '../../components/shared/watch-visibility.ts';
import { createSight, trustedClick } from './sight.ts';

const onpress = vi.fn();
const onhandover = vi.fn();

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.clearAllMocks();
});

function show(mode: PressMode, sight: ReturnType<typeof createSight> | null): HTMLElement {
  const gate = new TrustedPress({ mode, world: sight?.world ?? null, onpress, onhandover });
  const children = createRawSnippet(() => ({ render: () => '<span>Write</span>' }));
  render(TrustedButton, { gate, coveredSentence: 'Something covers it.', children });
  return screen.getByRole('button');
}

async function click(button: HTMLElement): Promise<void> {
  await fireEvent(button, trustedClick());
  await vi.advanceTimersByTimeAsync(SEEN_AFTER);
}

it('takes no click before it was seen for half a second', async () => {
  const sight = createSight();
  const button = show('seen', sight);
  sight.see();
  await vi.advanceTimersByTimeAsync(499);
  expect(button.getAttribute('aria-disabled')).toBe('true');
  await fireEvent(button, trustedClick());
  await tick();
  expect(onpress).not.toHaveBeenCalled();
  expect(screen.getByRole('status').textContent).toContain('once more');
});

it('takes a click once it was seen for half a second without a break', async () => {
  const sight = createSight();
  const button = show('seen', sight);
  sight.see();
  await vi.advanceTimersByTimeAsync(500);
  expect(button.hasAttribute('aria-disabled')).toBe(false);
  await click(button);
  expect(onpress).toHaveBeenCalledOnce();
});

it('starts waiting anew after every moment in which it was covered', async () => {
  const sight = createSight();
  const button = show('seen', sight);
  sight.see();
  await vi.advanceTimersByTimeAsync(400);
  sight.cover();
  sight.see();
  await vi.advanceTimersByTimeAsync(400);
  await click(button);
  expect(onpress).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(100);
  await click(button);
  expect(onpress).toHaveBeenCalledOnce();
});

it('says so when something covers it', async () => {
  const sight = createSight();
  const button = show('seen', sight);
  sight.cover();
  await vi.advanceTimersByTimeAsync(500);
  await tick();
  expect(screen.getByRole('status').textContent).toBe('Something covers it.');
  await click(button);
  expect(onpress).not.toHaveBeenCalled();
});

it('refuses a click when the look after it finds the button covered', async () => {
  const sight = createSight();
  const button = show('seen', sight);
  sight.see();
  await vi.advanceTimersByTimeAsync(500);
  sight.coverUnnoticed();
  await click(button);
  expect(onpress).not.toHaveBeenCalled();
  expect(screen.getByRole('status').textContent).toBe('Something covers it.');
});

it('refuses a click when a cover comes to light just after it', async () => {
  const sight = createSight();
  const button = show('seen', sight);
  sight.see();
  await vi.advanceTimersByTimeAsync(500);
  await fireEvent(button, trustedClick());
  await vi.advanceTimersByTimeAsync(SEEN_AFTER / 2);
  sight.cover();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(onpress).not.toHaveBeenCalled();
  expect(screen.getByRole('status').textContent).toBe('Something covers it.');
});

it('refuses a click when it was covered between two looks and is live once more at the last', async () => {
  const sight = createSight();
  const button = show('seen', sight);
  sight.see();
  await vi.advanceTimersByTimeAsync(500);
  await fireEvent(button, trustedClick());
  await vi.advanceTimersByTimeAsync(SEEN_AFTER / 6);
  sight.lookLate(200);
  sight.cover();
  sight.see();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(button.hasAttribute('aria-disabled')).toBe(false);
  expect(onpress).not.toHaveBeenCalled();
});

it('refuses a click when a cover was reported but not yet delivered', async () => {
  const sight = createSight();
  const button = show('seen', sight);
  sight.see();
  await vi.advanceTimersByTimeAsync(500);
  sight.coverAndRevealUndelivered();
  await click(button);
  expect(onpress).not.toHaveBeenCalled();
});

it('refuses a click when the browser gives no look after it', async () => {
  const sight = createSight();
  const button = show('seen', sight);
  sight.see();
  await vi.advanceTimersByTimeAsync(500);
  sight.fallSilent();
  await click(button);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(onpress).not.toHaveBeenCalled();
});

it('starts waiting anew when the page was zoomed, also when the browser has not said so yet', async () => {
  for (const told of [true, false]) {
    const sight = createSight();
    const button = show('seen', sight);
    sight.see();
    await vi.advanceTimersByTimeAsync(500);
    sight.zoom(1.7, told);
    await click(button);
    expect(onpress).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(500);
    await click(button);
    expect(onpress).toHaveBeenCalledOnce();
    onpress.mockClear();
    cleanup();
  }
});

it('takes no click while it is too small to be read', async () => {
  const sight = createSight();
  const button = show('seen', sight);
  sight.see();
  sight.zoom(0.1);
  await vi.advanceTimersByTimeAsync(1_000);
  await click(button);
  expect(onpress).not.toHaveBeenCalled();
});

it('is not live while only a part of it is on screen', async () => {
  const sight = createSight();
  const button = show('seen', sight);
  sight.see(0.6);
  await vi.advanceTimersByTimeAsync(1_000);
  await click(button);
  expect(onpress).not.toHaveBeenCalled();
});

it('takes no click that a script made', async () => {
  const sight = createSight();
  const button = show('seen', sight);
  sight.see();
  await vi.advanceTimersByTimeAsync(500);
  await fireEvent.click(button);
  await vi.advanceTimersByTimeAsync(0);
  expect(onpress).not.toHaveBeenCalled();
});

it('hands over where the browser can’t tell whether it is covered', async () => {
  const button = show('seen', null);
  await click(button);
  expect(onpress).not.toHaveBeenCalled();
  expect(onhandover).toHaveBeenCalledOnce();
});

it('needs no watching in a page that nothing can cover', async () => {
  const button = show('direct', null);
  await click(button);
  expect(onpress).toHaveBeenCalledOnce();
});
