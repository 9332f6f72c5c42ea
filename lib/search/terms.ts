import { countGrams, createGramRows } from './gram-rows.ts';
import { COST, matchAsTyped, matchSlipped } from './match-term.ts';
import type { Costs } from './costs.ts';

/** The different terms of one sort (names, say), and who has each. People are numbered by the caller. */
export interface Terms {
  add(term: string, person: number): void;
  has(term: string): boolean;
  /** Calls `visit` for each person who has exactly this term. */
  peopleWith(term: string, visit: (person: number) => void): void;
  /** Lowers each person's cost to how far the folded word is from the nearest of their terms, plus `surcharge`. */
  lowerCosts(word: string, costs: Costs, surcharge: number): void;
}

/** How many pairs a term may lack, by the word's length, to be looked at more closely. */
export type MissesAllowed = (length: number) => number;

export function createTerms(missesAllowed: MissesAllowed): Terms {
  const texts: string[] = [];
  const numbers = new Map<string, number>();
  const rows = createGramRows();
  // For each term a chain of entries, the newest first; entry 0 ends it.
  let heads = new Int32Array(1024);
  let owners = new Int32Array(1024);
  let nexts = new Int32Array(1024);
  let entries = 1;

  function add(term: string, person: number): void {
    let number = numbers.get(term);
    if (number === undefined) {
      number = texts.push(term) - 1;
      numbers.set(term, number);
      rows.add(term);
      if (number >= heads.length) heads = doubled(heads);
    }
    if (entries >= owners.length) {
      owners = doubled(owners);
      nexts = doubled(nexts);
    }
    owners[entries] = person;
    nexts[entries] = heads[number] as number;
    heads[number] = entries++;
  }

  function peopleWith(term: string, visit: (person: number) => void): void {
    const number = numbers.get(term);
    if (number === undefined) return;
    for (let entry = heads[number] as number; entry !== 0; entry = nexts[entry] as number) {
      visit(owners[entry] as number);
    }
  }

  function lowerCosts(word: string, costs: Costs, surcharge: number): void {
    const grams = countGrams(word);
    const near = grams < 6 ? 0 : Math.min(7, grams >> 1);
    const slip = missesAllowed(word.length);
    rows.find(word, Math.max(slip, near), (number, misses) => {
      const cost = costOf(word, texts[number] as string, misses, slip, near);
      if (cost === COST.none) return;
      for (let entry = heads[number] as number; entry !== 0; entry = nexts[entry] as number) {
        costs.lower(owners[entry] as number, cost + surcharge);
      }
    });
  }

  return { add, has: (term) => numbers.has(term), peopleWith, lowerCosts };
}

function costOf(word: string, term: string, misses: number, slip: number, near: number): number {
  const match = (misses === 0 ? matchAsTyped(word, term) : null) ?? (misses <= slip ? matchSlipped(word, term) : null);
  if (match) return match.cost;
  return misses > 0 && misses <= near ? COST.near + misses : COST.none;
}

function doubled(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
