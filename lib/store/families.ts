import type { FamilyCopy } from '../records/family.ts';
import type { Database } from './database.ts';
import { readLastCopy } from './people-pulls.ts';
import { watch } from './watch.ts';

/** Watches the small row of the last pull, and reads the families only when a new one was finished. */
export function watchFamilies(
  db: Database,
  listener: (copy: FamilyCopy) => void,
  onError: (thrown: unknown) => void,
): () => void {
  let shown: number | null = null;
  let ended = false;
  const show = async (): Promise<void> => {
    const copy = await readFamilies(db);
    if (ended || copy.version === shown) return;
    shown = copy.version;
    listener(copy);
  };
  const stop = watch(
    async () => (await readLastCopy(db))?.pullId ?? 0,
    (version) => {
      if (version !== shown) show().catch(onError);
    },
    onError,
  );
  return () => {
    ended = true;
    stop();
  };
}

/** The copy at hand, whole; nobody with version 0 before the first one was finished. */
export async function readFamilies(db: Database): Promise<FamilyCopy> {
  return db.transaction('r', db.peoplePulls, db.familyPacks, async () => {
    const pull = await readLastCopy(db);
    if (!pull) return { version: 0, takenAt: null, parents: [], children: [] };
    const packs = db.familyPacks.where('[pullId+page]').between([pull.pullId, -Infinity], [pull.pullId, Infinity]);
    const found = await packs.toArray();
    return {
      version: pull.pullId,
      takenAt: pull.finishedAt,
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
