import type { Correction } from './ports.ts';

/** So many e-mails of batches may be in trouble at once; then the others wait, as they would meet the same. */
const mostInTrouble = 3;

/**
 * Whose turn it is: an e-mail that a person writes by itself before those of a batch, what is on its way before what
 * waits, and of batches one after the other. Waiting e-mails of a paused batch have no turn.
 */
export function admitWrites(live: readonly Correction[], paused: ReadonlySet<number>): Correction[] {
  const single = live.filter(({ batchId }) => batchId === undefined);
  const ofBatches = live.filter(({ batchId }) => batchId !== undefined);
  const underWay = ofBatches.filter(({ state }) => state !== 'queued');
  const waiting = ofBatches.filter(({ state, batchId }) => state === 'queued' && !paused.has(batchId ?? 0));
  const tried = waiting.filter(({ attempts }) => attempts > 0);
  const next = waiting.find(({ attempts }) => attempts === 0);
  const fresh = next && tried.length + underWay.length < mostInTrouble ? [next] : [];
  return [...single, ...underWay, ...tried, ...fresh];
}
