import { makeHistoricalPerson } from '../generate/historical-person.ts';
import type { PersonRow } from './rows.ts';

/**
 * The People table, in the order of ids. Rows of the past exist as ids only and are made when read; a row that is written is kept.
 */
export class PersonTable {
  /** Everyone's, ascending; those without a row of their own are people of the past. */
  readonly #ids: number[];
  readonly #rows: Map<number, PersonRow>;
  readonly #seed: number;

  constructor(seed: number, people: readonly PersonRow[], ids: readonly number[]) {
    this.#seed = seed;
    this.#ids = [...ids];
    this.#rows = new Map();
    for (const row of people) this.#rows.set(row.personId, row);
  }

  /** Ascending. */
  get ids(): readonly number[] {
    return this.#ids;
  }

  get(personId: number): PersonRow | undefined {
    return this.#rows.get(personId) ?? (this.#has(personId) ? makeHistoricalPerson(this.#seed, personId) : undefined);
  }

  /** Adds the row or replaces the one with its id. */
  put(row: PersonRow): void {
    if (!this.#has(row.personId)) this.#ids.splice(this.#placeOf(row.personId), 0, row.personId);
    this.#rows.set(row.personId, row);
  }

  delete(personId: number): void {
    if (this.#has(personId)) this.#ids.splice(this.#placeOf(personId), 1);
    this.#rows.delete(personId);
  }

  #has(personId: number): boolean {
    return this.#ids[this.#placeOf(personId)] === personId;
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
