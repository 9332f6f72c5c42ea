import { slipEnd } from './prefix-slip.ts';
import { isBoundary } from './split-words.ts';

/** How far a typed word is from a term; the less the better. A match in an address costs one more. */
export const COST = { exact: 0, prefix: 2, inside: 4, slip: 6, prefixSlip: 8, near: 10, none: 255 } as const;

const SHORT = 3;

/** A word matched as `term.slice(from, to)`. */
export interface TermMatch {
  readonly cost: number;
  readonly from: number;
  readonly to: number;
}

/** How a folded word matches a folded term, by `COST` without `near`. */
export function matchTerm(word: string, term: string): TermMatch | null {
  return matchAsTyped(word, term) ?? matchSlipped(word, term);
}

/** The whole term, its beginning, or the beginning of a part after a hyphen, dot or the like. */
export function matchAsTyped(word: string, term: string): TermMatch | null {
  if (term.startsWith(word)) {
    return { cost: word.length === term.length ? COST.exact : COST.prefix, from: 0, to: word.length };
  }
  for (let at = term.indexOf(word, 1); at > 0; at = term.indexOf(word, at + 1)) {
    if (isBoundary(term.charCodeAt(at - 1))) return { cost: COST.inside, from: at, to: at + word.length };
  }
  return null;
}

/** The whole term or its beginning with one slip. Two or three letters may slip against whole terms only, one not at all. */
export function matchSlipped(word: string, term: string): TermMatch | null {
  const isShort = word.length <= SHORT;
  if (word.length < 2 || (isShort && term.length > word.length + 1)) return null;
  const to = slipEnd(word, term);
  if (to < 1 || (isShort && to !== term.length)) return null;
  return { cost: to === term.length ? COST.slip : COST.prefixSlip, from: 0, to };
}
