export interface WorkbookSheet {
  readonly name: string;
  readonly header: readonly string[];
  /** A cell for each column; all of them are kept as texts, so `08` stays `08` and nothing is a formula. */
  readonly rows: readonly (readonly string[])[];
  /** Columns that can be typed into; the rest is locked, without a password. Without it nothing is locked. */
  readonly open?: readonly string[];
}
