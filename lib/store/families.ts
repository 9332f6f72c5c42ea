import type { FamilyCopy } from '../records/family.ts';
import type { Database } from './database.ts';
import { packsOfPull } from './packs-of-pull.ts';
import { readLastCopy } from './people-pulls.ts';

/** The copy at hand, whole; nobody with version 0 before the first one was finished. */
export async function readFamilies(db: Database): Promise<FamilyCopy> {
  return db.transaction('r', db.peoplePulls, db.familyPacks, async () => {
    const pull = await readLastCopy(db);
    if (!pull) return { version: 0, takenAt: null, parents: [], children: [] };
    const found = await packsOfPull(db.familyPacks, pull.pullId).toArray();
    return {
      version: pull.pullId,
      takenAt: pull.finishedAt,
      hasLinks: (pull.needsLinks ?? false) && !pull.parentsFailure,
      parents: found.flatMap(({ parents }) => parents),
      children: found.flatMap(({ children }) => children),
    };
  });
}

/** Everybody who is known as a parent; nobody where that can't be read. */
export async function readParentIds(db: Database): Promise<ReadonlySet<number>> {
  const parents = await readFamilies(db).then(
    (copy) => copy.parents,
    () => [],
  );
  return new Set(parents.map(({ personId }) => personId));
}
