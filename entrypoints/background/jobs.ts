import { AppError } from '../../lib/errors.ts';
import { createFactsClient, type FactsClient } from '../../lib/facts/client.ts';
import { advanceEmailWrites } from '../../lib/facts/email-write.ts';
import { rateLimit } from '../../lib/facts/limits.ts';
import { mergeEnrolments, toStudent } from '../../lib/facts/normalise.ts';
import { advanceRefresh } from '../../lib/facts/refresh.ts';
import { continueRun, createScimTarget } from '../../lib/sync/index.ts';
import type { Job } from '../../lib/platform/job-runner.ts';
import type { SettingsStore } from '../../lib/session/store-port.ts';
import {
  createCorrectionStore,
  createRateWindow,
  createRefreshStore,
  createRunStore,
  readFactsKeys,
  readTargetToken,
  type Database,
} from '../../lib/store/index.ts';

/** The worker's work, each job driven by its rows in the store. */
export function createJobs(db: Database, settings: SettingsStore, now: () => number): Record<string, Job> {
  const window = createRateWindow(db, rateLimit);
  const client = async (): Promise<FactsClient> => {
    const keys = await readFactsKeys(db);
    if (!keys) throw new AppError('facts-keys-missing');
    return createFactsClient({
      fetch: (url, init) => fetch(url, init),
      keys,
      window,
      now,
      timeout: (ms) => AbortSignal.timeout(ms),
    });
  };
  const refreshes = createRefreshStore(db, { merge: mergeEnrolments, join: toStudent });
  const corrections = createCorrectionStore(db);
  const access = { remember: (writeAccess: 'write' | 'read-only' | 'unknown') => settings.change({ writeAccess }) };
  return {
    refresh: () => advanceRefresh({ store: refreshes, client, now }),
    sync: async () => {
      const { targetUrl } = await settings.read();
      const token = await readTargetToken(db);
      if (targetUrl === null || token === null) return 'idle';
      const target = createScimTarget({
        baseUrl: targetUrl,
        token,
        fetch: (url, init) => fetch(url, init),
        clock: { now },
        timeoutSignal: (ms) => AbortSignal.timeout(ms),
      });
      const run = await continueRun({ store: createRunStore(db, targetUrl), target, clock: { now } });
      if (run?.state === 'running') return 'again';
      return run?.state === 'waiting' ? (run.notBefore ?? 'again') : 'idle';
    },
    emailWrites: () => advanceEmailWrites({ store: corrections, client, access, now }),
  };
}
