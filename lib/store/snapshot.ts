import type { Student } from '../roster/index.ts';
import type { SchoolUnit } from '../records/school.ts';
import type { ChangesRow, Database, SnapshotRow, StudentPack } from './database.ts';

export async function readSnapshotRow(db: Database): Promise<SnapshotRow | null> {
  const row = await db.state.get('snapshot');
  return row?.key === 'snapshot' ? row : null;
}

/** The schools that the list on this computer is from; `[]` before the first one, `null` when it was removed for lack of use. */
export async function readKnownSchools(db: Database): Promise<readonly SchoolUnit[] | null> {
  const row = await readSnapshotRow(db);
  if (row) return row.students > 0 ? row.schools : [];
  return (await db.state.get('expired')) ? null : [];
}

/** Every enrolled student of the snapshot, ascending by id, and what the refresh brought; whole or not at all. */
export async function readSnapshot(
  db: Database,
): Promise<{ row: SnapshotRow | null; students: Student[]; changes: ChangesRow | null }> {
  return db.transaction('r', db.state, db.studentPacks, db.changes, async () => ({
    row: await readSnapshotRow(db),
    students: await readStudents(db),
    changes: (await db.changes.get('changes')) ?? null,
  }));
}

/** Ascending by id. */
export async function readStudents(db: Database): Promise<Student[]> {
  return (await db.studentPacks.toArray()).flatMap(({ students }) => students);
}

/** Those of these ids who are enrolled; only the packs that may hold them are opened. */
export async function readEnrolledIds(db: Database, ids: readonly number[]): Promise<ReadonlySet<number>> {
  if (ids.length === 0) return new Set();
  const [least, most] = ids.reduce(([low, high], id) => [Math.min(low, id), Math.max(high, id)], [Infinity, 0]);
  const keys = await db.studentPacks.where('firstId').belowOrEqual(least).primaryKeys();
  const packs = await db.studentPacks
    .where('firstId')
    .between(keys.at(-1) ?? least, most, true, true)
    .toArray();
  const asked = new Set(ids);
  const found = packs.flatMap(({ students }) => students.map(({ studentId }) => studentId));
  return new Set(found.filter((id) => asked.has(id)));
}

/** In place of those before; `students` ascending by id. */
export async function replaceStudents(db: Database, students: readonly Student[]): Promise<void> {
  await db.studentPacks.clear();
  await db.studentPacks.bulkPut(packStudents(students));
}

const packSize = 250;

function packStudents(students: readonly Student[]): StudentPack[] {
  const packs: StudentPack[] = [];
  for (let from = 0; from < students.length; from += packSize) {
    const packed = students.slice(from, from + packSize);
    packs.push({ firstId: packed[0]?.studentId ?? 0, students: packed });
  }
  return packs;
}
