import type { Failure } from '../errors.ts';
import type { ReviewSource } from '../review/review-source.ts';
import type { PanelParents } from '../review/review-source.ts';
import type { PageLink } from '../review/page-link.ts';
import type { Connection } from '../records/settings.ts';
import type { PanelVault } from '../records/vault.ts';
import { createPortClient } from './port-client.ts';
import { panelEntries } from './protocol/panel-entries.ts';
import { longestDraft } from './protocol/page-link-entries.ts';
import { ports } from './protocol/ports.ts';
import { readSentFailure, toAppError } from './sent-failure.ts';

/** The panel's backend: the worker, over a port. Whoever uses it doesn't notice that a worker died in between. */
export function createPanelClient(): ReviewSource & PageLink & PanelParents & PanelVault {
  const listeners = new Set<(connection: Connection, storeFailure: Failure | null) => void>();
  let connection: Connection = 'lost';
  let storeFailure: Failure | null = null;
  let unanswered: Failure | null = null;
  let told: { connection: Connection; code: Failure['code'] | undefined } = { connection, code: undefined };

  const seen = (): Failure | null =>
    connection === 'connected' || connection === 'broken' ? (storeFailure ?? unanswered) : null;
  const set = (next: Connection): void => {
    connection = next;
    const code = seen()?.code;
    if (told.connection === next && told.code === code) return;
    told = { connection, code };
    for (const listener of listeners) listener(connection, seen());
  };
  const { api, connect } = createPortClient({
    portName: ports.panel,
    entries: panelEntries,
    retryMs: { first: 100, longest: 5_000 },
    comesBack: () => true,
    keepsAwake: () => document.visibilityState === 'visible',
    heard: () => {
      if (connection !== 'broken') set('connected');
    },
    lost: () => {
      storeFailure = null;
      set('lost');
    },
    gone: () => set('outdated'),
    unanswered: (failure) => {
      unanswered = failure && readSentFailure(failure);
      set(connection);
    },
    toError: toAppError,
  });
  api.watchStore((next) => {
    storeFailure = next.storeFailure;
    set(next.broken ? 'broken' : 'connected');
  });
  connect();

  return {
    ...api,
    watchConnection: (listener) => {
      listeners.add(listener);
      listener(connection, seen());
      return () => listeners.delete(listener);
    },
    // A failed look-up is no answer; the panel goes without the hint.
    whoHas: (email, studentId) => api.whoHas(email, studentId).catch(() => []),
    askDirectory: (email, studentId) => api.askDirectory(email, studentId).catch(() => null),
    readDraft: (studentId) => api.readDraft(studentId).catch(() => null),
    keepDraft: async (studentId, draft) => {
      if ((draft?.text.length ?? 0) <= longestDraft) await api.keepDraft(studentId, draft);
    },
  };
}
