/** A part of a text: as it is (`code` is `null`), or one character that nobody sees, with its code point. */
export interface RevealedPiece {
  readonly text: string;
  /** E.g. `U+200B`. */
  readonly code: string | null;
}

/** What a renderer may ignore, controls, halves of pairs, and what turns the direction of the text round. */
const hidden = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00a0\u2800\ufff9-\ufffb]/gu;
const plain = /^[\x20-\x7e]*$/;
const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Armenian}/u];

/** What our own sentences hold: the marks that `isolateText` sets around a name, and spaces inside numbers. */
const ours = /[\u2068\u2069]|(?<=\d)\u00a0(?=\d)/y;

/**
 * Parts a text so that what can't be seen can be shown. The parts joined are the text. A `sentence` is one of ours, with
 * names that `isolateText` set apart.
 */
export function revealCharacters(text: string, sentence = false): RevealedPiece[] {
  if (plain.test(text)) return [{ text, code: null }];
  const pieces: RevealedPiece[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(hidden)) {
    ours.lastIndex = index;
    if (sentence && ours.test(text)) continue;
    if (index > at) pieces.push({ text: text.slice(at, index), code: null });
    pieces.push({ text: found, code: codeOf(found) });
    at = index + found.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), code: null });
  return pieces;
}

/** The letters of other alphabets in an address that is otherwise Latin, each with its code point: `а (U+0430)`. */
export function lookalikes(text: string): string[] {
  if (plain.test(text) || scripts.filter((script) => script.test(text)).length < 2) return [];
  const foreign = [...text].filter((letter) => /\p{L}/u.test(letter) && !/\p{Script=Latin}/u.test(letter));
  return [...new Set(foreign)].map((letter) => `${letter} (${codeOf(letter)})`);
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
