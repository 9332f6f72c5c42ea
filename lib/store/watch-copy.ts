import type { Unsubscribe } from '../records/watch.ts';
import type { Database } from './database.ts';
import { readLastCopy } from './people-pulls.ts';
import { watch } from './watch.ts';

/** Watches the small row of the last pull of people, and reads what belongs to it only when a new one was finished. */
export function watchCopy<Copy extends { readonly version: number }>(
  db: Database,
  read: (db: Database) => Promise<Copy>,
  listener: (copy: Copy) => void,
  onError: (thrown: unknown) => void,
): Unsubscribe {
  let shown: number | null = null;
  let ended = false;
  const show = async (): Promise<void> => {
    const copy = await read(db);
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
