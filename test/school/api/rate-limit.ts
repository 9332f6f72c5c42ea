/** A rolling window: at most `limit` requests in any `windowMs`. Refused requests don't count. */
export interface RateLimit {
  /** 0 when the request may pass, else the whole seconds until the next one may. */
  take(): number;
  /** Default 100; `Infinity` switches it off. */
  limit: number;
  forget(): void;
}

export function createRateLimit(now: () => number, limit = 100, windowMs = 60_000): RateLimit {
  let taken: number[] = [];
  return {
    limit,
    take() {
      const at = now();
      taken = taken.filter((time) => time > at - windowMs);
      if (taken.length < this.limit) {
        taken.push(at);
        return 0;
      }
      const leaves = taken[taken.length - this.limit] ?? at;
      return Math.max(1, Math.ceil((leaves + windowMs - at) / 1000));
    },
    forget() {
      taken = [];
    },
  };
}
