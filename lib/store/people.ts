import type { PeopleCopy } from '../records/school.ts';
import type { Database } from './database.ts';
import { packsOfPull } from './packs-of-pull.ts';
import { readLastCopy } from './people-pulls.ts';

/** The copy at hand, whole; nobody with version 0 before the first one was finished. */
export async function readPeople(db: Database): Promise<PeopleCopy> {
  return db.transaction('r', db.peoplePulls, db.peoplePacks, async () => {
    const pull = await readLastCopy(db);
    if (!pull) return { version: 0, takenAt: null, people: [] };
    const packs = packsOfPull(db.peoplePacks, pull.pullId);
    const people = (await packs.toArray()).flatMap((pack) => pack.people);
    return { version: pull.pullId, takenAt: pull.finishedAt, people };
  });
}
