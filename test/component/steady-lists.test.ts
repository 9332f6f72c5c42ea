// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepUnderPointer } from '../../components/shared/keep-under-pointer.ts';
import { refuseStrayClicks } from '../../components/shared/refuse-stray-clicks.ts';

const pressed = vi.fn<(name: string) => void>();
let list: HTMLElement;
let stop: () => void;
beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  stop();
  list.remove();
  vi.useRealTimers();
  vi.clearAllMocks();
});

function show(attach: (element: HTMLElement) => () => void): Record<'one' | 'other', HTMLElement> {
  list = document.createElement('ol');
  list.innerHTML = '<li><button>one</button></li><li><button>other</button></li>';
  document.body.append(list);
  stop = attach(list);
  const buttons = [...list.querySelectorAll('button')];
  for (const button of buttons) button.addEventListener('click', () => pressed(button.textContent));
  const [one = list, other = list] = buttons;
  return { one, other };
}

async function click(element: HTMLElement, more: MouseEventInit = {}): Promise<void> {
  await fireEvent.click(element, { detail: 1, clientX: 10, clientY: 10, ...more });
}

it('a second click on the same spot counts for nothing on what came there since, but on the same button it does', async () => {
  const { one, other } = show(refuseStrayClicks);
  await click(one);
  await vi.advanceTimersByTimeAsync(600);
  await click(other);
  expect(pressed.mock.calls).toEqual([['one']]);
  await click(one);
  expect(pressed).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(1_000);
  await click(other);
  expect(pressed).toHaveBeenLastCalledWith('other');
});

it.each([
  ['on another spot', { clientX: 40 }],
  ['by a key', { detail: 0 }],
])('a press %s counts at once', async (_how, more) => {
  const { one, other } = show(refuseStrayClicks);
  await click(one);
  await click(other, more);
  expect(pressed.mock.calls).toEqual([['one'], ['other']]);
});

/** The mouse comes to, or without a move of its own finds itself over, an element at this place. */
async function over(element: HTMLElement, x = 10, y = 10): Promise<void> {
  await fireEvent(
    element,
    new PointerEvent('pointerover', { bubbles: true, clientX: x, clientY: y, pointerType: 'mouse' }),
  );
}

async function move(element: HTMLElement, x = 10, y = 10): Promise<void> {
  await fireEvent(
    element,
    new PointerEvent('pointermove', { bubbles: true, clientX: x, clientY: y, pointerType: 'mouse' }),
  );
}

it('a click on what came under a resting pointer by itself counts only once it was there for half a second', async () => {
  const { one, other } = show(refuseStrayClicks);
  await over(one, 40);
  await move(one);
  await vi.advanceTimersByTimeAsync(5_000);
  await over(other);
  await vi.advanceTimersByTimeAsync(499);
  await click(other);
  expect(pressed).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  await click(other);
  expect(pressed.mock.calls).toEqual([['other']]);
});

it('what the person themselves brought under the pointer counts at once: by a move, by the wheel, by a key', async () => {
  const { one, other } = show(refuseStrayClicks);
  await over(one, 40);
  await over(other, 10);
  await move(other);
  await click(other);
  for (const kind of ['wheel', 'keydown'] as const) {
    await vi.advanceTimersByTimeAsync(2_000);
    await fireEvent(one, new Event(kind, { bubbles: true }));
    await vi.advanceTimersByTimeAsync(300);
    await over(one);
    await click(one);
    await vi.advanceTimersByTimeAsync(2_000);
    await over(other, 20);
    await move(other);
  }
  expect(pressed.mock.calls.flat()).toEqual(['other', 'one', 'one']);
});

it('a pointer that went away and comes back to the same spot was moved there', async () => {
  const { one, other } = show(refuseStrayClicks);
  await over(one, 40);
  await over(one);
  await move(one);
  await vi.advanceTimersByTimeAsync(5_000);
  await fireEvent(list, new PointerEvent('pointerleave', { pointerType: 'mouse' }));
  await over(other);
  await click(other);
  expect(pressed.mock.calls).toEqual([['other']]);
});

it.each([
  ['moved elsewhere', async (one: HTMLElement) => move(one, 40)],
  ['left', async () => fireEvent(list, new PointerEvent('pointerleave', { pointerType: 'mouse' }))],
])('a second click of a hand that %s and came back is aimed anew', async (_how, away) => {
  const { one, other } = show(refuseStrayClicks);
  await move(one);
  await click(one);
  await vi.advanceTimersByTimeAsync(200);
  await away(one);
  await move(other);
  await click(other);
  expect(pressed.mock.calls).toEqual([['one'], ['other']]);
});

it('a button that is drawn anew for somebody else is another one', async () => {
  const { one } = show(refuseStrayClicks);
  const row = one.closest('li') as HTMLElement;
  row.dataset['case'] = '1';
  await over(one, 40);
  await move(one);
  await click(one);
  row.dataset['case'] = '2';
  await click(one);
  expect(pressed, 'the second click was meant for the first').toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(2_000);
  await move(one);
  row.dataset['case'] = '3';
  await click(one);
  expect(pressed, 'it changed under the pointer').toHaveBeenCalledOnce();
  await click(one);
  expect(pressed, 'aimed at anew').toHaveBeenCalledTimes(2);
});

it.each(['wheel', 'keydown'])(
  'what came by itself long after a %s of their own is still not what they aimed at',
  async (kind) => {
    const { one } = show(refuseStrayClicks);
    const row = one.closest('li') as HTMLElement;
    row.dataset['case'] = '1';
    await over(one, 40);
    await move(one);
    await fireEvent(one, new Event(kind, { bubbles: true }));
    await vi.advanceTimersByTimeAsync(100);
    row.dataset['case'] = '2';
    await vi.advanceTimersByTimeAsync(5_000);
    await click(one);
    expect(pressed, 'they brought it there').toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(5_000);
    row.dataset['case'] = '3';
    await vi.advanceTimersByTimeAsync(5_000);
    await click(one);
    expect(pressed, 'a refresh brought it there').toHaveBeenCalledOnce();
  },
);

it('a table’s row that is drawn anew for another student is not opened by a click meant for the one before', async () => {
  show(refuseStrayClicks);
  list.innerHTML = '<table><tbody><tr data-case="1"><td>Ada</td></tr></tbody></table>';
  const row = list.querySelector('tr') as HTMLElement;
  const cell = list.querySelector('td') as HTMLElement;
  row.addEventListener('click', () => pressed(row.dataset['case'] ?? ''));
  await over(cell, 40);
  await move(cell);
  row.dataset['case'] = '2';
  await vi.advanceTimersByTimeAsync(5_000);
  await click(cell);
  expect(pressed).not.toHaveBeenCalled();
  await click(cell);
  expect(pressed.mock.calls).toEqual([['2']]);
});

it('the second tap or click on a button counts for nothing once it says something else or is somebody else’s', async () => {
  for (const change of ['words', 'case'] as const) {
    const { one } = show(refuseStrayClicks);
    const row = one.closest('li') as HTMLElement;
    row.dataset['case'] = '1';
    await click(one);
    if (change === 'words') one.textContent = 'one more';
    else row.dataset['case'] = '2';
    await click(one);
    expect(pressed, change).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(1_000);
    await click(one);
    expect(pressed, change).toHaveBeenCalledTimes(2);
    pressed.mockClear();
    stop();
    list.remove();
  }
});

it('a finger, which rests nowhere, is not taken for a mouse', async () => {
  const { one, other } = show(refuseStrayClicks);
  const touch = { bubbles: true, clientX: 10, clientY: 10, pointerType: 'touch' };
  await fireEvent(one, new PointerEvent('pointermove', touch));
  await fireEvent(other, new PointerEvent('pointerover', touch));
  await click(other);
  expect(pressed.mock.calls).toEqual([['other']]);
});

/** Rows of 40 pixels below each other in a page that was scrolled, as far as it can be. */
function layOut(room: number): { scrolled: number } {
  const page = { scrolled: 0 };
  Object.defineProperty(document.documentElement, 'scrollTop', {
    configurable: true,
    get: () => page.scrolled,
    set: (top: number) => {
      const padding = Number.parseFloat(list.style.paddingBottom || '0');
      page.scrolled = Math.max(0, Math.min(top, room + padding));
    },
  });
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const place = [...list.children].indexOf(this.closest('li') as Element);
    const top = 200 + place * 40 - page.scrolled;
    return { top, bottom: top + 40 } as DOMRect;
  });
  return page;
}

it.each([0, 500])(
  'the row under the pointer stays where it is when rows come above it, with %i pixels to scroll',
  async (room) => {
    const { other } = show(keepUnderPointer);
    const page = layOut(room);
    const row = other.closest('li') as HTMLElement;
    const top = (): number => row.getBoundingClientRect().top;
    await fireEvent.pointerMove(other);
    const former = top();
    list.prepend(document.createElement('li'), document.createElement('li'));
    await vi.advanceTimersByTimeAsync(0);
    expect(top()).toBe(former);
    await fireEvent.pointerLeave(list, { pointerType: 'mouse' });
    list.prepend(document.createElement('li'));
    await vi.advanceTimersByTimeAsync(0);
    expect(top(), 'nobody points at it any more').toBe(former + 40);
    expect(page.scrolled).toBe(80);
    vi.restoreAllMocks();
  },
);
