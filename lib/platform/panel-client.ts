import { browser, type Browser } from 'wxt/browser';
import { AppError, isErrorCode, type Failure } from '../errors.ts';
import type { ReviewSource } from '../review/review-source.ts';
import type { PageLink } from '../review/page-link.ts';
import type { Unsubscribe } from '../records/watch.ts';
import type { DirectoryVerdict } from '../records/directory.ts';
import type { Draft } from '../records/draft.ts';
import type { PeopleView, PersonRef } from '../review/people/people-view.ts';
import type { SearchAnswer } from '../review/search/search-view.ts';
import type { Connection } from '../records/settings.ts';
import type { PanelVault, VaultState } from '../records/vault.ts';
import type { SchoolView, StudentRef, StudentView } from '../review/views.ts';
import type { PanelRequest, PageContext, PanelLayout } from '../records/page.ts';
import {
  backgroundToPanel,
  longestDraft,
  panelPortName,
  type PanelCall,
  type PanelToBackground,
  type PanelTopic,
} from './panel-frames.ts';

const firstRetryMs = 100;
const longestRetryMs = 5_000;
/** The browser ends a worker that heard nothing for 30 s; a panel on screen keeps it awake. */
const pingMs = 20_000;

interface PendingCall {
  readonly call: PanelCall;
  resolve(): void;
  reject(error: AppError): void;
}

/**
 * The panel's half of the port. Watches are asked for again and unanswered calls are sent again after each reconnect,
 * so a worker that died in between is not noticed by who uses this.
 */
export function createPanelClient(): ReviewSource & PageLink & PanelVault {
  const watches = new Map<number, { topic: PanelTopic; listener: (value: unknown) => void }>();
  const calls = new Map<number, PendingCall>();
  const connectionListeners = new Set<(connection: Connection, storeFailure: Failure | null) => void>();
  const vaultListeners = new Set<(state: VaultState) => void>();
  let vault: VaultState | null = null;
  let connection: Connection = 'lost';
  let storeFailure: Failure | null = null;
  let port: Browser.runtime.Port | null = null;
  let nextId = 1;
  let retryMs = firstRetryMs;

  const setConnection = (next: Connection, nextFailure: Failure | null = null): void => {
    if (next === connection && nextFailure?.code === storeFailure?.code) return;
    connection = next;
    storeFailure = nextFailure;
    for (const listener of connectionListeners) listener(next, nextFailure);
  };
  const send = (frame: PanelToBackground): void => {
    try {
      port?.postMessage(frame);
    } catch {
      /* the worker is gone; onDisconnect follows, and all is sent again */
    }
  };
  const giveUp = (): void => {
    setConnection('outdated');
    for (const { reject } of calls.values()) reject(new AppError('extension-updated'));
    calls.clear();
  };

  const receive = (message: unknown): void => {
    const frame = backgroundToPanel.safeParse(message);
    if (!frame.success) return;
    retryMs = firstRetryMs;
    const { data } = frame;
    if (data.kind === 'connection') {
      setConnection(data.broken ? 'broken' : 'connected', data.storeFailure as Failure | null);
      return;
    }
    if (connection !== 'broken') setConnection('connected', storeFailure);
    if (data.kind === 'vault') {
      vault = data.state;
      for (const listener of vaultListeners) listener(data.state);
      return;
    }
    if (data.kind === 'value') {
      watches.get(data.id)?.listener(data.value);
      return;
    }
    const pending = calls.get(data.id);
    calls.delete(data.id);
    if (data.kind === 'done') pending?.resolve();
    else if (isErrorCode(data.failure.code)) pending?.reject(new AppError(data.failure.code, data.failure.detail));
  };

  const connect = (): void => {
    if (!browser.runtime?.id) {
      giveUp();
      return;
    }
    try {
      port = browser.runtime.connect({ name: panelPortName });
    } catch {
      giveUp();
      return;
    }
    port.onMessage.addListener(receive);
    port.onDisconnect.addListener(() => {
      port = null;
      setConnection('lost');
      setTimeout(connect, retryMs);
      retryMs = Math.min(longestRetryMs, retryMs * 2);
    });
    for (const [id, { topic }] of watches) send({ kind: 'watch', id, topic });
    for (const [id, { call }] of calls) send({ kind: 'call', id, call });
  };

  const watch = <Value>(topic: PanelTopic, listener: (value: Value) => void): Unsubscribe => {
    const id = nextId++;
    watches.set(id, { topic, listener: (value) => listener(value as Value) });
    send({ kind: 'watch', id, topic });
    return () => {
      watches.delete(id);
      send({ kind: 'unwatch', id });
    };
  };
  const ask = (call: PanelCall): Promise<void> =>
    new Promise((resolve, reject) => {
      if (connection === 'outdated') return reject(new AppError('extension-updated'));
      const id = nextId++;
      calls.set(id, { call, resolve, reject });
      send({ kind: 'call', id, call });
    });

  connect();
  setInterval(() => {
    if (document.visibilityState === 'visible') send({ kind: 'ping' });
  }, pingMs);

  return {
    watchSchool: (listener) => watch<SchoolView>({ topic: 'school' }, listener),
    watchStudent: (studentId, listener) => watch<StudentView | null>({ topic: 'student', studentId }, listener),
    watchPage: (listener) => watch<PageContext>({ topic: 'page' }, listener),
    watchLayout: (listener) => watch<PanelLayout>({ topic: 'layout' }, listener),
    watchPanelRequests: (listener) => watch<PanelRequest>({ topic: 'asked' }, listener),
    watchConnection: (listener) => {
      connectionListeners.add(listener);
      listener(connection, storeFailure);
      return () => connectionListeners.delete(listener);
    },
    watchVault: (listener) => {
      vaultListeners.add(listener);
      if (vault !== null) listener(vault);
      return () => vaultListeners.delete(listener);
    },
    lock: () => ask({ method: 'lock' }),
    whoHas: (email, studentId) =>
      new Promise((resolve) => {
        const stop = watch<readonly PersonRef[]>({ topic: 'owners', email, studentId }, (owners) => {
          stop();
          resolve(owners);
        });
      }),
    askDirectory: (email, studentId) =>
      new Promise((resolve) => {
        const stop = watch<DirectoryVerdict | null>({ topic: 'directory', email, studentId }, (verdict) => {
          stop();
          resolve(verdict);
        });
      }),
    watchPeople: (studentId, listener) => watch<PeopleView>({ topic: 'people', studentId }, listener),
    watchSearch: (query, listener) => watch<SearchAnswer>({ topic: 'search', query }, listener),
    watchSimilar: (studentId, listener) => watch<readonly StudentRef[]>({ topic: 'similar', studentId }, listener),
    decide: (studentIds, choice) => ask({ method: 'decide', studentIds: [...studentIds], choice }),
    fixEmail: (fix) => ask({ method: 'fixEmail', ...fix }),
    dismissWrite: (correctionId) => ask({ method: 'dismissWrite', correctionId }),
    refresh: () => ask({ method: 'refresh' }),
    cancelRefresh: () => ask({ method: 'cancelRefresh' }),
    readDraft: (studentId) =>
      new Promise((resolve) => {
        const stop = watch<Draft | null>({ topic: 'draft', studentId }, (draft) => {
          stop();
          resolve(draft);
        });
      }),
    keepDraft: async (studentId, draft) => {
      if ((draft?.text.length ?? 0) <= longestDraft) await ask({ method: 'keepDraft', studentId, draft });
    },
    setLayout: (change) => ask({ method: 'setLayout', ...change }),
    confirmSchool: () => ask({ method: 'confirmSchool' }),
    showStudent: (studentId) => ask({ method: 'showStudent', studentId }),
    showPerson: ({ personId, kind }) => ask({ method: 'showPerson', personId, kind }),
    openReview: (route) => ask({ method: 'openReview', route }),
  };
}
