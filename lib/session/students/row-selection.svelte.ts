import type { Entry } from '../../roster/index.ts';
import { changeIds, idsOf, noIds } from './id-set.ts';

/**
 * The rows that a person picked out to do something with them; it decides nothing by itself. Only rows that are shown are
 * ever selected.
 */
export class RowSelection {
  #ids = $state.raw<ReadonlySet<number>>(noIds);
  /** From where a range goes. */
  #anchor: number | null = null;
  #shown: () => readonly Entry[];

  readonly entries: readonly Entry[] = $derived.by(() =>
    this.#ids.size === 0 ? [] : this.#shown().filter(({ student }) => this.#ids.has(student.studentId)),
  );

  constructor(shown: () => readonly Entry[]) {
    this.#shown = shown;
  }

  get all(): boolean {
    return this.entries.length > 0 && this.entries.length === this.#shown().length;
  }

  has(studentId: number): boolean {
    return this.#ids.has(studentId);
  }

  set(studentId: number, selected: boolean): void {
    this.#anchor = studentId;
    this.#put([studentId], selected);
  }

  /** Everybody from the row set last to this one, both included. */
  setRange(studentId: number, selected: boolean): void {
    const shown = idsOf(this.#shown());
    const from = this.#anchor === null ? -1 : shown.indexOf(this.#anchor);
    const to = shown.indexOf(studentId);
    if (from < 0 || to < 0) return this.set(studentId, selected);
    this.#put(shown.slice(Math.min(from, to), Math.max(from, to) + 1), selected);
  }

  selectAll(): void {
    this.#put(idsOf(this.#shown()), true);
  }

  clear(): void {
    this.#ids = noIds;
    this.#anchor = null;
  }

  #put(studentIds: readonly number[], selected: boolean): void {
    this.#ids = changeIds(this.#ids, studentIds, selected);
  }
}
