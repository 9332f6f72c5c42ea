/** How many go in a bulk: a target that is slow or down gets less at once for a while; one that fails twice at a size, or finds it too large, for good. */
export interface ChunkSize {
  readonly now: number;
  readonly limit: number;
  /** The last that failed, 0 for none. */
  readonly failed: number;
}

/** Measured fastest: of 1000 in one request each costs three times as much. */
const largest = 50;

export function openChunkSize(): ChunkSize {
  return { now: largest, limit: largest, failed: 0 };
}

/** A chunk that goes well is followed by one of up to this size. */
export function sizeAfterSuccess({ now, limit }: ChunkSize): number {
  return Math.min(limit, now * 2);
}

/** After a chunk of `tried` people that failed as a whole. */
export function shrink(size: ChunkSize, verdict: 'no-bulk' | 'too-large' | 'down', tried: number): ChunkSize {
  const now = verdict === 'no-bulk' ? 0 : tried >> 1;
  const isForGood = verdict === 'too-large' || tried === size.failed;
  return { now, limit: isForGood ? now : size.limit, failed: tried };
}
