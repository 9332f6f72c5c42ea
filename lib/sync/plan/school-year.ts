import type { SyncPlan } from './plan-item.ts';

const shareThatMoves = 0.2;
const fewestWhoMove = 6;

/** Many have moved up a grade since the last sync: what matters in the plan now is who is new. */
export function isNewSchoolYear({ items, knownActive }: Pick<SyncPlan, 'items' | 'knownActive'>): boolean {
  const moved = items.filter(({ kinds }) => kinds.includes('moved-up')).length;
  return moved >= fewestWhoMove && moved >= shareThatMoves * knownActive;
}
