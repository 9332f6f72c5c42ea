// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followFocus } from '../../components/shared/follow-focus.ts';
import { UNBROKEN } from '../../components/shared/watch-visibility.ts';
import { createVisibility, trustedKey } from './visibility.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

const put = (tag: 'button' | 'input'): HTMLElement => document.body.appendChild(document.createElement(tag));
const pressKey = (element: HTMLElement): boolean => element.dispatchEvent(trustedKey('Enter'));
const pressPointer = (element: HTMLElement): boolean =>
  element.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));

it('a button that had the keyboard before it was watched has just got it', async () => {
  const focus = followFocus(createVisibility().world);
  const button = put('button');
  button.focus();
  focus.add(button);
  pressKey(button);
  expect(focus.isFresh()).toBe(true);
  await vi.advanceTimersByTimeAsync(UNBROKEN);
  expect(focus.isFresh()).toBe(false);
});

it('another one that is watched from now on changes nothing of that', async () => {
  const focus = followFocus(createVisibility().world);
  const [button, other] = [put('button'), put('button')];
  focus.add(button);
  button.focus();
  await vi.advanceTimersByTimeAsync(UNBROKEN);
  focus.add(other);
  pressKey(button);
  expect(focus.isFresh()).toBe(false);
});

it('a pointer is aimed: only keys can come too early', () => {
  const focus = followFocus(createVisibility().world);
  const button = put('button');
  focus.add(button);
  button.focus();
  expect(focus.isFresh(), 'nothing was pressed').toBe(false);
  pressKey(button);
  expect(focus.isFresh(), 'a key').toBe(true);
  pressPointer(button);
  expect(focus.isFresh(), 'then a pointer').toBe(false);
});

it('from the field beside it a person comes by their own Tab', async () => {
  const focus = followFocus(createVisibility().world);
  const [field, button] = [put('input'), put('button')];
  focus.add(field);
  focus.add(button);
  field.focus();
  pressKey(field);
  expect(focus.isFresh(), 'one types in a field').toBe(false);
  button.focus();
  pressKey(button);
  expect(focus.isFresh()).toBe(false);
});
