import type { Directory, DirectoryStore } from '../../../lib/records/directory.ts';
import { Watched } from './watched.ts';

/** A list of mailboxes that lasts as long as the page. */
export function createMemoryDirectory(first: Directory | null): DirectoryStore {
  const kept = new Watched<Directory | null>(first);
  return {
    watch: kept.watch,
    put: async (directory) => kept.set(directory),
    remove: async () => kept.set(null),
  };
}
