import type { BadgeCode } from '../review/badges/badge-view.ts';
import { createPortClient } from './port-client.ts';
import { badgeEntries, inPieces, maxIdsPerPage } from './protocol/badge-entries.ts';
import { ports } from './protocol/ports.ts';

export interface BadgeListener {
  /** Whatever was told before is void: ask again. */
  switched(on: boolean): void;
  told(badges: readonly (readonly [studentId: number, badge: BadgeCode | null])[]): void;
  /** The extension is gone from under the page. */
  gone(): void;
}

export interface BadgeClient {
  /** Connects, if it isn't yet. */
  start(): void;
  /** There may be badges again: connects in sight or not. */
  comeBack(): void;
  ask(studentIds: readonly number[]): void;
  open(studentId: number): void;
}

/**
 * The page's half of the badges' port. While badges are on and the page is in sight it connects again after the worker
 * ended; else it waits until somebody looks at the page again.
 */
export function createBadgeClient(page: Document, listener: BadgeListener): BadgeClient {
  /** Over all ports of this page: a page that names more and more students learns no more. */
  const asked = new Set<number>();
  let started = false;
  let on = false;
  let comingBack = false;

  const inSight = (): boolean => page.visibilityState === 'visible';
  const { api, connect } = createPortClient({
    portName: ports.badges,
    entries: badgeEntries,
    retryMs: { first: 250, longest: 10_000 },
    comesBack: () => comingBack || (on && inSight()),
    keepsAwake: () => on && inSight(),
    gone: () => listener.gone(),
    toError: ({ code }) => new Error(code),
  });
  api.watchBadges((answer) => {
    if (answer.kind === 'badges') return listener.told(answer.badges);
    on = answer.on;
    comingBack = false;
    listener.switched(on);
  });
  const look = (): void => {
    if (started && inSight()) connect();
  };
  page.addEventListener('visibilitychange', look);
  page.defaultView?.addEventListener('focus', look);

  return {
    start: () => {
      if (started) return;
      started = true;
      connect();
    },
    comeBack: () => {
      if (!started) return;
      comingBack = true;
      connect();
    },
    ask: (studentIds) => {
      const allowed = studentIds.filter((id) => {
        if (asked.size < maxIdsPerPage) asked.add(id);
        return asked.has(id);
      });
      for (const ids of inPieces(allowed)) api.askBadges(ids);
    },
    open: (studentId) => api.openStudent(studentId),
  };
}
