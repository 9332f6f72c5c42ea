import type { Costs } from './costs.ts';
import { COST } from './match-term.ts';

/** What each of those people who fit costs in all, by place; the least of the readings counts. */
export interface Totals {
  /** Undefined for those who don't fit. */
  of(place: number): number | undefined;
  lower(place: number, total: number): void;
  /** The least of all; Infinity if nobody fits. */
  least(): number;
  /** Those who fit, by what they cost, the least first. */
  placesByTotal(): [total: number, places: number[]][];
}

export function createTotals(people: number): Totals {
  const plusOne = new Uint16Array(people);
  const places: number[] = [];
  let least = Infinity;

  function lower(place: number, total: number): void {
    const before = plusOne[place] as number;
    if (before !== 0 && before <= total + 1) return;
    if (before === 0) places.push(place);
    plusOne[place] = total + 1;
    if (total < least) least = total;
  }

  function placesByTotal(): [number, number[]][] {
    const byTotal: number[][] = [];
    for (const place of places) (byTotal[(plusOne[place] as number) - 1] ??= []).push(place);
    return Object.entries(byTotal).map(([total, found]) => [Number(total), found]);
  }

  const of = (place: number) => ((plusOne[place] as number) === 0 ? undefined : (plusOne[place] as number) - 1);
  return { of, lower, least: () => least, placesByTotal };
}

/** Takes those into account who match all words. */
export function addFullMatches(totals: Totals, words: readonly Costs[], extra: number): void {
  const [rarest, ...others] = rarestFirst(words);
  for (const place of rarest?.places ?? []) {
    let total = extra + (rarest?.of[place] as number);
    for (const { of } of others) {
      const cost = of[place] as number;
      total = cost === COST.none ? Infinity : total + cost;
    }
    if (total !== Infinity) totals.lower(place, total);
  }
}

/** Takes those into account who match all words but one: they have at least one of the two rarest words. */
export function addAllButOne(totals: Totals, words: readonly Costs[], extra: number): void {
  if (words.length < 2) return;
  for (const { places } of rarestFirst(words).slice(0, 2)) {
    for (const place of places) {
      let total = extra;
      let unmatched = 0;
      for (const { of } of words) {
        const cost = of[place] as number;
        if (cost === COST.none) unmatched++;
        else total += cost;
      }
      if (unmatched <= 1) totals.lower(place, total);
    }
  }
}

function rarestFirst(words: readonly Costs[]): Costs[] {
  return words.toSorted((one, other) => one.places.length - other.places.length);
}
