/** Work that can be left for a moment at each `yield`, and gone on with later. */
export type Steps<Result> = Generator<void, Result, void>;

/** How often work over many rows may be left. */
export const rowsPerStep = 256;

/** Does all of it at once. */
export function finishSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
