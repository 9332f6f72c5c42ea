import { browser, type Browser } from 'wxt/browser';
import type { BadgeCode } from '../review/badges/badge-view.ts';
import { inFrames, badgesPortName, maxIdsPerPage, badgesToPage, type PageToBadges } from './badge-frames.ts';

const firstRetryMs = 250;
const longestRetryMs = 10_000;
/** The browser ends a worker that heard nothing for 30 s; badges on screen keep it awake. */
const pingMs = 20_000;

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
  let port: Browser.runtime.Port | null = null;
  let started = false;
  let on = false;
  let comingBack = false;
  let retryMs = firstRetryMs;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const inSight = (): boolean => page.visibilityState === 'visible';
  const send = (frame: PageToBadges): void => {
    try {
      port?.postMessage(frame);
    } catch {
      /* the worker is gone; onDisconnect follows */
    }
  };
  const receive = (message: unknown): void => {
    const frame = badgesToPage.safeParse(message);
    if (!frame.success) return;
    retryMs = firstRetryMs;
    if (frame.data.kind === 'badges') return listener.told(frame.data.badges);
    on = frame.data.on;
    comingBack = false;
    listener.switched(on);
  };
  const connect = (): void => {
    clearTimeout(retry);
    if (port) return;
    if (!browser.runtime?.id) return listener.gone();
    try {
      port = browser.runtime.connect({ name: badgesPortName });
    } catch {
      return listener.gone();
    }
    port.onMessage.addListener(receive);
    port.onDisconnect.addListener(() => {
      port = null;
      if (!comingBack && !(on && inSight())) return;
      retry = setTimeout(connect, retryMs);
      retryMs = Math.min(longestRetryMs, retryMs * 2);
    });
  };
  const look = (): void => {
    if (started && inSight()) connect();
  };
  page.addEventListener('visibilitychange', look);
  page.defaultView?.addEventListener('focus', look);
  setInterval(() => {
    if (on && inSight()) send({ kind: 'ping' });
  }, pingMs);

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
      for (const ids of inFrames(allowed)) send({ kind: 'ask', studentIds: ids });
    },
    open: (studentId) => send({ kind: 'open', studentId }),
  };
}
