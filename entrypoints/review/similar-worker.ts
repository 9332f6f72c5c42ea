import { findSimilar } from '../../lib/roster/index.ts';
import type { StudentToCompare } from '../../lib/review/similar/comparable.ts';

/** Review page → its worker: students to compare; back: the pairs. */
// eslint-disable-next-line no-restricted-syntax -- a thread, not a window: only who started it can send to it
self.addEventListener('message', ({ data }: MessageEvent<readonly StudentToCompare[]>) => {
  self.postMessage(findSimilar(data));
});
