import { sortInSteps, sortRows, type TableColumn, type TableSort } from './table-columns.ts';

interface Table<Row, Key extends string> {
  readonly rows: readonly Row[];
  readonly columns: readonly TableColumn<Row, Key>[];
  readonly sort: TableSort<Key> | null;
}

/** So many are sorted at once, more of them in pieces of so many milliseconds. */
const FEW = 1_000;
const PIECE = 8;

/**
 * The rows of a table by a column. Many are sorted a little at a time, so that the page stays at hand; until then they stand as they did. To be made
 * while a component is.
 */
export class SortedRows<Row, Key extends string> {
  /** Sorted as the table wants it, or `null` while that is being done. */
  readonly #ready: readonly Row[] | null;
  #shown = $state.raw<readonly Row[]>([]);

  constructor(table: () => Table<Row, Key>) {
    this.#ready = $derived.by(() => {
      const { rows, columns, sort } = table();
      return sort === null || rows.length <= FEW ? sortRows(rows, columns, sort) : null;
    });
    $effect(() => {
      if (this.#ready) {
        this.#shown = this.#ready;
        return;
      }
      const { rows, columns, sort } = table();
      return inPieces(sortInSteps(rows, columns, sort), (sorted) => {
        this.#shown = sorted;
      });
    });
  }

  get rows(): readonly Row[] {
    return this.#ready ?? this.#shown;
  }
}

/** Does the steps between the page's other work. Answers how to stop. */
function inPieces<Result>(steps: Generator<void, Result>, onend: (result: Result) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const work = (): void => {
    const end = performance.now() + PIECE;
    while (performance.now() < end) {
      const step = steps.next();
      if (step.done) {
        onend(step.value);
        return;
      }
    }
    timer = setTimeout(work);
  };
  work();
  return () => clearTimeout(timer);
}
