import { toUnicode } from 'punycode/punycode.es6.js';

/**
 * A lower-case domain with its `xn--` parts in their own letters; unchanged where those are no sound code, or one that no
 * browser would make of the letters.
 */
export function unicodeDomain(domain: string): string {
  try {
    const letters = toUnicode(domain);
    const isSettled =
      letters.normalize('NFC').toLowerCase() === letters && !/[\p{Default_Ignorable_Code_Point}\s]/u.test(letters);
    return isSettled && new URL(`http://${letters}`).hostname === domain ? letters : domain;
  } catch {
    return domain;
  }
}
