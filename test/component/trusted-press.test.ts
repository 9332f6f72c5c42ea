// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TrustedPress, type PressMode } from '../../components/shared/trusted-press.svelte.ts';
import { SEEN_AFTER, UNBROKEN, type VisibilityWorld } from '../../components/shared/watch-visibility.ts';
import { createVisibility, trustedClick, trustedKey } from './visibility.ts';

const carriedOut: string[] = [];
const onhandover = vi.fn();

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
  carriedOut.length = 0;
  onhandover.mockClear();
});

function guardOf(mode: PressMode, world: VisibilityWorld | null | undefined): TrustedPress<string> {
  return new TrustedPress({
    mode,
    world,
    take: () => 'this',
    carryOut: (pressed) => carriedOut.push(pressed),
    onhandover,
  });
}

const put = <Tag extends 'button' | 'input'>(tag: Tag): HTMLElementTagNameMap[Tag] =>
  document.body.appendChild(document.createElement(tag));

/** Presses, and waits for the looks after it; whether it was carried out. */
async function press(guard: TrustedPress<string>, event: Event = trustedClick()): Promise<boolean> {
  const answer = guard.press(event);
  await vi.advanceTimersByTimeAsync(SEEN_AFTER);
  return answer;
}

/** A button and the field that shows what it is about, both in sight for long enough. */
async function openLive() {
  const visibility = createVisibility();
  const guard = guardOf('seen', visibility.world);
  const [button, field] = [put('button'), put('input')];
  const leaveButton = guard.watch(button);
  const leaveField = guard.watch(field);
  visibility.see();
  await vi.advanceTimersByTimeAsync(UNBROKEN);
  return { visibility, guard, button, field, leaveButton, leaveField };
}

describe('a page of our own', () => {
  it('is never covered: a press counts at once, also where the browser could look', async () => {
    const visibility = createVisibility();
    const guard = guardOf('direct', visibility.world);
    const button = put('button');
    const leave = guard.watch(button);
    visibility.cover();
    await vi.advanceTimersByTimeAsync(2 * UNBROKEN);
    expect(guard.visibility).toBe('live');
    expect(await guard.press(trustedClick())).toBe(true);
    button.focus();
    button.dispatchEvent(trustedKey('Enter'));
    expect(await guard.press(trustedKey('Enter')), 'a key on a button that has just got the keyboard').toBe(true);
    expect(carriedOut).toEqual(['this', 'this']);
    leave();
  });
});

describe('a browser that can’t tell what is covered', () => {
  it.each([null, undefined])('is handed over to a page of our own (%s given)', async (world) => {
    const guard = guardOf('seen', world);
    const leave = guard.watch(put('button'));
    expect(guard.visibility, 'the button can be pressed').toBe('live');
    expect(await press(guard)).toBe(false);
    expect(onhandover).toHaveBeenCalledOnce();
    expect(carriedOut).toEqual([]);
    leave();
  });
});

describe('what is watched', () => {
  it('is as visible as the worst of it', async () => {
    const { visibility, guard, field } = await openLive();
    expect(guard.visibility).toBe('live');
    guard.watch(put('input'));
    expect(guard.visibility, 'one was not seen long enough').toBe('warming');
    expect(await press(guard)).toBe(false);
    expect(guard.refusal).toBe('warming');
    await vi.advanceTimersByTimeAsync(UNBROKEN);
    visibility.coverOnly(field);
    await vi.advanceTimersByTimeAsync(UNBROKEN);
    expect(guard.visibility, 'one is covered').toBe('covered');
    expect(await press(guard)).toBe(false);
    expect(guard.refusal).toBe('covered');
    expect(carriedOut).toEqual([]);
  });

  it('counts no more once it is gone: not as it was, not as it is, and not for the keyboard', async () => {
    const { visibility, guard, field, leaveField } = await openLive();
    visibility.coverOnly(field);
    await vi.advanceTimersByTimeAsync(UNBROKEN);
    leaveField();
    expect(guard.visibility, 'as it was').toBe('live');
    visibility.see();
    expect(guard.visibility, 'as it is').toBe('live');
    visibility.coverOnlyUnnoticed(field);
    expect(await press(guard), 'nobody looks at it any more').toBe(true);
    const other = put('button');
    const leaveOther = guard.watch(other);
    await vi.advanceTimersByTimeAsync(UNBROKEN);
    other.focus();
    other.dispatchEvent(trustedKey('Enter'));
    leaveOther();
    expect(await press(guard), 'a key on it is none here').toBe(true);
  });
});

describe('a press', () => {
  it('is answered with whether it was carried out', async () => {
    const { visibility, guard, leaveButton } = await openLive();
    expect(await press(guard)).toBe(true);
    expect(await press(guard, trustedKey('Enter', { repeat: true })), 'a key held down').toBe(false);
    expect(await press(guard, new MouseEvent('click')), 'a script').toBe(false);
    const dropped = guard.press(trustedClick());
    guard.drop();
    await vi.advanceTimersByTimeAsync(SEEN_AFTER);
    expect(await dropped, 'taken back').toBe(false);
    expect(await press(guard), 'the next one counts').toBe(true);
    const gone = guard.press(trustedClick());
    leaveButton();
    await vi.advanceTimersByTimeAsync(SEEN_AFTER);
    expect(await gone, 'its button is gone').toBe(false);
    visibility.coverUnnoticed();
    expect(await press(guard), 'covered').toBe(false);
    expect(carriedOut).toEqual(['this', 'this']);
  });

  it('does what it is given, where that is known', async () => {
    const { guard } = await openLive();
    const answer = guard.press(trustedClick(), 'that');
    await vi.advanceTimersByTimeAsync(SEEN_AFTER);
    expect([await answer, carriedOut]).toEqual([true, ['that']]);
  });

  it('that was refused says why until it would count', async () => {
    const { visibility, guard } = await openLive();
    await press(guard, new MouseEvent('click'));
    expect(guard.refusal).toBe('untrusted');
    visibility.coverUnnoticed();
    await press(guard);
    expect(guard.refusal).toBe('covered');
    visibility.cover();
    visibility.see();
    await vi.advanceTimersByTimeAsync(UNBROKEN - 1);
    expect([guard.visibility, guard.refusal], 'not yet').toEqual(['warming', 'covered']);
    await vi.advanceTimersByTimeAsync(1);
    expect([guard.visibility, guard.refusal]).toEqual(['live', null]);
  });

  it('by a key on a button that has just got the keyboard comes too early', async () => {
    const { guard, button } = await openLive();
    button.focus();
    button.dispatchEvent(trustedKey('Enter'));
    expect(await press(guard, trustedKey('Enter'))).toBe(false);
    expect(guard.refusal).toBe('warming');
  });

  it('refused because something lies over it takes the keyboard from fields, too; otherwise one types on', async () => {
    const { visibility, guard, button, field } = await openLive();
    field.focus();
    await press(guard, new MouseEvent('click'));
    expect(document.activeElement).toBe(field);
    button.focus();
    await press(guard, new MouseEvent('click'));
    expect(document.activeElement).not.toBe(button);
    field.focus();
    visibility.coverUnnoticed();
    await press(guard);
    expect(document.activeElement).not.toBe(field);
  });

  it('refused brings into view what was only scrolled away, and moves nothing that is in sight', async () => {
    const { guard, button, field } = await openLive();
    const asked: unknown[] = [];
    for (const element of [button, field]) element.scrollIntoView = (how) => void asked.push(how);
    await press(guard, new MouseEvent('click'));
    expect(asked).toEqual([{ block: 'nearest' }, { block: 'nearest' }]);
  });
});
