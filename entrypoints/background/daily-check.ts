import type { Job } from '../../lib/platform/job-runner.ts';
import { setCheckAlarm } from '../../lib/platform/check-alarm.ts';
import { notify } from '../../lib/platform/notify.ts';
import { advanceDailyCheck, type DailyCheckParts } from '../../lib/session/changes/daily-check.ts';
import { createDirectReviewSource } from '../../lib/review/direct-review-source.ts';
import type { SettingsStore } from '../../lib/review/review-store.ts';
import {
  createReviewStore,
  readExpiredAt,
  readLatestRefresh,
  readLatestRunRow,
  type Database,
} from '../../lib/store/index.ts';

interface Parts extends Pick<DailyCheckParts, 'memory' | 'now' | 'wake'> {
  readonly db: Database;
  readonly settings: SettingsStore;
}

/** The daily look as a job of the worker. */
export function createDailyCheck({ db, settings, memory, now, wake }: Parts): Job {
  const store = createReviewStore(db, () => {});
  const countProblems = async (): Promise<number> => {
    const rows = createReviewStore(db, () => source.setBroken());
    const source = createDirectReviewSource({ store: rows, settings, now, wake });
    try {
      await source.ready;
      return source.model.classification?.counts.excluded ?? 0;
    } finally {
      source.stop();
    }
  };
  // Who was removed for lack of use is not read again before a person wishes it.
  return async () =>
    (await readExpiredAt(db)) !== null
      ? 'idle'
      : advanceDailyCheck({
          settings,
          memory,
          latestRun: () => readLatestRunRow(db),
          latestRefresh: () => readLatestRefresh(db),
          startRefresh: store.startRefresh,
          countProblems,
          notify,
          setAlarm: setCheckAlarm,
          now,
          wake,
        });
}
