import type { PeopleCopy } from '../records/school.ts';
import type { Database } from './database.ts';
import { readLastCopy } from './people-pulls.ts';
import { watch } from './watch.ts';

/** Watches the small row of the last pull, and reads the people only when a new one was finished. */
export function watchPeople(
  db: Database,
  listener: (copy: PeopleCopy) => void,
  onError: (thrown: unknown) => void,
): () => void {
  let shown: number | null = null;
  let ended = false;
  const show = async (): Promise<void> => {
    const copy = await readPeople(db);
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
async function readPeople(db: Database): Promise<PeopleCopy> {
  return db.transaction('r', db.peoplePulls, db.peoplePacks, async () => {
    const pull = await readLastCopy(db);
    if (!pull) return { version: 0, takenAt: null, people: [] };
    const packs = db.peoplePacks.where('[pullId+page]').between([pull.pullId, -Infinity], [pull.pullId, Infinity]);
    const people = (await packs.toArray()).flatMap((pack) => pack.people);
    return { version: pull.pullId, takenAt: pull.finishedAt, people };
  });
}
