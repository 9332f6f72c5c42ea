// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { followTyping, readShortcut, shortcuts, takesText } from '../../../../lib/session/pages/shortcuts.ts';

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

describe('a letter without a field in focus', () => {
  const at = (timeStamp: number, key: string, more: Partial<KeyboardEvent> = {}) => ({
    ...press(key, more),
    timeStamp,
  });
  const inForm = (html: string): Element => {
    document.body.innerHTML = html;
    return document.querySelector('button') as Element;
  };

  it('is a command, one after the other', () => {
    const typing = followTyping();
    for (const [turn, key] of ['j', 'j', 's', 'u'].entries())
      expect(typing.isText(at(turn * 100, key), null), key).toBe(false);
  });

  it('is text for a second after text', () => {
    const typing = followTyping();
    expect(typing.isText(at(0, 'a'), inForm('<button></button><input />').nextElementSibling)).toBe(true);
    expect(typing.isText(at(900, 's'), null)).toBe(true);
    expect(typing.isText(at(1_800, 's'), null)).toBe(true);
    expect(typing.isText(at(2_900, 's'), null)).toBe(false);
  });

  it('is text in a word that began with a letter that stands for nothing', () => {
    const typing = followTyping();
    for (const [turn, key] of [...'other@s'].entries())
      if (turn > 0) expect(typing.isText(at(turn * 50, key), null), key).toBe(true);
      else typing.isText(at(0, key), null);
  });

  it('is a command after keys that write nothing', () => {
    const typing = followTyping();
    typing.isText(at(0, 'c', { ctrlKey: true }), null);
    typing.isText(at(50, ' '), null);
    typing.isText(at(90, 'ArrowDown'), null);
    expect(typing.isText(at(100, 's'), null)).toBe(false);
  });

  it('is text after a press in a form that is typed into, a command after any other press', () => {
    const typing = followTyping();
    typing.press({ target: inForm('<form><input /><button></button></form>'), timeStamp: 0 });
    expect(typing.isText(at(400, 's'), null)).toBe(true);
    typing.press({ target: inForm('<form><input type="checkbox" /><button></button></form>'), timeStamp: 500 });
    expect(typing.isText(at(600, 's'), null)).toBe(false);
    typing.press({ target: inForm('<form><input /><button></button></form>'), timeStamp: 700 });
    typing.press({ target: inForm('<button></button>'), timeStamp: 800 });
    expect(typing.isText(at(900, 's'), null)).toBe(false);
  });

  it('is a command once a person left the field on purpose', () => {
    const typing = followTyping();
    typing.press({ target: inForm('<form><input /><button></button></form>'), timeStamp: 0 });
    typing.isText(at(100, 'Escape'), null);
    expect(typing.isText(at(200, 's'), null)).toBe(false);
  });
});
