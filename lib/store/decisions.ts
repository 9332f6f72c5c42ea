import type { Table } from 'dexie';
import type { Audience } from '../records/screen-choices.ts';
import type { Choice } from '../roster/index.ts';
import type { Database, DecisionRow } from './database.ts';
import type { ParentDecisionRow } from './people-rows.ts';

/** What is to stand of one person. */
export interface MadeChoice {
  readonly id: number;
  readonly choice: Choice;
  /** Milliseconds since 1970. */
  readonly decidedAt: number;
}

/**
 * Saves what a person chose for these students or parents, with its trace, in one transaction. Who was chosen so already is left
 * out, so that undoing is choosing the other for those in the trace. Answers the ids that changed.
 */
export async function saveDecisions(
  db: Database,
  whose: Audience,
  ids: readonly number[],
  choice: Choice,
  at: number,
): Promise<readonly number[]> {
  return db.transaction('rw', tableOf(db, whose), db.audit, async () => {
    const present = await tableOf(db, whose).bulkGet([...ids]);
    const changed = ids.filter((_, place) => (present[place]?.choice ?? 'sync') !== choice);
    await putChoices(
      db,
      whose,
      changed.map((id) => ({ id, choice, decidedAt: at })),
      at,
    );
    return changed;
  });
}

/** Within a transaction of the table and `audit`: as they are, with a trace for each choice; watchers hear of them together. */
export async function putChoices(
  db: Database,
  whose: Audience,
  made: readonly MadeChoice[],
  at: number,
): Promise<void> {
  const seq = ((await tableOf(db, whose).orderBy('seq').last())?.seq ?? 0) + 1;
  const rows = made.map(({ id, ...rest }) => ({ id, row: { ...rest, seq } }));
  if (whose === 'students') await db.decisions.bulkPut(rows.map(({ id, row }) => ({ studentId: id, ...row })));
  else await db.parentDecisions.bulkPut(rows.map(({ id, row }) => ({ personId: id, ...row })));
  for (const choice of ['skip', 'sync'] as const) {
    const studentIds = made.filter((each) => each.choice === choice).map(({ id }) => id);
    const parents = whose === 'parents' ? { parents: true as const } : {};
    if (studentIds.length > 0) await db.audit.add({ kind: 'decided', studentIds, choice, at, ...parents });
  }
}

/** Decisions made after the one numbered `seq`. */
export function readDecisionsSince(db: Database, seq: number): Promise<DecisionRow[]> {
  return db.decisions.where('seq').above(seq).toArray();
}

/** The same of parents. */
export function readParentDecisionsSince(db: Database, seq: number): Promise<ParentDecisionRow[]> {
  return db.parentDecisions.where('seq').above(seq).toArray();
}

/** As far as both are alike. */
function tableOf(db: Database, whose: Audience): Table<{ readonly choice: Choice; readonly seq: number }, number> {
  return (whose === 'students' ? db.decisions : db.parentDecisions) as unknown as ReturnType<typeof tableOf>;
}
