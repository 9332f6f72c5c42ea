import type { Entry } from './review.ts';

/** A text, or a list that many entries share. */
export type FacetKey = string | readonly string[];

/** One criterion of everybody at once. */
export interface FacetColumn {
  /** For each entry, in their order, the place of what it has in `values`. */
  readonly places: Int32Array;
  /** The different things there are; an entry can have several values, or none. */
  readonly values: readonly (readonly string[])[];
}

export interface Criterion {
  /** What an entry is told by; the same text or list for what is the same. */
  readonly read: (entry: Entry) => FacetKey;
  /** The values that such a key stands for. */
  readonly spell: (key: FacetKey) => readonly string[];
}

/** Reads a criterion of everybody; of entries that stand where they stood and are as they were it is not read again. */
export function keepColumn({ read, spell }: Criterion): (entries: readonly Entry[]) => FacetColumn {
  let known: readonly Entry[] = [];
  let places = new Int32Array();
  let values: (readonly string[])[] = [];
  let placeOf = new Map<FacetKey, number>();

  function placeIn(key: FacetKey): number {
    let place = placeOf.get(key);
    if (place === undefined) {
      place = values.length;
      placeOf.set(key, place);
      values.push(spell(key));
    }
    return place;
  }

  return (entries) => {
    if (entries === known) return { places, values };
    if (entries.length !== known.length) {
      [known, places, values, placeOf] = [[], new Int32Array(entries.length), [], new Map()];
    }
    for (let at = 0; at < entries.length; at++) {
      const entry = entries[at] as Entry;
      if (entry !== known[at]) places[at] = placeIn(read(entry));
    }
    known = entries;
    return { places, values };
  };
}
