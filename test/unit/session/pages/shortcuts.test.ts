// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readShortcut, shortcuts, takesText } from '../../../../lib/session/pages/shortcuts.ts';

const press = (key: string, more: Partial<KeyboardEvent> = {}): Parameters<typeof readShortcut>[0] => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  defaultPrevented: false,
  ...more,
});
const free = { typing: false, on: true };

describe('a key', () => {
  it('stands for its command, in either case', () => {
    expect(readShortcut(press('j'), free)).toBe('next');
    expect(readShortcut(press('X'), free)).toBe('select');
    expect(readShortcut(press('?'), free)).toBe('help');
  });

  it.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { isComposing: true }, { defaultPrevented: true }])(
    'is left to the browser with %o',
    (more) => expect(readShortcut(press('j', more), free)).toBeNull(),
  );

  it('is text while somebody types; only Escape still leaves', () => {
    for (const { keys, command } of shortcuts) {
      const expected = command === 'leave' ? 'leave' : null;
      for (const key of keys) expect(readShortcut(press(key), { typing: true, on: true }), key).toBe(expected);
    }
  });

  it('does nothing once single keys were turned off, but Escape is no character', () => {
    for (const { keys, command } of shortcuts) {
      const expected = command === 'leave' ? 'leave' : null;
      for (const key of keys) expect(readShortcut(press(key), { typing: false, on: false }), key).toBe(expected);
    }
  });

  it('means one thing only', () => {
    const all = shortcuts.flatMap(({ keys }) => [...keys]);
    expect(new Set(all).size).toBe(all.length);
  });
});

it.each([
  ['<input>', true],
  ['<input type="search">', true],
  ['<input type="checkbox">', false],
  ['<input type="range">', false],
  ['<textarea></textarea>', true],
  ['<select></select>', true],
  ['<button></button>', false],
  ['<a href="#x">x</a>', false],
])('letters typed into %s are text: %s', (html, expected) => {
  document.body.innerHTML = html;
  expect(takesText(document.body.firstElementChild)).toBe(expected);
});

it('nothing in focus takes no text', () => expect(takesText(null)).toBe(false));
