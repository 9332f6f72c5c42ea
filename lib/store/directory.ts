import type { Directory, DirectoryStore } from '../records/directory.ts';
import type { Database } from './database.ts';
import { toStoreError } from './store-error.ts';
import { watch } from './watch.ts';

/** The school's list of mailboxes: one sealed row, removed with the students. */
export function createDirectoryStore(db: Database, onError: (thrown: unknown) => void): DirectoryStore {
  return {
    watch: (listener) => watch(async () => toDirectory(await db.directory.get('directory')), listener, onError),
    put: async (directory) => {
      await db.directory.put({ key: 'directory', ...directory }).catch(toStoreError);
    },
    remove: () => db.directory.clear().catch(toStoreError),
  };
}

function toDirectory(row: (Directory & { key: string }) | undefined): Directory | null {
  return row ? { kind: row.kind, broughtAt: row.broughtAt, accounts: row.accounts } : null;
}
