import { isExactly } from './is-exactly.ts';
import { COST } from './match-term.ts';
import { addressTerm, type People } from './people.ts';
import type { Query } from './read-query.ts';
import { joinReadings, splitReadings } from './respace.ts';
import type { WordCosts } from './word-costs.ts';

/** So many are left for fuse.js to rank. */
export const MOST_CANDIDATES = 200;

const RESPACED = COST.slip;
const NOBODY = 0xffff;
const UNMATCHED_WORD = 1000;
/** Everybody else costs at least one more than who is named exactly. */
const NAMED_EXACTLY = 0;

/** Somebody who may be meant, by place; `cost` is 0 only for exactly this id or e-mail. */
export interface Candidate {
  readonly place: number;
  readonly cost: number;
}

export interface Candidates {
  readonly found: readonly Candidate[];
  /** Every word of every reading that was tried, what was typed first. */
  readonly words: readonly string[];
}

/**
 * Those nearest to the query, all words taken together; equally near ones in `order`. If nobody matches all words,
 * those who match all but one.
 */
export function pickCandidates(people: People, order: Int32Array, query: Query, costsOf: WordCosts): Candidates {
  const totals = new Uint16Array(people.records.length).fill(NOBODY);
  const tried: (readonly string[])[] = [];
  const tryReading = (words: readonly string[], extra: number) => {
    if (words.length === 0) return;
    tried.push(words);
    lowerTotals(totals, words.map(costsOf), extra + 1);
  };
  const isKnown = (word: string) => people.words.has(word);

  tryReading(query.words, 0);
  if (query.number !== '') tryReading([query.number], 0);
  const nearest = smallest(totals);
  if (nearest > 1) for (const words of splitReadings(query.words, isKnown)) tryReading(words, RESPACED);
  if (nearest > RESPACED) for (const words of joinReadings(query.words, isKnown)) tryReading(words, RESPACED);
  for (const place of namedExactly(people, query.typed)) totals[place] = NAMED_EXACTLY;
  return { found: takeNearest(totals, order), words: [...new Set(tried.flat())] };
}

function lowerTotals(totals: Uint16Array, costs: readonly Uint8Array[], extra: number): void {
  for (let place = 0; place < totals.length; place++) {
    let total = extra;
    for (const one of costs) {
      const cost = one[place] as number;
      total += cost === COST.none ? UNMATCHED_WORD : cost;
    }
    const unmatched = Math.floor(total / UNMATCHED_WORD);
    if (unmatched > 1 || unmatched === costs.length) continue;
    if (total < (totals[place] as number)) totals[place] = total;
  }
}

function smallest(totals: Uint16Array): number {
  let least = NOBODY;
  for (const total of totals) if (total < least) least = total;
  return least;
}

function takeNearest(totals: Uint16Array, order: Int32Array): Candidate[] {
  const least = smallest(totals);
  const end = least < UNMATCHED_WORD ? UNMATCHED_WORD : least === NOBODY ? 0 : UNMATCHED_WORD * 2;
  const counts = new Uint32Array(end + 1);
  for (const total of totals) if (total < end) counts[total] = (counts[total] as number) + 1;
  let farthest = 0;
  let nearer = 0;
  while (farthest < end && nearer + (counts[farthest] as number) <= MOST_CANDIDATES)
    nearer += counts[farthest++] as number;
  let equallyFar = MOST_CANDIDATES - nearer;
  const found: Candidate[] = [];
  for (const place of order) {
    const cost = totals[place] as number;
    if (cost < farthest || (cost === farthest && cost < end && equallyFar-- > 0)) found.push({ place, cost });
  }
  return found;
}

function namedExactly(people: People, typed: string): number[] {
  const found: number[] = [];
  const id = people.places.get(Number(typed));
  if (id !== undefined && people.ids[id] === typed) found.push(id);
  const term = addressTerm(typed);
  if (term === null) return found;
  people.addresses.peopleWith(term, (place) => {
    const record = people.records[place];
    if (record && isExactly(record, typed)) found.push(place);
  });
  return found;
}
