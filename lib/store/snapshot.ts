import type { Student } from '../roster/index.ts';
import type { ChangesRow, Database, SnapshotRow } from './database.ts';

export async function readSnapshotRow(db: Database): Promise<SnapshotRow | null> {
  const row = await db.state.get('snapshot');
  return row?.key === 'snapshot' ? row : null;
}

/** Every enrolled student of the snapshot, ascending by id, and what the refresh brought; whole or not at all. */
export async function readSnapshot(
  db: Database,
): Promise<{ row: SnapshotRow | null; students: Student[]; changes: ChangesRow | null }> {
  return db.transaction('r', db.state, db.students, async () => {
    const changes = await db.state.get('changes');
    return {
      row: await readSnapshotRow(db),
      students: await db.students.toArray(),
      changes: changes?.key === 'changes' ? changes : null,
    };
  });
}
