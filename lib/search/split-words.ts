const BETWEEN_WORDS = /[\s,;:()<>"/\\|[\]{}@]/;
const WORDS = /[^\s,;:()<>"/\\|[\]{}@]+/g;
const ADDRESSES = /[^\s,;:()<>"/\\|[\]{}]+/g;

/** Longer texts are cut: nobody types them, and a pasted megabyte must not cost more than a name. */
export const LONGEST_TEXT = 400;

/** The words of a folded text. An address falls into what is before and after its `@`. */
export function splitWords(folded: string): readonly string[] {
  if (!BETWEEN_WORDS.test(folded)) return folded === '' ? [] : [folded];
  return folded.match(WORDS) ?? [];
}

/** The words of a folded text, each with where it starts. */
export function placedWords(folded: string): { word: string; start: number }[] {
  return [...folded.matchAll(WORDS)].map((match) => ({ word: match[0], start: match.index }));
}

/** The addresses in a folded text: usually one. */
export function addressesOf(folded: string): readonly string[] {
  if (!/[\s,;:()<>"/\\|[\]{}]/.test(folded)) return folded === '' ? [] : [folded];
  return folded.match(ADDRESSES) ?? [];
}

/** Whether a new part of a word begins after this character: a hyphen, dot, underscore or the like. */
export function isBoundary(code: number): boolean {
  return code < 48 || (code > 57 && code < 97);
}
