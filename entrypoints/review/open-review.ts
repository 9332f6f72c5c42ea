import { browser } from 'wxt/browser';
import { createFactsClient } from '../../lib/facts/client.ts';
import { checkKeys } from '../../lib/facts/key-check.ts';
import { rateLimit } from '../../lib/facts/limits.ts';
import { createSettingsStore } from '../../lib/platform/settings.ts';
import { createDirectReviewSource } from '../../lib/session/direct-review-source.ts';
import type { RosterSource, SettingsDesk, SyncDesk } from '../../lib/session/ports.ts';
import { createSettingsDesk } from '../../lib/session/settings-desk.ts';
import { createSyncDesk } from '../../lib/session/sync-desk.ts';
import {
  createLedgerStore,
  createRateWindow,
  createReviewStore,
  createRunStore,
  createSecretStore,
  Database,
} from '../../lib/store/index.ts';
import { checkTarget, normaliseBaseUrl } from '../../lib/sync/index.ts';

export interface Review {
  readonly source: RosterSource;
  readonly sync: SyncDesk;
  readonly settings: SettingsDesk;
}

/** The review tab's parts: the database directly; the worker is only woken for what outlives the tab. */
export function openReview(): Review {
  const now = (): number => Date.now();
  const timeout = (ms: number): AbortSignal => AbortSignal.timeout(ms);
  const send: typeof fetch = (url, init) => fetch(url, init);
  const wake = (): void => void browser.runtime.sendMessage({ kind: 'wake' });
  const reload = (): void => location.reload();
  const db = new Database();
  const store = createReviewStore(db, reload);
  const settings = createSettingsStore();
  const source = createDirectReviewSource({ store, settings, now, wake });
  return {
    source,
    sync: createSyncDesk({
      model: source.model,
      settings,
      store,
      ledger: createLedgerStore(db),
      runStore: (target) => createRunStore(db, target),
      now,
      wake,
    }),
    settings: createSettingsDesk({
      settings,
      store,
      secrets: createSecretStore(db, reload),
      checkKeys: (keys) =>
        checkKeys(createFactsClient({ fetch: send, keys, window: createRateWindow(db, rateLimit), now, timeout })),
      checkTarget: ({ url, token }) =>
        checkTarget({ baseUrl: url, token, fetch: send, clock: { now }, timeoutSignal: timeout }),
      allowHost: (url) => browser.permissions.request({ origins: [`${new URL(url).origin}/*`] }),
      normaliseUrl: normaliseBaseUrl,
    }),
  };
}
