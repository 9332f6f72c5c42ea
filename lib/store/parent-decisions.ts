import type { Choice } from '../roster/index.ts';
import type { Database } from './database.ts';
import type { ParentDecisionRow } from './people-rows.ts';

/** As `saveDecisions`, of parents: their choices are kept apart from students'. Answers the ids that changed. */
export async function saveParentDecisions(
  db: Database,
  ids: readonly number[],
  choice: Choice,
  at: number,
): Promise<readonly number[]> {
  return db.transaction('rw', db.parentDecisions, db.audit, async () => {
    const present = await db.parentDecisions.bulkGet([...ids]);
    const changed = ids.filter((_, place) => (present[place]?.choice ?? 'sync') !== choice);
    if (changed.length === 0) return [];
    const seq = ((await db.parentDecisions.orderBy('seq').last())?.seq ?? 0) + 1;
    await db.parentDecisions.bulkPut(changed.map((personId) => ({ personId, choice, decidedAt: at, seq })));
    await db.audit.add({ kind: 'decided', studentIds: changed, choice, at, parents: true });
    return changed;
  });
}

/** Decisions made after the one numbered `seq`. */
export function readParentDecisionsSince(db: Database, seq: number): Promise<ParentDecisionRow[]> {
  return db.parentDecisions.where('seq').above(seq).toArray();
}
