import type { Correction } from './ports.ts';

/** So many emails of batches may be in trouble at once; then the others wait, as they would meet the same. */
const maxInTrouble = 3;
/** So many that FACTS took, and doesn't show yet, may be looked for at once. */
const maxLookedFor = 12;

/**
 * Whose turn it is: an email that a person writes by itself before those of a batch, what is on its way before what
 * waits, and of batches one after the other. Waiting emails of a paused batch have no turn.
 */
export function pickNextWrites(live: readonly Correction[], paused: ReadonlySet<number>): Correction[] {
  const single = live.filter(({ batchId }) => batchId === undefined);
  const ofBatches = live.filter(({ batchId }) => batchId !== undefined);
  const underWay = ofBatches.filter(({ state }) => state !== 'queued');
  const lookedFor = underWay.filter(({ state, attempts }) => state === 'verifying' && attempts === 0);
  const waiting = ofBatches.filter(({ state, batchId }) => state === 'queued' && !paused.has(batchId ?? 0));
  const tried = waiting.filter(({ attempts }) => attempts > 0);
  const next = waiting.find(({ attempts }) => attempts === 0);
  const inTrouble = tried.length + underWay.length - lookedFor.length;
  const hasRoom = inTrouble < maxInTrouble && lookedFor.length < maxLookedFor;
  return [...single, ...underWay, ...tried, ...(next && hasRoom ? [next] : [])];
}
