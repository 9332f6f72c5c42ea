import type { Choice } from '../roster/index.ts';
import type { Database, DecisionRow } from './database.ts';

/** Saves what a person chose for these students, with its trace, in one transaction. */
export async function saveDecisions(db: Database, ids: readonly number[], choice: Choice, at: number): Promise<void> {
  if (ids.length === 0) return;
  await db.transaction('rw', db.decisions, db.audit, async () => {
    const seq = ((await db.decisions.orderBy('seq').last())?.seq ?? 0) + 1;
    await db.decisions.bulkPut(ids.map((studentId) => ({ studentId, choice, decidedAt: at, seq })));
    await db.audit.add({ kind: 'decided', studentIds: [...ids], choice, at });
  });
}

/** Decisions made after the one numbered `seq`. */
export function readDecisionsSince(db: Database, seq: number): Promise<DecisionRow[]> {
  return db.decisions.where('seq').above(seq).toArray();
}
