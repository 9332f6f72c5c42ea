import type { SavedDryRun, DryRunArchive } from '../../../lib/records/dry-run.ts';
import type { DryRunStore } from '../../../lib/sync/dry-run/dry-run.ts';
import type { Scene } from './scene.ts';
import { Watched } from './watched.ts';

/** The scene's dry run; one that is started stays at its beginning. */
export function createMemoryDryRuns(scene: Scene): DryRunArchive & { storeOf(target: string): DryRunStore } {
  const target = scene.targetUrl ?? 'https://volunteers.example.org/scim/v2';
  const latest = new Watched<SavedDryRun | null>(scene.dryRun ?? null);
  return {
    watchDryRuns: (_, listener) => latest.watch((saved) => listener(saved ? [saved.dryRun] : [])),
    watchDryRun: (dryRunId, listener) =>
      latest.watch((saved) => listener(saved?.dryRun.dryRunId === dryRunId ? saved : null)),
    watchLatest: latest.watch,
    watchSynced: (listener) => (listener(new Set(scene.firstSync ? [] : [target])), () => {}),
    storeOf: (url) => ({
      create: async (dryRun, items) => {
        latest.set({ dryRun: { ...dryRun, dryRunId: 2, target: url }, items });
        return 2;
      },
      loadLive: async () => null,
      wait: async () => {},
      resume: async () => {
        const saved = latest.value;
        if (saved)
          latest.set({ ...saved, dryRun: { ...saved.dryRun, state: 'running', notBefore: null, failure: null } });
      },
      noteLooked: async () => true,
      finish: async () => {},
      fail: async () => {},
      stop: async () => latest.set(null),
    }),
  };
}
