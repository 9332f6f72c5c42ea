import type { PersonTable } from './person-table.ts';
import type { PersonRow } from './rows.ts';

/** People as the REST API reads them: from a copy of the database that gets each change `lagMs` later. */
export class LaggingReads {
  /** Milliseconds of the school's clock; 0: every read sees what was written before it. */
  lagMs = 0;
  readonly #people: PersonTable;
  readonly #now: () => number;
  readonly #former = new Map<number, { row: PersonRow; until: number }[]>();
  readonly #mergedInto = new Map<number, number>();

  constructor(people: PersonTable, now: () => number) {
    this.#people = people;
    this.#now = now;
  }

  /** The row as it was until this change. */
  keep(row: PersonRow): void {
    if (this.lagMs <= 0) return;
    const rows = this.#former.get(row.personId) ?? [];
    this.#former.set(row.personId, [...rows, { row, until: this.#now() + this.lagMs }]);
  }

  /** Whoever asks for the one is answered with the other. */
  merge(formerId: number, keptId: number): void {
    this.#mergedInto.set(formerId, keptId);
  }

  /** Ascending. */
  get ids(): readonly number[] {
    return this.#people.ids;
  }

  get(personId: number): PersonRow | undefined {
    const former = this.#former.get(personId)?.find(({ until }) => until > this.#now());
    return former?.row ?? this.#people.get(this.#mergedInto.get(personId) ?? personId);
  }
}
