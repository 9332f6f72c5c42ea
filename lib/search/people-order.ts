import type { People } from './people.ts';
import { KINDS } from './search-record.ts';

/** A fixed order, by kind and id, in which equally near people are taken. */
export interface PeopleOrder {
  /** Everybody's place, in order. */
  readonly places: Int32Array;
  /** By place, who is how far behind in the order. */
  readonly ranks: Int32Array;
}

export function orderPeople({ records, places }: People): PeopleOrder {
  const idsByKind = [...KINDS, null].map((): number[] => []);
  for (const record of records) {
    if (record) idsByKind.at(KINDS.indexOf(record.kind))?.push(record.id);
  }
  const order = { places: new Int32Array(places.size), ranks: new Int32Array(records.length) };
  let rank = 0;
  for (const ids of idsByKind) {
    for (const id of Float64Array.from(ids).sort()) {
      const place = places.get(id) as number;
      order.places[rank] = place;
      order.ranks[place] = rank++;
    }
  }
  return order;
}
