import { slipEnd } from './prefix-slip.ts';
import { isBoundary } from './split-words.ts';

/** How far a typed word is from a term; the less the better. A match in an address costs one more. */
export const COST = { exact: 0, prefix: 2, inside: 4, slip: 6, prefixSlip: 8, near: 10, none: 255 } as const;

/** A word matched as `term.slice(from, to)`. */
export interface TermMatch {
  readonly cost: number;
  readonly from: number;
  readonly to: number;
}

/**
 * How a folded word matches a folded term, by `COST` without `near`. A term with an `@` counts up to it only.
 * Words of three letters may slip against whole terms only, shorter ones not at all.
 */
export function matchTerm(word: string, term: string): TermMatch | null {
  const at = term.indexOf('@');
  const end = at < 0 ? term.length : at;
  if (term.startsWith(word)) {
    return { cost: word.length === end || word === term ? COST.exact : COST.prefix, from: 0, to: word.length };
  }
  const inside = findInside(word, term, end);
  if (inside > 0) return { cost: COST.inside, from: inside, to: inside + word.length };
  if (word.length < 3 || (word.length === 3 && Math.abs(end - 3) > 1)) return null;
  const to = slipEnd(word, term, end);
  if (to < 0 || (word.length === 3 && to !== end)) return null;
  return { cost: to === end ? COST.slip : COST.prefixSlip, from: 0, to };
}

/** Where a part of the term, after a hyphen, dot or the like, begins with the word; -1 if nowhere. */
function findInside(word: string, term: string, end: number): number {
  for (let at = term.indexOf(word, 1); at > 0 && at < end; at = term.indexOf(word, at + 1)) {
    if (isBoundary(term.charCodeAt(at - 1))) return at;
  }
  return -1;
}
