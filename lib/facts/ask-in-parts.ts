import { isAppError } from '../errors.ts';
import type { IdsAtOnce } from './ids-at-once.ts';

/**
 * Asks for the rows of these ids, in parts of half the size, and half of that, where what stands in front of FACTS takes no filter so
 * long; the size that was taken is remembered. Answers the requests that it took, too. Throws what a request for a single id throws.
 */
export async function askInParts<Row>(
  ask: (ids: readonly number[]) => Promise<readonly Row[]>,
  ids: readonly number[],
  atOnce?: IdsAtOnce,
): Promise<{ rows: readonly Row[]; requests: number }> {
  const rows: Row[] = [];
  let requests = 0;
  let size = Math.min(ids.length, (await atOnce?.read()) ?? ids.length);
  let isHalved = false;
  for (let place = 0; place < ids.length;) {
    const part = ids.slice(place, place + size);
    requests += 1;
    try {
      rows.push(...(await ask(part)));
      place += part.length;
    } catch (thrown) {
      if (part.length < 2 || !isAppError(thrown) || thrown.code !== 'facts-filter-long') throw thrown;
      size = Math.ceil(part.length / 2);
      isHalved = true;
      continue;
    }
    // One by one is no size: then it was not the length.
    if (isHalved && size > 1) await atOnce?.note(size);
    isHalved = false;
  }
  return { rows, requests };
}
