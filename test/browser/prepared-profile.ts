import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Profiles of browsers that did a first day and were closed, each made once and copied from then on. */
export interface PreparedProfiles {
  /**
   * The path of a new copy, for the caller to remove; `null` for whoever is the first to ask, since one alone is faster by itself.
   * @param key names everything that the profile depends on
   * @param prepare does the first day in a browser with this folder, and closes it
   */
  copy(key: string, prepare: (folder: string) => Promise<void>): Promise<string | null>;
  remove(): void;
}

export function preparedProfiles(): PreparedProfiles {
  const root = mkdtempSync(join(tmpdir(), 'sync-review-prepared-'));
  const asked = new Set<string>();
  const prepared = new Map<string, Promise<string>>();
  const make = async (prepare: (folder: string) => Promise<void>): Promise<string> => {
    const folder = mkdtempSync(join(root, 'profile-'));
    await prepare(folder);
    return folder;
  };
  return {
    copy: async (key, prepare) => {
      if (!asked.has(key)) {
        asked.add(key);
        return null;
      }
      const making = prepared.get(key) ?? make(prepare);
      prepared.set(key, making);
      making.catch(() => prepared.delete(key));
      const folder = mkdtempSync(join(tmpdir(), 'sync-review-'));
      cpSync(await making, folder, { recursive: true });
      return folder;
    },
    remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 5 }),
  };
}
