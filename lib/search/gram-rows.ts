import { isBoundary } from './split-words.ts';

const ROWS = 256;
const WORDS_PER_BLOCK = 256;
const TERMS_PER_BLOCK = WORDS_PER_BLOCK * 32;
const LONGEST_TERM = 64;

/**
 * Which terms contain which pairs of letters, as bits: for each term a column of 256 bits, one for each (hashed) pair
 * and one for each (hashed) first letter of a part. One slip changes at most three pairs, so the terms that lack at most
 * three of a word's pairs include all that are one slip away. They are counted for 32 terms at a time, in bit planes.
 */
export interface GramRows {
  /** Adds the next term; terms are numbered from 0. */
  add(term: string): void;
  /** Calls `visit` for each term that lacks at most `mostMisses` (up to 7) of the word's pairs. */
  find(word: string, mostMisses: number, visit: (term: number, misses: number) => void): void;
}

export function createGramRows(): GramRows {
  const blocks: Uint32Array[] = [];
  let size = 0;

  function add(term: string): void {
    if (size % TERMS_PER_BLOCK === 0) blocks.push(new Uint32Array(WORDS_PER_BLOCK * ROWS));
    const block = blocks[blocks.length - 1] as Uint32Array;
    const place = size % TERMS_PER_BLOCK;
    const base = (place >>> 5) * ROWS;
    const bit = 1 << (place & 31);
    const length = Math.min(term.length, LONGEST_TERM);
    let before = 0;
    for (let at = 0; at < length; at++) {
      const code = term.charCodeAt(at);
      const row = base + rowOf(before, code);
      block[row] = (block[row] as number) | bit;
      if (at > 0 && isBoundary(before)) {
        const start = base + rowOf(0, code);
        block[start] = (block[start] as number) | bit;
      }
      before = code;
    }
    size++;
  }

  function find(word: string, mostMisses: number, visit: (term: number, misses: number) => void): void {
    const rows = rowsOf(word);
    blocks.forEach((block, number) => {
      const used = Math.min(WORDS_PER_BLOCK, Math.ceil((size - number * TERMS_PER_BLOCK) / 32));
      for (let at = 0; at < used; at++)
        scan(block, at * ROWS, rows, mostMisses, number * TERMS_PER_BLOCK + at * 32, visit);
    });
  }

  function scan(
    block: Uint32Array,
    base: number,
    rows: Uint8Array,
    mostMisses: number,
    firstTerm: number,
    visit: (term: number, misses: number) => void,
  ): void {
    let ones = 0;
    let twos = 0;
    let fours = 0;
    let more = 0;
    for (let at = 0; at < rows.length; at++) {
      const missing = ~(block[base + (rows[at] as number)] as number);
      const carry = ones & missing;
      ones ^= missing;
      const carryOn = twos & carry;
      twos ^= carry;
      more |= fours & carryOn;
      fours ^= carryOn;
      if (more === -1) return;
    }
    let left = ~more;
    if (mostMisses < 4) left &= ~fours;
    if (mostMisses === 0) left &= ~(ones | twos);
    if (firstTerm + 32 > size) left &= (1 << (size - firstTerm)) - 1;
    while (left !== 0) {
      const bit = 31 - Math.clz32(left & -left);
      left &= left - 1;
      const misses = ((ones >>> bit) & 1) | (((twos >>> bit) & 1) << 1) | (((fours >>> bit) & 1) << 2);
      if (misses <= mostMisses) visit(firstTerm + bit, misses);
    }
  }

  return { add, find };
}

/** How many different pairs (with the first letter) a word has. */
export function countGrams(word: string): number {
  return rowsOf(word).length;
}

function rowsOf(word: string): Uint8Array {
  const rows = new Set<number>();
  const length = Math.min(word.length, LONGEST_TERM);
  let before = 0;
  for (let at = 0; at < length; at++) {
    const code = word.charCodeAt(at);
    rows.add(rowOf(before, code));
    before = code;
  }
  return Uint8Array.from(rows);
}

function rowOf(before: number, code: number): number {
  return (Math.imul(before, 0x9e3779b1) + Math.imul(code + 1, 0x85ebca6b)) >>> 24;
}
