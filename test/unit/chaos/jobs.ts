import { createFactsClient } from '../../../lib/facts/client.ts';
import { advanceEmailWrites } from '../../../lib/facts/email-write.ts';
import { joinRules } from '../../../lib/facts/join-rules.ts';
import { rateLimit } from '../../../lib/facts/limits.ts';
import { advanceRefresh } from '../../../lib/facts/refresh.ts';
import {
  createCorrectionStore,
  createRateWindow,
  createRefreshStore,
  createRunStore,
  type Database,
} from '../../../lib/store/index.ts';
import { continueRun, createScimTarget } from '../../../lib/sync/index.ts';
import type { School } from '../../school/index.ts';
import { schoolFetch } from '../sync/school-fetch.ts';
import type { Life } from './life.ts';

export type JobName = 'refresh' | 'refreshByPages' | 'emailWrites' | 'sync';

const reads = new Set([
  'live',
  'countStaged',
  'countMissing',
  'missingIds',
  'countEverybody',
  'absentIds',
  'anyStaged',
  'countSnapshot',
  'loadItems',
  'isRunning',
]);
const isWrite = (method: string): boolean => !reads.has(method);

/** One life of the worker over the store: wired as `entrypoints/background` does, with every port counted. Ends when nothing is left to do. */
export async function work(
  db: Database,
  school: School,
  clock: { time: number },
  life: Life,
  job: JobName,
): Promise<void> {
  const now = () => clock.time;
  const fetch = life.wrapCall(schoolFetch(school));
  const timeout = () => new AbortController().signal;
  const client = async () =>
    createFactsClient({
      fetch,
      keys: { subscriptionKey: school.keys.subscription, apiKey: school.keys.readWrite },
      window: life.wrap(createRateWindow(db, rateLimit), isWrite),
      now,
      timeout,
    });
  const refreshes = life.wrap(createRefreshStore(db, joinRules), isWrite);
  const corrections = life.wrap(createCorrectionStore(db), isWrite);
  const runs = life.wrap(createRunStore(db, school.targetUrl), isWrite);
  const connection = {
    baseUrl: school.targetUrl,
    token: school.targetToken,
    fetch,
    clock: { now },
    timeoutSignal: timeout,
  };
  const steps: Record<JobName, () => Promise<'again' | 'idle' | number>> = {
    refresh: () => advanceRefresh({ store: refreshes, client, now, studentsPerPage: 8, idsPerRequest: 8 }),
    refreshByPages: () =>
      advanceRefresh({
        ...{ store: refreshes, client, now, isCopyDue: async () => true },
        ...{ studentsPerPage: 8, idsPerRequest: 1, peoplePerPage: 100 },
      }),
    emailWrites: () => advanceEmailWrites({ store: corrections, client, access: { remember: async () => {} }, now }),
    sync: async () => {
      const run = await continueRun({ store: runs, target: createScimTarget(connection), clock: { now } });
      if (run?.state === 'running') return 'again';
      return run?.state === 'waiting' ? (run.notBefore ?? 'again') : 'idle';
    },
  };
  for (let turns = 0; turns < 500; turns++) {
    const step = await steps[job]();
    if (step === 'idle') return;
    if (typeof step === 'number') clock.time = Math.max(clock.time + 1, step);
  }
  throw new Error('The work did not end.');
}
