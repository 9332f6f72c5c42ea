import { liveQuery } from 'dexie';

/**
 * Calls `listener` with what `read` gives, now and after each change of the rows it read, in any context. `onError` hears why there will be
 * no more: also that the database can't be opened, of which Dexie's own watchers keep silent.
 */
export function watch<T>(
  read: () => Promise<T>,
  listener: (value: T) => void,
  onError: (thrown: unknown) => void,
): () => void {
  const subscription = liveQuery(() => read().catch(throwWhyClosed)).subscribe({ next: listener, error: onError });
  return () => subscription.unsubscribe();
}

/** A database that was closed on purpose stays silent: whoever closed it says so. */
function throwWhyClosed(thrown: unknown): never {
  const isClosed = (error: unknown): error is Error => error instanceof Error && error.name === 'DatabaseClosedError';
  const why = isClosed(thrown) && 'inner' in thrown ? thrown.inner : null;
  throw why === null || why === undefined || isClosed(why) ? thrown : why;
}
