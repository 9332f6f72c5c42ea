import { isAppError } from '../errors.ts';

/**
 * Asks for the rows of these ids, in halves, and halves of those, where what stands in front of FACTS takes no filter so
 * long. Answers the requests that it took, too. Throws what a request for a single id throws.
 */
export async function askInParts<Row>(
  ask: (ids: readonly number[]) => Promise<readonly Row[]>,
  ids: readonly number[],
): Promise<{ rows: readonly Row[]; requests: number }> {
  try {
    return { rows: await ask(ids), requests: 1 };
  } catch (thrown) {
    if (ids.length < 2 || !isAppError(thrown) || thrown.code !== 'facts-filter-long') throw thrown;
    const middle = Math.ceil(ids.length / 2);
    const first = await askInParts(ask, ids.slice(0, middle));
    const second = await askInParts(ask, ids.slice(middle));
    return { rows: [...first.rows, ...second.rows], requests: 1 + first.requests + second.requests };
  }
}
