import { countGrams, createGramRows } from './gram-rows.ts';
import { COST, matchAsTyped, matchSlipped } from './match-term.ts';
import type { Costs } from './costs.ts';

/**
 * The different terms of one sort (names, say), and who has each. People are numbered by the caller, who also says who is
 * still there: terms of those who are not count as if they had never been added.
 */
export interface Terms {
  /** `text` is what words are compared with, if only a part of the term. */
  add(term: string, person: number, text?: string): void;
  has(term: string): boolean;
  /** Who has exactly this term. */
  peopleWith(term: string): number[];
  /** Lowers each person's cost to how far the folded word, with at most one slip, is from the nearest of their terms. */
  lowerCosts(word: string, costs: Costs, surcharge: number): void;
  /** The same for those whose terms have most of the word's pairs of letters: several slips. */
  lowerCostsLoosely(word: string, costs: Costs, surcharge: number): void;
}

/** How many pairs a term may lack, by the word's length, to be looked at more closely. */
export type MissesAllowed = (length: number) => number;

/** Words of fewer different pairs are too short for several slips. */
const FEWEST_GRAMS = 6;

export function createTerms(missesAllowed: MissesAllowed, isThere: (person: number) => boolean): Terms {
  const texts: string[] = [];
  const numbers = new Map<string, number>();
  const rows = createGramRows();
  // For each term a chain of entries, the newest first; entry 0 ends it.
  let heads = new Int32Array(1024);
  let owners = new Int32Array(1024);
  let nexts = new Int32Array(1024);
  let entries = 1;

  function add(term: string, person: number, text = term): void {
    let number = numbers.get(term);
    if (number === undefined) {
      number = texts.push(text) - 1;
      numbers.set(term, number);
      rows.add(text);
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

  function peopleWith(term: string): number[] {
    const people: number[] = [];
    let entry = heads[numbers.get(term) ?? -1] ?? 0;
    for (; entry !== 0; entry = nexts[entry] as number) {
      const person = owners[entry] as number;
      if (isThere(person)) people.push(person);
    }
    return people;
  }

  function has(term: string): boolean {
    let entry = heads[numbers.get(term) ?? -1] ?? 0;
    while (entry !== 0 && !isThere(owners[entry] as number)) entry = nexts[entry] as number;
    return entry !== 0;
  }

  function lowerCosts(word: string, costs: Costs, surcharge: number): void {
    rows.find(word, missesAllowed(word.length), (number, misses) => {
      const text = texts[number] as string;
      const match = (misses === 0 ? matchAsTyped(word, text) : null) ?? matchSlipped(word, text);
      if (match) lowerOwners(number, match.cost + surcharge, costs);
    });
  }

  function lowerCostsLoosely(word: string, costs: Costs, surcharge: number): void {
    const grams = countGrams(word);
    if (grams < FEWEST_GRAMS) return;
    rows.find(word, grams >> 1, (number, misses) => lowerOwners(number, COST.near + misses + surcharge, costs));
  }

  function lowerOwners(number: number, cost: number, costs: Costs): void {
    for (let entry = heads[number] as number; entry !== 0; entry = nexts[entry] as number) {
      const person = owners[entry] as number;
      if (isThere(person)) costs.lower(person, cost);
    }
  }

  return { add, has, peopleWith, lowerCosts, lowerCostsLoosely };
}

function doubled(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
