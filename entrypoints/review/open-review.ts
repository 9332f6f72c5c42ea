import { browser } from 'wxt/browser';
import { createScreenStore } from '../../lib/platform/screen-choices.ts';
import { createCheckMemory } from '../../lib/platform/check-alarm.ts';
import { createTypedTexts } from '../../lib/platform/typed-texts.ts';
import { canHandOver, trackItForwardTabs } from '../../lib/platform/hand-over.ts';
import { createSettingsStore } from '../../lib/platform/settings.ts';
import { blockedTrouble, workTrouble } from '../../lib/platform/work-trouble.ts';
import { workerClient } from '../../lib/platform/worker-messages.ts';
import { createDirectReviewSource, type DirectReviewSource } from '../../lib/review/direct-review-source.ts';
import { rateLimit } from '../../lib/facts/limits.ts';
import { createBatchDesk } from '../../lib/session/batch/batch-desk.ts';
import type { RosterSource } from '../../lib/review/review-source.ts';
import type { SyncDesk } from '../../lib/session/sync/sync-port.ts';
import type { SimilarDesk } from '../../lib/session/similar/similar-port.ts';
import type { SettingsDesk } from '../../lib/session/settings/settings-port.ts';
import type { HistoryDesk } from '../../lib/session/history/history-port.ts';
import type { BatchDesk } from '../../lib/session/batch/batch-port.ts';
import { createBackupDesk } from '../../lib/session/backup/backup-desk.ts';
import type { BackupDesk } from '../../lib/records/backup.ts';
import { createHistoryDesk } from '../../lib/session/history/history-desk.ts';
import { keepGoing } from '../../lib/review/keep-going.ts';
import type { Vault, VaultDesk } from '../../lib/records/vault.ts';
import type { DirectoryDesk } from '../../lib/session/directory/directory-controller.svelte.ts';
import type { KeptDesk } from '../../lib/records/kept.ts';
import { linkHash, type HashLink } from '../../lib/session/pages/hash-link.ts';
import { keepTypedApart } from '../../lib/session/pages/typed-address.ts';
import type { ScreenStore } from '../../lib/records/screen-choices.ts';
import { createFileDesk } from '../../lib/session/files/file-desk.ts';
import { createReceiptDesk } from '../../lib/session/sync/receipt-desk.ts';
import { createSettingsDesk } from '../../lib/session/settings/settings-desk.ts';
import { createSimilarDesk } from '../../lib/session/similar/similar-desk.ts';
import { createSyncDesk } from '../../lib/session/sync/sync-desk.ts';
import {
  createBackupStore,
  createBatchStore,
  createDirectoryStore,
  createLedgerStore,
  createReviewStore,
  createRunArchive,
  createRunStore,
  createSecretStore,
  createTrialArchive,
  createTrialStore,
  mendStore,
  readFactsKeys,
  readSideLists,
  storeFailure,
  countPast,
  finishRenewal,
  pruneHistory,
  removeForGood,
  watchBlocked,
  watchKept,
  watchPulling,
  type Database,
  type Renewal,
} from '../../lib/store/index.ts';
import { historyCutoff } from '../../lib/records/history-retention.ts';
import { findYearStart } from '../../lib/records/school-year.ts';
import { gatherTroubles } from '../../lib/review/troubles.ts';
import { normaliseBaseUrl } from '../../lib/sync/index.ts';
import type { TableDesk } from '../../lib/session/report/table-desk.ts';
import { tablesInWorker } from './tables-in-worker.ts';
import { findInWorker } from './find-in-worker.ts';
import { allowLookUpMenu } from './allow-look-up-menu.ts';

export interface Review {
  readonly source: RosterSource;
  readonly sync: SyncDesk;
  readonly settings: SettingsDesk;
  readonly screen: ScreenStore;
  readonly history: HistoryDesk;
  readonly similar: SimilarDesk;
  readonly batches: BatchDesk;
  readonly vault: VaultDesk;
  readonly backup: BackupDesk;
  readonly mend: () => Promise<void>;
  readonly kept: KeptDesk;
  readonly tables: TableDesk;
  readonly hash: HashLink;
  readonly directory: DirectoryDesk;
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
  const setTrouble = gatherTroubles(['store', 'work'], source.setTrouble);
  workTrouble.watch((failure) => setTrouble('work', failure));
  db.whenOutdated(() => source.setBroken({ code: 'extension-updated' }));
  blockedTrouble.watch((failure) => setTrouble('store', failure));
  watchBlocked(db, (blocked) => void blockedTrouble.write(blocked ? { code: 'store-blocked' } : null));
  const trials = createTrialArchive(db, onError);
  const people = { watchPulling: (listener: (pulling: boolean) => void) => watchPulling(db, listener, onError) };
  keepGoing(store, trials, people, wake, {
    every: (ms, act) => {
      const timer = setInterval(act, ms);
      return () => clearInterval(timer);
    },
  });
  const mend = async (): Promise<void> => {
    await vault.replaceLost();
    await mendStore(db, now());
    if ((await readFactsKeys(db)) !== null) await store.startRefresh(now());
    wake();
    location.reload();
  };
  const batches = createBatchDesk({
    store: createBatchStore(db, onError),
    source,
    requestsPerMinute: rateLimit.limit,
    now,
    wake,
  });
  return {
    source,
    batches,
    mend,
    screen,
    tables: tablesInWorker,
    hash: keepTypedApart(linkHash(window), createTypedTexts()),
    directory: {
      store: { ...directory, remove: () => removeForGood(db, vault, directory.remove) },
      now,
    },
    backup: createBackupDesk({ store: createBackupStore(db), settings, screen, source, now }),
    kept: {
      watch: (listener) => watchKept(db, listener, onError),
      watchUsedBefore: (listener) => settings.watch(({ knownSchools }) => listener(knownSchools.length > 0)),
      watchKeepDays: (listener) => settings.watch(({ keepDays }) => listener(keepDays)),
      setKeepDays: (keepDays) => settings.change({ keepDays }),
      watchKeepYears: (listener) => settings.watch(({ keepYears }) => listener(keepYears)),
      setKeepYears: (keepYears) => settings.change({ keepYears }),
      countPast: (before) => countPast(db, before),
      removePast: async () => {
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
    history: createHistoryDesk({ store, source, batches, now }),
    similar: createSimilarDesk({ source, store, find: findInWorker, now }),
    sync: createSyncDesk({
      source,
      settings,
      store,
      ledger: createLedgerStore(db),
      runStore: (target, who) => createRunStore(db, target, who),
      files: createFileDesk({
        source,
        userDefined: workerClient,
        // Where the browser doesn't know the permission as optional, files are carried by hand.
        handOver: canHandOver() ? trackItForwardTabs : undefined,
        settings,
        ledger: createLedgerStore(db),
        runStore: (target, who) => createRunStore(db, target, who),
        now,
        fillRandom: (bytes) => crypto.getRandomValues(bytes),
      }),
      trials,
      trialStore: (target, who) => createTrialStore(db, target, who),
      receipts: createReceiptDesk({
        archive: createRunArchive(db, onError),
        trials,
        settings,
        readTarget: workerClient.readTarget,
        ledger: createLedgerStore(db),
        now,
      }),
      now,
      wake,
    }),
    settings: createSettingsDesk({
      settings,
      store,
      secrets: createSecretStore(db, onError),
      checkKeys: workerClient.checkKeys,
      checkTarget: workerClient.checkTarget,
      allowHost: (url) => browser.permissions.request({ origins: [`${new URL(url).origin}/*`] }),
      allowLookUpMenu,
      normaliseUrl: normaliseBaseUrl,
      forgetSchool,
    }),
  };
}
