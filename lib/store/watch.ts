import { liveQuery } from 'dexie';

/** Calls `listener` with what `read` gives, now and after each change of the rows it read, in any context. */
export function watch<T>(
  read: () => Promise<T>,
  listener: (value: T) => void,
  onError: (thrown: unknown) => void,
): () => void {
  const subscription = liveQuery(read).subscribe({ next: listener, error: onError });
  return () => subscription.unsubscribe();
}
