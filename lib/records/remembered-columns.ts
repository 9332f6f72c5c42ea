import type { Columns } from '../tables/index.ts';

/** Columns as a person chose them for tables with the same headings. */
export interface RememberedColumns {
  /** Of the headings, not the headings: see `headingsKey`. */
  readonly key: string;
  readonly columns: Columns;
}
