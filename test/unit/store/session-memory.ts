import type { KeyMemory } from '../../../lib/records/vault.ts';

/** What all contexts share as long as the browser runs. */
export function untilTheBrowserCloses(): KeyMemory {
  let kept: string | null = null;
  const listeners = new Set<() => void>();
  return {
    read: async () => kept,
    write: async (key) => {
      kept = key;
      for (const listener of [...listeners]) listener();
    },
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
