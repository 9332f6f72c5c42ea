import type { Learnt, TargetMemory } from '../sync/targets/scim/target-memory.ts';
import type { Database } from './database.ts';
import { withStoreErrors } from './store-error.ts';

/** What was learnt of one target, for all lives of the worker. */
export function createTargetMemory(db: Database, target: string): TargetMemory & { forget(): Promise<void> } {
  const key = `learnt ${target}` as const;
  return withStoreErrors({
    recall: async (): Promise<Learnt | null> => {
      const row = await db.state.get(key);
      return row && 'learnt' in row ? row.learnt : null;
    },
    keep: async (learnt: Learnt) => void (await db.state.put({ key, learnt })),
    forget: () => db.state.delete(key),
  });
}
