/** What tells a father from a son of the same name: 1 for Sr., 2 for Jr. and II, 3, 4; 0 when the name doesn't say. */
export type Generation = 0 | 1 | 2 | 3 | 4;

const SUFFIXES = new Map<string, Generation>([
  ['sr', 1], ['senior', 1], ['snr', 1], ['jr', 2], ['junior', 2], ['jnr', 2], ['ii', 2], ['2nd', 2],
  ['iii', 3], ['3rd', 3], ['iv', 4], ['4th', 4],
]); // prettier-ignore

/** Takes the suffix off the words of a folded name: "smith jr" is "smith" of generation 2. A name of one word is never a suffix. */
export function splitGeneration(words: readonly string[]): { words: readonly string[]; generation: Generation } {
  const generation = words.length > 1 ? SUFFIXES.get(words.at(-1) ?? '') : undefined;
  return generation ? { words: words.slice(0, -1), generation } : { words, generation: 0 };
}
