import type { RunArchive } from '../../../lib/review/review-store.ts';
import type { PastRun } from '../../../lib/records/run.ts';
import { toSavedRun } from './memory-store.ts';
import type { Scene } from './scene.ts';

const DAY = 86_400_000;

/** The scene's run as the last of a few. */
export function createMemoryRuns(scene: Scene): RunArchive {
  const target = scene.targetUrl ?? 'https://volunteers.example.org/scim/v2';
  const saved = scene.run ? toSavedRun(scene.run) : null;
  const last: PastRun | null =
    saved && scene.run
      ? {
          ...saved.run,
          target,
          who: 'Dana Whitfield',
          confirmed: scene.run.counts.confirmed,
          refused: scene.run.counts.refused,
          unknown: scene.run.counts.sent,
          unsent: scene.run.counts.pending,
        }
      : null;
  const older = last ? [4, 11, 40].map((days, index) => olderRun(last, days, index)) : [];
  return {
    watchRuns: (limit, listener) => (listener((last ? [last, ...older] : []).slice(0, limit)), () => {}),
    watchRun: (runId, listener) => {
      const found = saved && runId === saved.run.runId;
      listener(found ? { run: { ...saved.run, target, who: 'Dana Whitfield' }, items: saved.items } : null);
      return () => {};
    },
    watchLastSync: (listener) => (listener(last), () => {}),
  };
}

function olderRun(last: PastRun, days: number, index: number): PastRun {
  const startedAt = last.startedAt - days * DAY;
  const target = index === 1 ? 'file:track-it-forward' : last.target;
  const state = index === 2 ? 'cancelled' : 'done';
  const counts = { confirmed: 9 + index * 100, refused: 0, unknown: 0, unsent: index === 2 ? 20 : 0 };
  return {
    ...last,
    ...counts,
    runId: last.runId - 1 - index,
    target,
    state,
    startedAt,
    finishedAt: startedAt + 60_000,
  };
}
