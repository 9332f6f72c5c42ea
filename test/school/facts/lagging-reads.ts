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
  readonly #mergedRows = new Map<number, PersonRow>();
  /** Lists that still have a row for an id that was merged, and show the kept record in it. */
  mergedIn: readonly ('/People' | '/Students')[] = [];

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
  merge(former: PersonRow, keptId: number): void {
    this.#mergedInto.set(former.personId, keptId);
    this.#mergedRows.set(former.personId, former);
  }

  /** Ascending. */
  get ids(): readonly number[] {
    if (!this.mergedIn.includes('/People')) return this.#people.ids;
    return [...this.#people.ids, ...this.#mergedRows.keys()].sort((a, b) => a - b);
  }

  /** The row that a list finds by this id. */
  listed(personId: number): PersonRow | undefined {
    const merged = this.#mergedRows.get(personId);
    if (merged) return this.mergedIn.includes('/People') ? merged : undefined;
    return this.get(personId);
  }

  /** What stands in a list in the place of the row that was found. */
  shown(personId: number): PersonRow | undefined {
    return this.get(personId);
  }

  /** The id under which a list shows a student's row. */
  shownId(studentId: number): number {
    return this.mergedIn.includes('/Students') ? (this.#mergedInto.get(studentId) ?? studentId) : studentId;
  }

  get(personId: number): PersonRow | undefined {
    const former = this.#former.get(personId)?.find(({ until }) => until > this.#now());
    return former?.row ?? this.#people.get(this.#mergedInto.get(personId) ?? personId);
  }
}
