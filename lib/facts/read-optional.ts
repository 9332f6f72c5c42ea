import { isAppError, isStoreFailure, toFailure, type Failure } from '../errors.ts';
import { waitFor } from './retry-wait.ts';

export interface OptionalRows<Row> {
  /** `null` when the list could not be read. */
  readonly rows: readonly Row[] | null;
  /** Why. */
  readonly failure: Failure | null;
}

/**
 * A list without which the rest is good all the same: asked for again once where that may help, then done without. Throws what a later try may
 * heal at the first one, what FACTS wants waited for, and what the store says.
 */
export async function readOptional<Row>(
  read: () => Promise<readonly Row[]>,
  attempts: number,
): Promise<OptionalRows<Row>> {
  try {
    return { rows: await read(), failure: null };
  } catch (thrown) {
    if (!isAppError(thrown)) throw thrown;
    const failure = toFailure(thrown);
    const isWorthAnother = waitFor(failure, attempts) !== null && attempts === 0;
    if (isStoreFailure(failure) || failure.code === 'facts-rate-limited' || isWorthAnother) throw thrown;
    return { rows: null, failure };
  }
}
