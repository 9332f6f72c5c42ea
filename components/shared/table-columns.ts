/** A column of a table that can be sorted by it. */
export interface TableColumn<Row, Key extends string> {
  readonly key: Key;
  readonly label: string;
  /** The column's track in a CSS grid. */
  readonly width: string;
  /** What the column is sorted by; an empty text comes last, whichever way it is sorted. */
  readonly value: (row: Row) => string | number;
}

export interface TableSort<Key extends string> {
  readonly by: Key;
  readonly descending: boolean;
}

/** After a press on a column's head: up, down, and then as the rows came. */
export function nextSort<Key extends string>(sort: TableSort<Key> | null, by: Key): TableSort<Key> | null {
  if (sort?.by !== by) return { by, descending: false };
  return sort.descending ? null : { by, descending: true };
}

/** The rows by a column; those with the same value stay in the order in which they came. Case and accents don't matter. */
export function sortRows<Row, Key extends string>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row, Key>[],
  sort: TableSort<Key> | null,
): readonly Row[] {
  const steps = sortInSteps(rows, columns, sort);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same a little at a time: no step takes more than two milliseconds or so, however many rows there are. */
export function* sortInSteps<Row, Key extends string>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row, Key>[],
  sort: TableSort<Key> | null,
): Generator<void, readonly Row[]> {
  const column = columns.find(({ key }) => key === sort?.by);
  if (!sort || !column) return rows;
  const keys: (string | number)[] = [];
  for (const row of rows) {
    keys.push(plain(column.value(row)));
    if (keys.length % KEYS === 0) yield;
  }
  const compare = compareKeys(sort.descending);
  const places = yield* mergeSort(rows.length, (one, other) => compare(keys[one] ?? '', keys[other] ?? ''));
  return Array.from(places, (place) => rows[place] as Row);
}

/** So many keys are made, sorted or merged in a step. */
const KEYS = 250;
const RUN = 1_000;
const MERGED = 4_000;

/** Places from 0 in their order; equal ones as they came. */
function* mergeSort(count: number, compare: (one: number, other: number) => number): Generator<void, Uint32Array> {
  let sorted = new Uint32Array(count);
  for (let at = 0; at < count; at += RUN) {
    const run = Array.from({ length: Math.min(RUN, count - at) }, (_, place) => at + place);
    sorted.set(run.sort(compare), at);
    yield;
  }
  let merged = new Uint32Array(count);
  for (let size = RUN; size < count; size *= 2) {
    for (let at = 0; at < count; at += 2 * size) {
      const [middle, end] = [Math.min(at + size, count), Math.min(at + 2 * size, count)];
      let [left, right] = [at, middle];
      for (let to = at; to < end; to++) {
        const isLeft = right >= end || (left < middle && compare(sorted[left] as number, sorted[right] as number) <= 0);
        merged[to] = sorted[isLeft ? left++ : right++] as number;
        if (to % MERGED === 0) yield;
      }
    }
    [sorted, merged] = [merged, sorted];
  }
  return sorted;
}

/** An empty text comes last, whichever way it is sorted. */
function compareKeys(descending: boolean): (one: string | number, other: string | number) => number {
  const direction = descending ? -1 : 1;
  return (one, other) => {
    if (one === other) return 0;
    if (one === '' || other === '') return one === '' ? 1 : -1;
    return one < other ? -direction : direction;
  };
}

/** Texts that can't hold an accent needn't be taken apart. */
const bare = /^[\x20-\x7e]*$/;

function plain(value: string | number): string | number {
  if (typeof value === 'number') return value;
  const base = bare.test(value) ? value : value.normalize('NFKD').replace(/\p{M}/gu, '');
  return base.trim().toLowerCase();
}
