/** Digits and marks of a plain local part, to stand last in a regexp's brackets. `%` may begin a code and is none of them. */
export const MARKS = "0-9!#$&'*+/=?^_`{|}~-";
const ATOM = `[a-z${MARKS}]+`;
const PLAIN = new RegExp(`^${ATOM}(?:\\.${ATOM})*@(?![a-z0-9.-]*xn--)[a-z0-9.-]+$`);

/**
 * Whether a text is already its own `emailKey` and, but for its domain, certainly deliverable: lower-case ASCII, a sound
 * local part without a code such as `%20`, one `@`, a domain not written as DNS writes foreign letters (`xn--…`), and so short
 * that no limit of length can be reached. Nearly every address is.
 */
export function hasPlainShape(text: string): boolean {
  return text.length <= 64 && PLAIN.test(text);
}
