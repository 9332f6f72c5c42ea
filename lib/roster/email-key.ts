import { unicodeDomain } from './unicode-domain.ts';

/**
 * Characters nobody sees: what Unicode lets a renderer ignore (zero-width, BOM, soft hyphen, bidi controls, word joiner,
 * variation selectors, fillers, tags), C0 and C1 controls other than white space, annotation marks, the empty Braille cell.
 */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB\u2800]|(?![\t-\r])\p{Cc}/gu;
const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;
/**
 * For speed: what nearly every address is made of once it is in lower case, visible and composed as it stands. ASCII, and the
 * letters of the alphabets that most with others are written in.
 */
const SETTLED = /^[!-~\u00a1-\u00ac\u00ae-\u024f\u0388-\u03ce\u0400-\u045f\u05d0-\u05ea\u4e00-\u9fff\uac00-\ud7a3]+$/;

/**
 * The form in which two addresses are compared: invisible characters removed, lower-cased, NFC, trimmed.
 * A domain as DNS writes it (`xn--…`) is the same as in its own letters. White space inside stays, and makes the address
 * undeliverable. `null` when nothing is left.
 * Applying it twice changes nothing, for any string.
 */
export function emailKey(email: string | null | undefined): string | null {
  if (email === null || email === undefined) return null;
  const lower = email.toLowerCase();
  if (SETTLED.test(lower)) return inOwnLetters(lower);
  let text = email.trim();
  while (!PRINTABLE_ASCII.test(text)) {
    // Again until nothing is left to remove: halves of an invisible pair can meet when what parted them is gone.
    const visible = text.replace(INVISIBLE, '').trim();
    if (visible === text) return inOwnLetters(text.toLowerCase().normalize('NFC'));
    text = visible;
  }
  return text === '' ? null : inOwnLetters(text.toLowerCase());
}

function inOwnLetters(key: string): string {
  if (!key.includes('xn--')) return key;
  const start = key.lastIndexOf('@') + 1;
  return key.slice(0, start) + unicodeDomain(key.slice(start));
}
