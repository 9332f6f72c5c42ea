/** When a request went out and when its answer was there whole, in milliseconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where the time of one loop went, in milliseconds. */
export interface Timeline {
  /** Until the first request went out. */
  readonly before: number;
  /** Between the first request and the last answer, with no request under way. */
  readonly between: number;
  /** With at least one request under way. */
  readonly underWay: number;
  /** Since the last answer. */
  readonly after: number;
  /** Requests under way at once, as long as there was any. */
  readonly width: number;
}

/** Of requests that were made from `start` to `end`. */
export function readTimeline(spans: readonly Span[], { from, to }: Span): Timeline {
  const ascending = spans.toSorted((one, other) => one.from - other.from);
  const first = ascending[0]?.from ?? to;
  let [covered, last] = [0, first];
  for (const span of ascending) {
    covered += Math.max(0, span.to - Math.max(span.from, last));
    last = Math.max(last, span.to);
  }
  const all = ascending.reduce((sum, span) => sum + span.to - span.from, 0);
  return {
    before: first - from,
    between: last - first - covered,
    underWay: covered,
    after: to - last,
    width: all / covered,
  };
}
