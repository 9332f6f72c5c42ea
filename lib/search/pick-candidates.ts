import { isExactly } from './is-exactly.ts';
import { COST } from './match-term.ts';
import type { PeopleOrder } from './people-order.ts';
import { addressTerm, type People } from './people.ts';
import type { Query } from './read-query.ts';
import { joinReadings, splitReadings } from './respace.ts';
import type { SearchRecord } from './search-record.ts';
import { addAllButOne, addFullMatches, createTotals, type Totals } from './totals.ts';
import type { WordCosts } from './word-costs.ts';

const RESPACED = COST.slip;
/** Everybody else costs at least one more than who is named exactly. */
const NAMED_EXACTLY = 0;
export const OTHERS = 1;
/** More than so many are not sorted to take the first few. */
const FEW = 2000;

/** Somebody who may be meant, by place; `cost` is 0 only for exactly this id or email. */
export interface Candidate {
  readonly place: number;
  readonly cost: number;
}

export interface Candidates {
  readonly found: readonly Candidate[];
  /** Every word of every reading that was tried, what was typed first. */
  readonly words: readonly string[];
}

/** What is searched, and how. */
export interface Searched {
  readonly people: People;
  readonly order: PeopleOrder;
  readonly costsOf: WordCosts;
}

/**
 * The `most` people nearest to the query, all words taken together; equally near ones in their order. If nobody matches
 * all words, those who match all but one.
 */
export function pickCandidates({ people, order, costsOf }: Searched, query: Query, most: number): Candidates {
  const totals = createTotals(people.records.length);
  const tried: (readonly string[])[] = [];
  const tryReading = (words: readonly string[], extra: number) => {
    tried.push(words);
    addFullMatches(totals, words.map(costsOf), extra + OTHERS);
  };
  const isKnown = (word: string) => people.words.has(word);

  tryReading(query.words, 0);
  if (query.number !== '') tryReading([query.number], 0);
  const nearest = totals.least();
  if (nearest > OTHERS) for (const words of splitReadings(query.words, isKnown)) tryReading(words, RESPACED);
  if (nearest > OTHERS + COST.inside) {
    const mayBeUnknown = nearest > OTHERS + COST.near;
    for (const words of joinReadings(query.words, isKnown, mayBeUnknown)) tryReading(words, RESPACED);
  }
  if (totals.least() === Infinity && !query.isAddress)
    addAllButOne(totals, query.words.map(costsOf), COST.near + OTHERS);
  for (const place of namedExactly(people, query.typed)) totals.lower(place, NAMED_EXACTLY);
  return { found: takeNearest(totals, order, most), words: [...new Set(tried.flat())] };
}

function takeNearest(totals: Totals, order: PeopleOrder, most: number): Candidate[] {
  const found: Candidate[] = [];
  for (const [cost, places] of totals.placesByTotal()) {
    const room = most - found.length;
    if (room <= 0) break;
    for (const place of takeFirst(places, (place) => totals.of(place) === cost, order, room))
      found.push({ place, cost });
  }
  return found;
}

/** Half a school may be equally near: then it is quicker to go through all in order until enough are found. */
function takeFirst(
  places: readonly number[],
  isAmong: (place: number) => boolean,
  { ranks, places: all }: PeopleOrder,
  count: number,
): readonly number[] {
  if (places.length <= count) return places;
  if (places.length <= FEW) {
    return places.toSorted((one, other) => (ranks[one] as number) - (ranks[other] as number)).slice(0, count);
  }
  const found: number[] = [];
  for (let rank = 0; rank < all.length && found.length < count; rank++) {
    const place = all[rank] as number;
    if (isAmong(place)) found.push(place);
  }
  return found;
}

function namedExactly(people: People, typed: string): number[] {
  const found: number[] = [];
  const id = people.places.get(Number(typed));
  if (id !== undefined && people.ids[id] === typed) found.push(id);
  const term = addressTerm(typed);
  if (term === null) return found;
  const isNamed = (place: number) => isExactly(people.records[place] as SearchRecord, typed) !== null;
  return [...found, ...people.addresses.peopleWith(term).filter(isNamed)];
}
