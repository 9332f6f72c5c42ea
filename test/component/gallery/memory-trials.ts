import type { SavedTrial, TrialArchive } from '../../../lib/records/dry-run.ts';
import type { TrialStore } from '../../../lib/sync/dry-run/trial.ts';
import type { Scene } from './scene.ts';
import { Watched } from './watched.ts';

/** The scene's dry run; one that is started stays at its beginning. */
export function createMemoryTrials(scene: Scene): TrialArchive & { storeOf(target: string): TrialStore } {
  const target = scene.targetUrl ?? 'https://volunteers.example.org/scim/v2';
  const latest = new Watched<SavedTrial | null>(scene.trial ?? null);
  return {
    watchTrials: (_, listener) => latest.watch((saved) => listener(saved ? [saved.trial] : [])),
    watchTrial: (trialId, listener) =>
      latest.watch((saved) => listener(saved?.trial.trialId === trialId ? saved : null)),
    watchLatest: latest.watch,
    watchSynced: (listener) => (listener(new Set(scene.firstSync ? [] : [target])), () => {}),
    storeOf: (url) => ({
      create: async (trial, items) => {
        latest.set({ trial: { ...trial, trialId: 2, target: url }, items });
        return 2;
      },
      loadLive: async () => null,
      wait: async () => {},
      resume: async () => {
        const saved = latest.value;
        if (saved)
          latest.set({ ...saved, trial: { ...saved.trial, state: 'running', notBefore: null, failure: null } });
      },
      noteLooked: async () => true,
      finish: async () => {},
      fail: async () => {},
      stop: async () => latest.set(null),
    }),
  };
}
