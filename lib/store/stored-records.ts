import type { StoredRecordsView } from '../records/stored-records.ts';
import type { Unsubscribe } from '../records/watch.ts';
import type { Database } from './database.ts';
import { readSideLists } from './side-lists.ts';
import { readSnapshotRow } from './snapshot.ts';
import { watch } from './watch.ts';

/** Counts what is stored, now and after each change. */
export function watchStoredRecords(
  db: Database,
  listener: (kept: StoredRecordsView) => void,
  onError: (thrown: unknown) => void,
): Unsubscribe {
  return watch(() => readKept(db), listener, onError);
}

async function readKept(db: Database): Promise<StoredRecordsView> {
  const tables = [
    ...[db.state, db.secrets, db.peoplePacks, db.sideReadings],
    ...[db.decisions, db.parentDecisions, db.corrections, db.runs, db.audit],
  ];
  return db.transaction('r', tables, async () => {
    const snapshot = await readSnapshotRow(db);
    const marks = await db.state.bulkGet(['snapshot', 'expired']);
    const told = await Promise.all(
      [db.secrets, db.audit, db.decisions, db.parentDecisions, db.corrections, db.runs].map((table) => table.count()),
    );
    return {
      students: snapshot?.students ?? 0,
      otherPeople: await countPeople(db),
      decisions: (await db.decisions.count()) + (await db.parentDecisions.count()),
      emailWrites: await db.corrections.count(),
      syncs: await db.runs.count(),
      events: await db.audit.count(),
      takenAt: snapshot?.takenAt ?? null,
      expiredAt: await readExpiredAt(db),
      years: (await readSideLists(db)).years,
      untouched: marks.every((mark) => mark === undefined) && told.every((count) => count === 0),
    };
  });
}

/** Of the oldest copy: a newer one is still being read. */
async function countPeople(db: Database): Promise<number> {
  const first = await db.peoplePacks.orderBy(':id').first();
  if (!first) return 0;
  const packs = await db.peoplePacks.filter(({ pullId }) => pullId === first.pullId).toArray();
  return packs.reduce((sum, { people }) => sum + people.length, 0);
}

/** When the records were removed for lack of use; `null` when there are newer ones. */
export async function readExpiredAt(db: Database): Promise<number | null> {
  const row = await db.state.get('expired');
  return row?.key === 'expired' ? row.at : null;
}

/** Removes students and other people, also those half-read. Decisions, history and keys stay. False when there was nobody. */
export async function expireRecords(db: Database, at: number): Promise<boolean> {
  const staged = [db.stagedEnrolments, db.stagedPeople, db.stagedRoles, db.keptPages];
  const records = [
    db.studentPacks,
    db.changes,
    db.peoplePacks,
    db.familyPacks,
    db.sideReadings,
    db.directory,
    ...staged,
  ];
  return db.transaction('rw', [...records, db.peoplePulls, db.state], async () => {
    if ((await readSnapshotRow(db)) === null) return false;
    for (const table of [...records, db.peoplePulls]) await table.clear();
    await db.state.delete('snapshot');
    await db.state.put({ key: 'expired', at });
    return true;
  });
}
