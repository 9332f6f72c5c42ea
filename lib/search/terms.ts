import { countGrams, createGramRows } from './gram-rows.ts';
import { COST, matchTerm } from './match-term.ts';

/** The different terms of one sort (names, say), and who has each. People are numbered by the caller. */
export interface Terms {
  add(term: string, person: number): void;
  has(term: string): boolean;
  /** Calls `visit` for each person who has exactly this term. */
  peopleWith(term: string, visit: (person: number) => void): void;
  /** Lowers `costs[person]` to how far the folded word is from that person's nearest term, plus `surcharge`. */
  lowerCosts(word: string, costs: Uint8Array, surcharge: number): void;
}

/** How many pairs a term may lack, by the word's length, to be looked at more closely. */
export type MissesAllowed = (length: number) => number;

export function createTerms(missesAllowed: MissesAllowed): Terms {
  const texts: string[] = [];
  const numbers = new Map<string, number>();
  const rows = createGramRows();
  // For each term a chain of entries, the newest first.
  let heads = new Int32Array(1024);
  let owners = new Int32Array(1024);
  let nexts = new Int32Array(1024);
  let entries = 1; // 0 ends a chain

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
    for (let entry = heads[number] as number; entry !== 0; entry = nexts[entry] as number)
      visit(owners[entry] as number);
  }

  function lowerCosts(word: string, costs: Uint8Array, surcharge: number): void {
    const grams = countGrams(word);
    const near = grams < 6 ? 0 : Math.min(7, grams >> 1);
    rows.find(word, Math.max(missesAllowed(word.length), near), (number, misses) => {
      const match = matchTerm(word, texts[number] as string);
      if (!match && (misses === 0 || misses > near)) return;
      const cost = (match ? match.cost : COST.near + misses) + surcharge;
      for (let entry = heads[number] as number; entry !== 0; entry = nexts[entry] as number) {
        const person = owners[entry] as number;
        if (cost < (costs[person] as number)) costs[person] = cost;
      }
    });
  }

  return { add, has: (term) => numbers.has(term), peopleWith, lowerCosts };
}

function doubled(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
