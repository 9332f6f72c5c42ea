import { MARKS } from './plain-shape.ts';

/** Of European languages, composed, and none that is another's compatibility form. */
const LATIN = `a-z\\u00df-\\u00f6\\u00f8-\\u0131\\u0134-\\u013e\\u0141-\\u0148\\u014a-\\u017e${MARKS}`;
/** Greek, Cyrillic, Hebrew, Chinese, Hangul. */
const OTHER = `\\u03ac-\\u03ce\\u0430-\\u045f\\u05d0-\\u05ea\\u4e00-\\u9fff\\uac00-\\ud7a3${MARKS}`;
/** So short that it has at most 64 octets, whatever its letters. */
const LONGEST = 21;

const IN_LATIN = shapeOf(LATIN);
const IN_OTHER = shapeOf(OTHER);

/**
 * For speed: the letters of an `emailKey` whose local part is certainly sound and short, without a code such as `%20`, and
 * wholly Latin or without any Latin letter. `null` of all others, about which the slower questions are to be asked.
 */
export function usualLetters(key: string): 'latin' | 'other' | null {
  if (key.indexOf('@') > LONGEST) return null;
  return IN_LATIN.test(key) ? 'latin' : IN_OTHER.test(key) ? 'other' : null;
}

function shapeOf(letters: string): RegExp {
  return new RegExp(`^[${letters}]+(?:\\.[${letters}]+)*@[^@\\s]+$`);
}
