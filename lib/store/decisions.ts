import type { Choice } from '../roster/index.ts';
import type { Database, DecisionRow } from './database.ts';

/**
 * Saves what a person chose for these students, with its trace, in one transaction. Who was chosen so already is left
 * out, so that undoing is choosing the other for those in the trace. Answers the ids that changed.
 */
export async function saveDecisions(
  db: Database,
  ids: readonly number[],
  choice: Choice,
  at: number,
): Promise<readonly number[]> {
  return db.transaction('rw', db.decisions, db.audit, async () => {
    const present = await db.decisions.bulkGet([...ids]);
    const changed = ids.filter((_, place) => (present[place]?.choice ?? 'sync') !== choice);
    if (changed.length === 0) return [];
    const seq = ((await db.decisions.orderBy('seq').last())?.seq ?? 0) + 1;
    await db.decisions.bulkPut(changed.map((studentId) => ({ studentId, choice, decidedAt: at, seq })));
    await db.audit.add({ kind: 'decided', studentIds: changed, choice, at });
    return changed;
  });
}

/** Decisions made after the one numbered `seq`. */
export function readDecisionsSince(db: Database, seq: number): Promise<DecisionRow[]> {
  return db.decisions.where('seq').above(seq).toArray();
}
