import { advanceEmailWrites } from '../../lib/facts/email-write.ts';
import { joinRules } from '../../lib/facts/join-rules.ts';
import { advancePeoplePull, isDueAfterRefresh } from '../../lib/facts/people-pull.ts';
import { mergeRoles } from '../../lib/facts/person-kind.ts';
import { advanceSideLists } from '../../lib/facts/side/advance-side-lists.ts';
import { advanceRefresh } from '../../lib/facts/refresh.ts';
import type { Job } from '../../lib/platform/job-runner.ts';
import { audiences, targetOf } from '../../lib/records/audience-target.ts';
import type { Audience } from '../../lib/records/screen-choices.ts';
import type { SettingsStore } from '../../lib/review/review-store.ts';
import { batchNotification } from '../../lib/session/batch/batch-commands.ts';
import type { Notify } from '../../lib/records/notification.ts';
import {
  createCorrectionStore,
  createFinishedBatches,
  createPeoplePullStore,
  createRefreshStore,
  createRunStore,
  createSideListStore,
  createTargetMemory,
  createDryRunStore,
  createUnreadRunStore,
  type Database,
} from '../../lib/store/index.ts';
import {
  continueRun,
  continueDryRun,
  createScimTarget,
  readAfterRun,
  type ScimConnection,
} from '../../lib/sync/index.ts';
import { needsLinks } from '../../lib/roster/index.ts';
import { toConnection, type Connections } from './connections.ts';
import { lookAtTarget } from './read-target.ts';

interface JobParts {
  readonly db: Database;
  readonly settings: SettingsStore;
  readonly connections: Connections;
  readonly now: () => number;
  readonly notify: Notify;
}

/** The worker's work, each job driven by its rows in the store. */
export function createJobs({ db, settings, connections, now, notify }: JobParts): Record<string, Job> {
  const refreshes = createRefreshStore(db, joinRules);
  const sideLists = createSideListStore(db);
  const people = createPeoplePullStore(db, mergeRoles, joinRules.settle);
  const corrections = createCorrectionStore(db);
  const batches = createFinishedBatches(db);
  /** A notification that can't be shown is not worth an error: the result stands on the screen. */
  const tellFinished = async (): Promise<void> => {
    for (const batch of await batches.finish(now())) {
      await notify({ about: 'emails-written', ...batchNotification(batch) }).catch(() => {});
      await batches.markTold(batch.batchId, now());
    }
  };
  const client = () => connections.facts('tested');
  const readList = async () => (await connections.patientFacts()).readList;
  const isCopyDue = async (): Promise<boolean> => isDueAfterRefresh(await people.readStanding(now()), now());
  const needsParentLinks = async (): Promise<boolean> => needsLinks((await settings.read()).parentChoice);
  const confirmedSchool = async (): Promise<string | null> => (await settings.read()).sameSchool;
  const openTarget = (connection: ScimConnection, audience: Audience) =>
    createScimTarget(toConnection(connection, audience), createTargetMemory(db, connection.baseUrl));
  const access = { remember: (writeAccess: 'write' | 'read-only' | 'unknown') => settings.change({ writeAccess }) };
  return {
    /** The pull of everybody goes on only while no refresh is live. */
    refresh: async () => {
      const step = await advanceRefresh({ store: refreshes, client, now, isCopyDue, confirmedSchool });
      if (step !== 'idle') return step;
      const pull = await advancePeoplePull({
        store: people,
        client: connections.patientFacts,
        now,
        needsLinks: needsParentLinks,
      });
      return pull === 'idle' ? advanceSideLists({ store: sideLists, readList, now }) : pull;
    },
    emailWrites: async () => {
      const step = await advanceEmailWrites({ store: corrections, client, access, now });
      if (step !== 'again') await tellFinished();
      return step;
    },
    /** What was sent is read back before anything else is. */
    sync: async () => {
      const connection = await connections.target('tested');
      if (!connection) return 'idle';
      for (const audience of audiences) {
        const store = createRunStore(db, targetOf(connection.baseUrl, audience));
        const run = await continueRun({ store, target: openTarget(connection, audience), clock: { now } });
        if (run?.state === 'running') return 'again';
        if (run?.state === 'waiting') return run.notBefore ?? 'again';
        if (run?.state === 'paused') return 'idle';
      }
      return firstOf(audiences, (audience) => {
        const read = async (second: boolean) =>
          (await lookAtTarget(db, connections, now, second, audience)) === null ? 'look-again' : 'kept';
        const store = createUnreadRunStore(db, targetOf(connection.baseUrl, audience));
        return readAfterRun({ store, read, clock: { now } });
      });
    },
    dryRun: async () => {
      const connection = await connections.target('tested');
      if (!connection) return 'idle';
      return firstOf(audiences, async (audience) => {
        const store = createDryRunStore(db, targetOf(connection.baseUrl, audience));
        return (await continueDryRun({ store, target: openTarget(connection, audience), clock: { now } })) ?? 'idle';
      });
    },
  };
}

/** The earliest that any of them is to be asked again. */
async function firstOf(audiences: readonly Audience[], step: (audience: Audience) => ReturnType<Job>): ReturnType<Job> {
  let first: Awaited<ReturnType<Job>> = 'idle';
  for (const audience of audiences) {
    const next = await step(audience);
    if (next === 'again') return next;
    if (next !== 'idle') first = first === 'idle' ? next : Math.min(first as number, next);
  }
  return first;
}
