import { makeHistoricalPerson } from '../generate/historical-person.ts';
import type { PersonRow } from './rows.ts';

/**
 * The People table, in the order of ids. Rows of the past exist as ids only and are made when read; a row that is written is kept.
 */
export class PersonTable {
  #ids: number[];
  readonly #rows: Map<number, PersonRow>;
  readonly #historical: Set<number>;
  readonly #seed: number;

  constructor(seed: number, people: readonly PersonRow[], historicalIds: readonly number[]) {
    this.#seed = seed;
    this.#rows = new Map(people.map((row) => [row.personId, row]));
    this.#historical = new Set(historicalIds);
    this.#ids = [...this.#rows.keys(), ...historicalIds].sort((a, b) => a - b);
  }

  /** Ascending. */
  get ids(): readonly number[] {
    return this.#ids;
  }

  get(personId: number): PersonRow | undefined {
    const row = this.#rows.get(personId);
    if (row || !this.#historical.has(personId)) return row;
    return makeHistoricalPerson(this.#seed, personId);
  }

  /** Adds the row or replaces the one with its id. */
  put(row: PersonRow): void {
    if (!this.#rows.has(row.personId) && !this.#historical.has(row.personId)) {
      this.#ids.splice(this.#placeOf(row.personId), 0, row.personId);
    }
    this.#rows.set(row.personId, row);
  }

  delete(personId: number): void {
    const place = this.#placeOf(personId);
    if (this.#ids[place] === personId) this.#ids.splice(place, 1);
    this.#rows.delete(personId);
    this.#historical.delete(personId);
  }

  /** How many ids are below this one. */
  #placeOf(personId: number): number {
    let low = 0;
    let high = this.#ids.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ids[middle] as number) < personId) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
