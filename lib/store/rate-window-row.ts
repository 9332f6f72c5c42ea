export interface RateWindowRow {
  readonly key: 'rate-window';
  /** Times of the requests of the last minute. */
  readonly sent: readonly number[];
  readonly closedUntil: number;
}
