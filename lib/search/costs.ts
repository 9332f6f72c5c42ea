import { COST } from './match-term.ts';

/** A cost for each of those people who have one, by place; the others' is `COST.none`. */
export interface Costs {
  readonly of: Uint8Array;
  /** Who has one, in no order. */
  readonly places: readonly number[];
  lower(place: number, cost: number): void;
}

export function createCosts(people: number): Costs {
  const of = new Uint8Array(people).fill(COST.none);
  const places: number[] = [];
  return {
    of,
    places,
    lower(place, cost) {
      const before = of[place] as number;
      if (cost >= before) return;
      if (before === COST.none) places.push(place);
      of[place] = cost;
    },
  };
}
