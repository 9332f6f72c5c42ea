import { browser } from 'wxt/browser';
import { createScreenStore } from '../../lib/platform/screen-choices.ts';
import { createCheckMemory } from '../../lib/platform/check-alarm.ts';
import { createTypedTexts } from '../../lib/platform/typed-texts.ts';
import { canHandOver, trackItForwardTabs } from '../../lib/platform/hand-over.ts';
import { createSettingsStore } from '../../lib/platform/settings.ts';
import { blockedFailure, workFailure } from '../../lib/platform/work-failure.ts';
import { workerClient } from '../../lib/platform/worker-client.ts';
import { createDirectReviewSource, type DirectReviewSource } from '../../lib/review/direct-review-source.ts';
import { builtInSubscriptionId } from '../../lib/facts/subscription.ts';
import { rateLimit } from '../../lib/facts/limits.ts';
import { createFamiliesSource, type FamiliesSource } from '../../lib/review/families/families-source.ts';
import { createBatchCommands } from '../../lib/session/batch/batch-commands.ts';
import type { RosterSource } from '../../lib/review/review-source.ts';
import type { SyncCommands } from '../../lib/session/sync/sync-port.ts';
import type { SimilarCommands } from '../../lib/session/similar/similar-port.ts';
import type { SettingsCommands } from '../../lib/session/settings/settings-port.ts';
import type { HistoryCommands } from '../../lib/session/history/history-port.ts';
import type { BatchCommands } from '../../lib/session/batch/batch-port.ts';
import { createBackupCommands } from '../../lib/session/backup/backup-commands.ts';
import type { BackupCommands } from '../../lib/records/backup.ts';
import { createHistoryCommands } from '../../lib/session/history/history-commands.ts';
import { keepWorkerAwake } from '../../lib/review/keep-worker-awake.ts';
import type { Vault, VaultCommands } from '../../lib/records/vault.ts';
import type { DirectoryCommands } from '../../lib/session/directory/directory-controller.svelte.ts';
import type { StoredRecordsCommands } from '../../lib/records/stored-records.ts';
import { linkHash, type HashLink } from '../../lib/session/pages/hash-link.ts';
import { keepTypedApart } from '../../lib/session/pages/typed-address.ts';
import type { Audience, ScreenStore } from '../../lib/records/screen-choices.ts';
import { createFileCommands } from '../../lib/session/files/file-commands.ts';
import { createReceiptCommands } from '../../lib/session/sync/receipt-commands.ts';
import { createSettingsCommands } from '../../lib/session/settings/settings-commands.ts';
import { createSimilarCommands } from '../../lib/session/similar/similar-commands.ts';
import { createParentFileCommands } from '../../lib/session/files/parent-file-commands.ts';
import { createSyncedParents } from '../../lib/session/sync/synced-people.ts';
import { createSyncCommands } from '../../lib/session/sync/sync-commands.ts';
import {
  createBackupStore,
  createBatchStore,
  createDirectoryStore,
  createLedgerStore,
  createReviewStore,
  createRunArchive,
  createRunStore,
  createSecretStore,
  createDryRunArchive,
  createDryRunStore,
  repairStore,
  readFactsKeys,
  readParentIds,
  readSideLists,
  storeFailure,
  countExpired,
  finishRenewal,
  pruneHistory,
  removeForGood,
  watchBlocked,
  watchStoredRecords,
  watchPulling,
  type Database,
  type Renewal,
} from '../../lib/store/index.ts';
import { historyCutoff } from '../../lib/records/history-retention.ts';
import { findYearStart } from '../../lib/records/school-year.ts';
import { gatherFailures } from '../../lib/review/gather-failures.ts';
import { normaliseBaseUrl } from '../../lib/sync/index.ts';
import type { TableCommands } from '../../lib/session/report/table-commands.ts';
import { tablesInWorker } from './tables-in-worker.ts';
import { findInWorker } from './find-in-worker.ts';
import { allowLookUpMenu } from './allow-look-up-menu.ts';

export interface Review {
  readonly source: RosterSource;
  readonly families: FamiliesSource;
  readonly sync: SyncCommands;
  readonly parentSync: SyncCommands;
  readonly settings: SettingsCommands;
  readonly screen: ScreenStore;
  readonly history: HistoryCommands;
  readonly similar: SimilarCommands;
  readonly batches: BatchCommands;
  readonly vault: VaultCommands;
  readonly backup: BackupCommands;
  readonly repair: () => Promise<void>;
  readonly kept: StoredRecordsCommands;
  readonly tables: TableCommands;
  readonly hash: HashLink;
  readonly directory: DirectoryCommands;
}

/** The review tab's parts: the database directly; the worker is woken for what outlives the tab, and for every request. */
export function openReview(db: Database, vault: Vault & Renewal, forgetSchool: () => Promise<void>): Review {
  const now = (): number => Date.now();
  const { wake } = workerClient;
  let breakSource: DirectReviewSource['setBroken'] = () => {};
  const onError = (thrown: unknown): void => breakSource(storeFailure(thrown));
  // Whoever is here looks.
  void createCheckMemory().change({ attention: 0 });
  const store = createReviewStore(db, onError);
  const settings = createSettingsStore();
  const screen = createScreenStore();
  const directory = createDirectoryStore(db, onError);
  const { readFamilies } = workerClient;
  const source = createDirectReviewSource({ store, settings, now, wake, readFamilies, directory });
  breakSource = source.setBroken;
  const families = createFamiliesSource({ store, source, settings, now, wake });
  const setFailure = gatherFailures(['store', 'work'], source.setFailure);
  workFailure.watch((failure) => setFailure('work', failure));
  db.whenOutdated(() => source.setBroken({ code: 'extension-updated' }));
  blockedFailure.watch((failure) => setFailure('store', failure));
  watchBlocked(db, (blocked) => void blockedFailure.write(blocked ? { code: 'store-blocked' } : null));
  const dryRuns = createDryRunArchive(db, onError);
  const people = { watchPulling: (listener: (pulling: boolean) => void) => watchPulling(db, listener, onError) };
  keepWorkerAwake(store, dryRuns, people, wake, {
    every: (ms, act) => {
      const timer = setInterval(act, ms);
      return () => clearInterval(timer);
    },
  });
  const repair = async (): Promise<void> => {
    await vault.replaceLost();
    await repairStore(db, now());
    if ((await readFactsKeys(db)) !== null) await store.startRefresh(now());
    wake();
    location.reload();
  };
  const batches = createBatchCommands({
    store: createBatchStore(db, onError),
    source,
    requestsPerMinute: rateLimit.limit,
    now,
    wake,
  });
  const ledger = createLedgerStore(db);
  const parents = createSyncedParents(source, families, ledger);
  const archive = createRunArchive(db, onError);
  const syncParts = {
    source,
    settings,
    store,
    ledger,
    runStore: (target: string, who?: string) => createRunStore(db, target, who),
    dryRuns,
    dryRunStore: (target: string, who?: string) => createDryRunStore(db, target, who),
    now,
    wake,
  };
  const files = createFileCommands({
    ...syncParts,
    userDefined: workerClient,
    // Where the browser doesn't know the permission as optional, files are carried by hand.
    handOver: canHandOver() ? trackItForwardTabs : undefined,
    fillRandom: (bytes) => crypto.getRandomValues(bytes),
  });
  const receiptsOf = (audience: Audience) => ({
    archive,
    dryRuns,
    settings,
    audience,
    readTarget: () => workerClient.readTarget(audience),
    ledger,
    now,
  });
  return {
    source,
    families,
    batches,
    repair,
    screen,
    tables: tablesInWorker,
    hash: keepTypedApart(linkHash(window), createTypedTexts()),
    directory: {
      store: { ...directory, remove: () => removeForGood(db, vault, directory.remove) },
      now,
    },
    backup: createBackupCommands({
      store: createBackupStore(db),
      settings,
      screen,
      source,
      now,
      parentIds: () => readParentIds(db),
    }),
    kept: {
      watch: (listener) => watchStoredRecords(db, listener, onError),
      watchUsedBefore: (listener) => settings.watch(({ knownSchools }) => listener(knownSchools.length > 0)),
      watchKeepDays: (listener) => settings.watch(({ keepDays }) => listener(keepDays)),
      setKeepDays: (keepDays) => settings.change({ keepDays }),
      watchKeepYears: (listener) => settings.watch(({ keepYears }) => listener(keepYears)),
      setKeepYears: (keepYears) => settings.change({ keepYears }),
      countExpired: (before) => countExpired(db, before),
      removeExpired: async () => {
        const before = historyCutoff(
          now(),
          (await settings.read()).keepYears,
          findYearStart((await readSideLists(db)).years, now()),
        );
        if (before !== null) await removeForGood(db, vault, () => pruneHistory(db, before));
      },
    },
    vault: {
      ...vault,
      setPassphrase: async (passphrase) => {
        await vault.setPassphrase(passphrase);
        await finishRenewal(db, vault);
      },
      watchLockAfter: (listener) => settings.watch(({ lockAfterMinutes }) => listener(lockAfterMinutes)),
      setLockAfter: (lockAfterMinutes) => settings.change({ lockAfterMinutes }),
    },
    history: createHistoryCommands({ store, source, batches, parents: families, now }),
    similar: createSimilarCommands({ source, store, find: findInWorker, now }),
    sync: createSyncCommands({ ...syncParts, files, receipts: createReceiptCommands(receiptsOf('students')) }),
    parentSync: createSyncCommands({
      ...syncParts,
      people: parents,
      files: createParentFileCommands({ ...syncParts, students: files, parents }),
      receipts: createReceiptCommands(receiptsOf('parents')),
    }),
    settings: createSettingsCommands({
      settings,
      store,
      secrets: createSecretStore(db, onError),
      checkKeys: workerClient.checkKeys,
      checkTarget: workerClient.checkTarget,
      allowHost: (url) => browser.permissions.request({ origins: [`${new URL(url).origin}/*`] }),
      allowLookUpMenu,
      normaliseUrl: normaliseBaseUrl,
      forgetSchool,
      subscriptionId: builtInSubscriptionId,
    }),
  };
}
