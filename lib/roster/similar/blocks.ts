import { blockingKeys } from './blocking-keys.ts';
import type { PersonRecord } from './record.ts';

/** A block is compared all with all up to this size. */
const LARGEST = 20;
/** Of a larger one, everybody is compared with at most so many neighbours on each side, in each of several orders. */
const NEIGHBOURS = 4;

/** Groups of records that may be one person: block `n` is `members` from `starts[n]` up to `starts[n + 1]`, by rising place. */
export interface Blocks {
  readonly members: Int32Array;
  readonly starts: Int32Array;
}

/**
 * Groups the records that share a key. A key that many share (a surname of half the school, the school's own telephone number)
 * gives sorted neighbourhoods instead of one big group, so the work stays near-linear.
 */
export function makeBlocks(records: readonly PersonRecord[]): Blocks {
  const orders = makeOrders(records);
  const members: number[] = [];
  const starts = [0];
  const add = (block: Int32Array) => {
    for (const place of block) members.push(place);
    starts.push(members.length);
  };
  for (const block of groupByKey(records)) {
    if (block.length <= LARGEST) add(block);
    else for (const order of orders) for (const part of neighbourhoods(block, order)) add(part);
  }
  return { members: Int32Array.from(members), starts: Int32Array.from(starts) };
}

/**
 * The places of the records that share a key, key by key, two or more. Keys are hashed to 31 bits and sorted together with the
 * place, as one number below 2 ** 53: millions of keys need no memory of their own. Two keys of one hash make a block of both,
 * which costs little.
 */
function* groupByKey(records: readonly PersonRecord[]): Generator<Int32Array> {
  const people = records.length;
  const entries: number[] = [];
  for (const record of records)
    for (const key of new Set(blockingKeys(record))) entries.push(hash(key) * people + record.place);
  const sorted = Float64Array.from(entries).sort();
  for (let from = 0; from < sorted.length;) {
    const base = Math.floor(sorted[from]! / people) * people;
    let end = from + 1;
    while (end < sorted.length && sorted[end]! < base + people) end++;
    if (end - from > 1) yield Int32Array.from(sorted.subarray(from, end), (entry) => entry - base);
    from = end;
  }
}

/** FNV-1a, 31 bits. */
function hash(text: string): number {
  let bits = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) bits = Math.imul(bits ^ text.charCodeAt(at), 0x01000193);
  return (bits ^ (bits >>> 15)) >>> 1;
}

function* neighbourhoods(block: Int32Array, order: Int32Array): Generator<Int32Array> {
  const sorted = block.slice().sort((one, other) => order[one]! - order[other]!);
  for (let from = 0; from === 0 || from + NEIGHBOURS < sorted.length; from += NEIGHBOURS)
    yield sorted.slice(from, from + 2 * NEIGHBOURS).sort();
}

/** For each order, the rank of every record in it. */
function makeOrders(records: readonly PersonRecord[]): Int32Array[] {
  const nameOf = ({ first, last }: PersonRecord) => `${first?.joined ?? ''} ${last?.joined ?? ''}`;
  const birthOf = ({ birth }: PersonRecord) => birth?.value.digits ?? '';
  return [
    rank(records, (record) => `${nameOf(record)} ${birthOf(record)}`),
    rank(records, (record) => `${birthOf(record)} ${nameOf(record)}`),
  ];
}

function rank(records: readonly PersonRecord[], textOf: (record: PersonRecord) => string): Int32Array {
  const texts = records.map(textOf);
  const places = records.map(({ place }) => place);
  places.sort((one, other) => (texts[one]! < texts[other]! ? -1 : texts[one]! > texts[other]! ? 1 : one - other));
  const ranks = new Int32Array(records.length);
  for (const [at, place] of places.entries()) ranks[place] = at;
  return ranks;
}
