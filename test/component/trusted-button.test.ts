// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { createRawSnippet, tick } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import TrustedButton from '../../components/shared/trusted-button.svelte';
import { TrustedPress, type PressMode } from '../../components/shared/trusted-press.svelte.ts';
import { SEEN_AFTER } from '../../components/shared/watch-visibility.ts';
import { createVisibility, trustedClick, trustedKey } from './visibility.ts';

const onpress = vi.fn<(pressed: string) => unknown>();
const onhandover = vi.fn();
/** What a press means at this moment. */
let meant: string | null = 'this';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.resetAllMocks();
  meant = 'this';
});

function pressGuardOf(mode: PressMode, visibility: ReturnType<typeof createVisibility> | null): TrustedPress<string> {
  return new TrustedPress({
    mode,
    world: visibility?.world ?? null,
    take: () => meant,
    carryOut: onpress,
    onhandover,
  });
}

function showGuard(pressGuard: TrustedPress<string>): HTMLElement {
  const children = createRawSnippet(() => ({ render: () => '<span>Write</span>' }));
  render(TrustedButton, { pressGuard, coveredSentence: 'Something covers it.', children });
  return screen.getByRole('button');
}

function show(mode: PressMode, visibility: ReturnType<typeof createVisibility> | null): HTMLElement {
  return showGuard(pressGuardOf(mode, visibility));
}

async function showLive(visibility: ReturnType<typeof createVisibility>): Promise<HTMLElement> {
  const button = show('seen', visibility);
  visibility.see();
  await vi.advanceTimersByTimeAsync(500);
  return button;
}

async function click(button: HTMLElement): Promise<void> {
  await fireEvent(button, trustedClick());
  await vi.advanceTimersByTimeAsync(SEEN_AFTER);
}

it('takes no click before it was seen for half a second', async () => {
  const visibility = createVisibility();
  const button = show('seen', visibility);
  visibility.see();
  await vi.advanceTimersByTimeAsync(499);
  expect(button.getAttribute('aria-disabled')).toBe('true');
  await fireEvent(button, trustedClick());
  await tick();
  expect(onpress).not.toHaveBeenCalled();
  expect(screen.getByRole('status').textContent).toContain('once more');
});

it('takes a click once it was seen for half a second without a break', async () => {
  const visibility = createVisibility();
  const button = show('seen', visibility);
  visibility.see();
  await vi.advanceTimersByTimeAsync(500);
  expect(button.hasAttribute('aria-disabled')).toBe(false);
  await click(button);
  expect(onpress).toHaveBeenCalledOnce();
});

it('starts waiting anew after every moment in which it was covered', async () => {
  const visibility = createVisibility();
  const button = show('seen', visibility);
  visibility.see();
  await vi.advanceTimersByTimeAsync(400);
  visibility.cover();
  visibility.see();
  await vi.advanceTimersByTimeAsync(400);
  await click(button);
  expect(onpress).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(100);
  await click(button);
  expect(onpress).toHaveBeenCalledOnce();
});

it('says so when something covers it', async () => {
  const visibility = createVisibility();
  const button = show('seen', visibility);
  visibility.cover();
  await vi.advanceTimersByTimeAsync(500);
  await tick();
  expect(screen.getByRole('status').textContent).toBe('Something covers it.');
  await click(button);
  expect(onpress).not.toHaveBeenCalled();
});

it('comes back to life when the browser does not say that the cover has gone', async () => {
  const visibility = createVisibility();
  const button = show('seen', visibility);
  visibility.cover();
  await vi.advanceTimersByTimeAsync(3_000);
  expect(button.getAttribute('aria-disabled')).toBe('true');
  visibility.layBareUnnoticed();
  await vi.advanceTimersByTimeAsync(500 + 500);
  expect(button.getAttribute('aria-disabled')).toBeNull();
});

it('refuses a click when the look after it finds the button covered', async () => {
  const visibility = createVisibility();
  const button = show('seen', visibility);
  visibility.see();
  await vi.advanceTimersByTimeAsync(500);
  visibility.coverUnnoticed();
  await click(button);
  expect(onpress).not.toHaveBeenCalled();
  expect(screen.getByRole('status').textContent).toBe('Something covers it.');
});

it('refuses a click when a cover comes to light just after it', async () => {
  const visibility = createVisibility();
  const button = show('seen', visibility);
  visibility.see();
  await vi.advanceTimersByTimeAsync(500);
  await fireEvent(button, trustedClick());
  await vi.advanceTimersByTimeAsync(SEEN_AFTER / 2);
  visibility.cover();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(onpress).not.toHaveBeenCalled();
  expect(screen.getByRole('status').textContent).toBe('Something covers it.');
});

it('refuses a click when it was covered between two looks and is live once more at the last', async () => {
  const visibility = createVisibility();
  const button = show('seen', visibility);
  visibility.see();
  await vi.advanceTimersByTimeAsync(500);
  await fireEvent(button, trustedClick());
  await vi.advanceTimersByTimeAsync(SEEN_AFTER / 6);
  visibility.lookLate(200);
  visibility.cover();
  visibility.see();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(button.hasAttribute('aria-disabled')).toBe(false);
  expect(onpress).not.toHaveBeenCalled();
});

it('refuses a click when a cover was reported but not yet delivered', async () => {
  const visibility = createVisibility();
  const button = show('seen', visibility);
  visibility.see();
  await vi.advanceTimersByTimeAsync(500);
  visibility.coverAndRevealUndelivered();
  await click(button);
  expect(onpress).not.toHaveBeenCalled();
});

it('refuses a click when the browser gives no look after it', async () => {
  const visibility = createVisibility();
  const button = show('seen', visibility);
  visibility.see();
  await vi.advanceTimersByTimeAsync(500);
  visibility.fallSilent();
  await click(button);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(onpress).not.toHaveBeenCalled();
});

it('starts waiting anew when the page was zoomed, also when the browser has not said so yet', async () => {
  for (const told of [true, false]) {
    const visibility = createVisibility();
    const button = show('seen', visibility);
    visibility.see();
    await vi.advanceTimersByTimeAsync(500);
    visibility.zoom(1.7, told);
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
  const visibility = createVisibility();
  const button = show('seen', visibility);
  visibility.see();
  visibility.zoom(0.1);
  await vi.advanceTimersByTimeAsync(1_000);
  await click(button);
  expect(onpress).not.toHaveBeenCalled();
});

it('is not live while only a part of it is on screen', async () => {
  const visibility = createVisibility();
  const button = show('seen', visibility);
  visibility.see(0.6);
  await vi.advanceTimersByTimeAsync(1_000);
  await click(button);
  expect(onpress).not.toHaveBeenCalled();
});

it('takes no click that a script made, in the panel or in a page of our own', async () => {
  for (const mode of ['seen', 'direct'] as const) {
    const visibility = createVisibility();
    const button = show(mode, visibility);
    visibility.see();
    await vi.advanceTimersByTimeAsync(500);
    await fireEvent.click(button);
    await vi.advanceTimersByTimeAsync(2 * SEEN_AFTER);
    expect(onpress, mode).not.toHaveBeenCalled();
    await click(button);
    expect(onpress, mode).toHaveBeenCalledOnce();
    onpress.mockClear();
    cleanup();
  }
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

it('does what stood there at the press, whatever stands there when it has been looked at', async () => {
  const button = await showLive(createVisibility());
  await fireEvent(button, trustedClick());
  meant = 'that';
  await vi.advanceTimersByTimeAsync(SEEN_AFTER);
  expect(onpress.mock.calls).toEqual([['this']]);
});

it('does nothing where a press means nothing', async () => {
  const button = await showLive(createVisibility());
  meant = null;
  await click(button);
  expect(onpress).not.toHaveBeenCalled();
  expect(screen.getByRole('status').textContent).toBe('');
});

it('takes no second press while the first is looked at, nor while it is carried out; then it takes one again', async () => {
  const button = await showLive(createVisibility());
  let finish = (): void => {};
  onpress.mockImplementation(() => new Promise<void>((resolve) => (finish = resolve)));
  await fireEvent(button, trustedClick());
  await vi.advanceTimersByTimeAsync(SEEN_AFTER / 2);
  meant = 'that';
  await click(button);
  await click(button);
  expect(onpress.mock.calls).toEqual([['this']]);
  expect(button.getAttribute('aria-busy')).toBe('true');
  finish();
  await vi.advanceTimersByTimeAsync(0);
  await click(button);
  expect(onpress.mock.calls).toEqual([['this'], ['that']]);
});

it('takes a press again after one that failed, and none while it ran, also where nothing can cover it', async () => {
  const button = show('direct', null);
  let finish = (): void => {};
  onpress.mockImplementationOnce(() => new Promise<void>((resolve) => (finish = resolve)));
  await click(button);
  await click(button);
  expect(onpress).toHaveBeenCalledOnce();
  finish();
  await vi.advanceTimersByTimeAsync(0);
  await click(button);
  expect(onpress).toHaveBeenCalledTimes(2);
});

it('is pressed once by a key that stays down', async () => {
  const pressGuard = pressGuardOf('direct', null);
  await pressGuard.press(trustedKey('Enter', { repeat: true }));
  expect(onpress).not.toHaveBeenCalled();
  await pressGuard.press(trustedKey('Enter'));
  expect(onpress).toHaveBeenCalledOnce();
});

it('answers no while nothing is watched', async () => {
  const visibility = createVisibility();
  const pressGuard = pressGuardOf('seen', visibility);
  visibility.see();
  expect(pressGuard.visibility).toBe('warming');
  expect(await pressGuard.press(trustedClick())).toBe(false);
  expect(onpress).not.toHaveBeenCalled();
});

it('takes no press when one of what must be seen is covered in the last look, whichever it is', async () => {
  for (const unseen of ['button', 'field'] as const) {
    const visibility = createVisibility();
    const pressGuard = pressGuardOf('seen', visibility);
    const button = showGuard(pressGuard);
    const field = document.body.appendChild(document.createElement('input'));
    const unwatch = pressGuard.watch(field);
    visibility.see();
    await vi.advanceTimersByTimeAsync(500);
    expect(pressGuard.visibility).toBe('live');
    visibility.coverOnlyUnnoticed(unseen === 'field' ? field : button);
    await click(button);
    expect(onpress, unseen).not.toHaveBeenCalled();
    unwatch();
    field.remove();
    cleanup();
  }
});

it('forgets a press that is taken back, or whose button goes, while it is looked at', async () => {
  for (const leave of ['drop', 'unmount'] as const) {
    const visibility = createVisibility();
    const pressGuard = pressGuardOf('seen', visibility);
    const button = showGuard(pressGuard);
    visibility.see();
    await vi.advanceTimersByTimeAsync(500);
    await fireEvent(button, trustedClick());
    await vi.advanceTimersByTimeAsync(SEEN_AFTER / 2);
    if (leave === 'drop') pressGuard.drop();
    else cleanup();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(onpress, leave).not.toHaveBeenCalled();
    cleanup();
  }
});

it('takes the keyboard away from a button whose press was refused, and gives it to none that is not live', async () => {
  const visibility = createVisibility();
  const button = show('seen', visibility);
  visibility.see();
  const down = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
  await fireEvent(button, down);
  expect(down.defaultPrevented, 'warming').toBe(true);
  button.focus();
  await fireEvent(button, trustedClick());
  expect(document.activeElement, 'refused').not.toBe(button);
  await vi.advanceTimersByTimeAsync(500);
  const later = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
  await fireEvent(button, later);
  expect(later.defaultPrevented, 'live').toBe(false);
  visibility.coverUnnoticed();
  button.focus();
  await click(button);
  expect(document.activeElement, 'covered').not.toBe(button);
  expect(onpress).not.toHaveBeenCalled();
});

it('takes a key only half a second after the keyboard came to it in sight', async () => {
  const visibility = createVisibility();
  const button = await showLive(visibility);
  const pressKey = async (): Promise<void> => {
    await fireEvent(button, trustedKey(' '));
    await click(button);
  };
  button.focus();
  await vi.advanceTimersByTimeAsync(499);
  await pressKey();
  expect(onpress).not.toHaveBeenCalled();
  expect(document.activeElement).not.toBe(button);
  button.focus();
  await vi.advanceTimersByTimeAsync(500);
  await pressKey();
  expect(onpress).toHaveBeenCalledOnce();
  button.blur();
  button.focus();
  await pressKey();
  expect(onpress, 'away and back').toHaveBeenCalledOnce();
  await fireEvent.pointerDown(button);
  await click(button);
  expect(onpress, 'the pointer').toHaveBeenCalledTimes(2);
});
