import { isBoundary } from './split-words.ts';

const ROWS = 256;
const GROUPS = 256;
const TERMS_PER_BLOCK = GROUPS * 32;
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
  const timesSet = new Uint32Array(ROWS);
  let size = 0;

  function add(term: string): void {
    if (size % TERMS_PER_BLOCK === 0) blocks.push(new Uint32Array(GROUPS * ROWS));
    const block = blocks[blocks.length - 1] as Uint32Array;
    const base = ((size % TERMS_PER_BLOCK) >>> 5) * ROWS;
    const bit = 1 << (size & 31);
    const length = Math.min(term.length, LONGEST_TERM);
    let before = 0;
    for (let at = 0; at < length; at++) {
      const code = term.charCodeAt(at);
      const row = rowOf(before, code);
      block[base + row] = (block[base + row] as number) | bit;
      timesSet[row] = (timesSet[row] as number) + 1;
      if (at > 0 && isBoundary(before)) {
        const start = base + rowOf(0, code);
        block[start] = (block[start] as number) | bit;
      }
      before = code;
    }
    size++;
  }

  function find(word: string, mostMisses: number, visit: (term: number, misses: number) => void): void {
    // The rarest pairs first: most terms are out after a few of them.
    const rows = rowsOf(word).sort((one, other) => (timesSet[one] as number) - (timesSet[other] as number));
    const most = Math.min(mostMisses, 7);
    const width = most < 1 ? 0 : most < 2 ? 1 : most < 4 ? 2 : 3;
    for (let group = 0; group * 32 < size; group++) {
      const block = blocks[group >>> 8] as Uint32Array;
      const base = (group & (GROUPS - 1)) * ROWS;
      let ones = 0;
      let twos = 0;
      let fours = 0;
      let out = 0; // more misses than the planes in use can count
      for (let at = 0; at < rows.length; at++) {
        let carry = ~(block[base + (rows[at] as number)] as number);
        if (width > 0) {
          const missing = carry;
          carry &= ones;
          ones ^= missing;
          if (width > 1) {
            const two = carry;
            carry &= twos;
            twos ^= two;
            if (width > 2) {
              const four = carry;
              carry &= fours;
              fours ^= four;
            }
          }
        }
        out |= carry;
        if (out === -1) break;
      }
      let left = ~out;
      if (group * 32 + 32 > size) left &= (1 << (size & 31)) - 1;
      while (left !== 0) {
        const bit = 31 - Math.clz32(left & -left);
        left &= left - 1;
        const misses = ((ones >>> bit) & 1) | (((twos >>> bit) & 1) << 1) | (((fours >>> bit) & 1) << 2);
        if (misses <= most) visit(group * 32 + bit, misses);
      }
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
