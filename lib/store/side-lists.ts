import type { SideListStore } from '../facts/side/side-ports.ts';
import { noSideLists, type SideLists } from '../records/side-lists.ts';
import type { Database } from './database.ts';
import { isBusy } from './people-pulls.ts';
import { readSnapshotRow } from './snapshot.ts';
import { withStoreErrors } from './store-error.ts';

/** Staff, homerooms, statuses and whatever else is read once a day beside the people: each list a row, kept until it is read again. */
export function createSideListStore(db: Database): SideListStore {
  return withStoreErrors({
    readStanding: async (now) => ({
      snapshotVersion: (await readSnapshotRow(db))?.version ?? 0,
      busy: await isBusy(db, now),
    }),
    readings: () => db.sideReadings.toArray(),
    /** The school may have been forgotten while FACTS was asked. */
    put: (reading) =>
      db.transaction('rw', db.sideReadings, db.state, async () => {
        if (await readSnapshotRow(db)) await db.sideReadings.put(reading);
      }),
  });
}

/** Whole lists only: of one that is being read, what was known before. */
export async function readSideLists(db: Database): Promise<SideLists> {
  const readings = await db.sideReadings.toArray();
  const known = readings.filter(({ readAt }) => readAt !== null).map(({ name, rows }) => [name, rows] as const);
  const failed = readings.flatMap(({ name, failure }) => (failure ? [[name, failure] as const] : []));
  return { ...noSideLists, ...Object.fromEntries(known), failures: Object.fromEntries(failed) };
}
