import { blockingKeys } from './blocking-keys.ts';
import type { PersonRecord } from './record.ts';

/** A block is compared all with all up to this size. */
const LARGEST = 20;
/** Of a larger one, everybody is compared with at most so many neighbours on each side, in each of several orders. */
const NEIGHBOURS = 4;

/**
 * Groups of records that may be one person: those who share a key. A key that many share (a surname of half the school, the
 * school's own telephone number) gives sorted neighbourhoods instead of one big group, so the work stays near-linear.
 */
export function makeBlocks(records: readonly PersonRecord[]): Int32Array[] {
  const members = new Map<string, number[]>();
  for (const record of records) {
    for (const key of blockingKeys(record)) {
      const block = members.get(key);
      if (block) block.push(record.place);
      else members.set(key, [record.place]);
    }
  }
  const orders = makeOrders(records);
  const blocks: Int32Array[] = [];
  for (const block of members.values()) {
    if (block.length < 2) continue;
    if (block.length <= LARGEST) blocks.push(Int32Array.from(block));
    else for (const order of orders) blocks.push(...neighbourhoods(block, order));
  }
  return blocks;
}

function* neighbourhoods(block: readonly number[], order: Int32Array): Generator<Int32Array> {
  const sorted = Int32Array.from(block).sort((one, other) => order[one]! - order[other]!);
  for (let from = 0; from === 0 || from + NEIGHBOURS < sorted.length; from += NEIGHBOURS)
    yield sorted.slice(from, from + 2 * NEIGHBOURS);
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
