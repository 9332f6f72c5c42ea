import { m } from '../../words/index.ts';
/** What single keys do on the Students page; the help lists them in this order. */
export const shortcuts = [
  { keys: ['p'], command: 'work', text: m.shortcuts_work },
  { keys: ['j'], command: 'next', text: m.shortcuts_next },
  { keys: ['k'], command: 'previous', text: m.shortcuts_previous },
  { keys: ['Enter'], command: null, text: m.shortcuts_enter },
  { keys: ['s'], command: 'skip', text: m.shortcuts_skip },
  { keys: ['e'], command: 'email', text: m.shortcuts_email },
  { keys: ['x'], command: 'select', text: m.shortcuts_select },
  { keys: ['u'], command: 'undo', text: m.shortcuts_undo },
  { keys: ['/'], command: 'search', text: m.shortcuts_search },
  { keys: ['Ctrl+K'], command: null, text: m.shortcuts_find },
  { keys: ['Escape'], command: 'leave', text: m.shortcuts_leave },
  { keys: ['?'], command: 'help', text: m.shortcuts_help },
] as const;

const pageKeys: readonly string[] = shortcuts.flatMap(({ keys }) => keys);

/** The single keys of the panel: search, and another record of the student and back. */
export const panelKeys: readonly string[] = ['/', 'o'];

export type Command = NonNullable<(typeof shortcuts)[number]['command']>;

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'defaultPrevented'>;

/**
 * The command that a key stands for; `null` for none. With `typing` (the focus is where letters are text) only Escape counts,
 * and with `on` false, as the person chose, no printable key does.
 */
export function readShortcut(event: Key, { typing, on }: { typing: boolean; on: boolean }): Command | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return null;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const command = shortcuts.find(({ keys }) => (keys as readonly string[]).includes(key))?.command ?? null;
  if (command === 'leave') return command;
  return typing || !on ? null : command;
}

const fieldsWithoutText = ['checkbox', 'radio', 'button', 'submit', 'reset', 'range'];

/** Whether letters typed into this element are text or choose something there. */
export function takesText(element: Element | null): boolean {
  if (element === null) return false;
  const { localName } = element;
  if (localName === 'input') return !fieldsWithoutText.includes(element.getAttribute('type') ?? 'text');
  return localName === 'textarea' || localName === 'select' || (element as HTMLElement).isContentEditable === true;
}

/** So long after a letter that was text the next one is text too, wherever the focus went meanwhile; milliseconds. */
const burst = 1_000;

type TypedKey = Pick<KeyboardEvent, 'key' | 'timeStamp' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Tells text from commands, fed every key that goes down and every press of a pointer. */
export interface Typing {
  isText(event: TypedKey, focused: Element | null): boolean;
  /** Who presses a button of a form that is typed into may type on when the form is gone. */
  press(event: Pick<Event, 'target' | 'timeStamp'>): void;
}

/** `keys`: the single keys that are commands where the letters are typed. */
export function followTyping(keys: readonly string[] = pageKeys): Typing {
  let typedAt = -Infinity;
  return {
    isText({ key, timeStamp, ctrlKey, metaKey, altKey }, focused) {
      const letter = key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
      const typing = takesText(focused) || (key.length === 1 && timeStamp - typedAt < burst);
      // By these a person leaves a field on purpose.
      if (key === 'Escape' || key === 'Tab') typedAt = -Infinity;
      // A letter that stands for nothing is the first one of a word.
      else if (typing || (letter && !keys.includes(key.toLowerCase()))) typedAt = timeStamp;
      return typing;
    },
    press({ target, timeStamp }) {
      const form = target instanceof Element ? target.closest('form') : null;
      typedAt = form && [...form.elements].some(takesText) ? timeStamp : -Infinity;
    },
  };
}
