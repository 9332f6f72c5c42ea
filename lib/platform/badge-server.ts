import type { Browser } from 'wxt/browser';
import type { BadgeCode, BadgeOf } from '../review/badges/badge-view.ts';
import type { Unsubscribe } from '../records/watch.ts';
import { inFrames, maxIdsPerPage, pageToBadges, type BadgesToPage } from './badge-frames.ts';

export interface BadgeServerParts {
  /** `null` while no students are known. */
  readonly watchBadges: (listener: (badgeOf: BadgeOf | null) => void) => Unsubscribe;
  /** The person's switch. */
  readonly watchChosen: (listener: (on: boolean) => void) => Unsubscribe;
  readonly open: (studentId: number) => void;
}

/** The worker's half of a page's port: tells the codes of the students asked about, and again whatever changes. */
export function serveBadges(port: Browser.runtime.Port, parts: BadgeServerParts): void {
  const told = new Map<number, BadgeCode | null>();
  let chosen: boolean | undefined;
  let badgeOf: BadgeOf | null | undefined;
  let on: boolean | null = null;

  const post = (frame: BadgesToPage): void => {
    try {
      port.postMessage(frame);
    } catch {
      /* the page is gone; onDisconnect follows */
    }
  };
  const tell = (studentIds: Iterable<number>): void => {
    if (!on || !badgeOf) return;
    const news: [number, BadgeCode | null][] = [];
    for (const id of studentIds) {
      const badge = badgeOf(id);
      if (told.get(id) === badge) continue;
      if (!told.has(id) && told.size >= maxIdsPerPage) continue;
      told.set(id, badge);
      news.push([id, badge]);
    }
    for (const badges of inFrames(news)) post({ kind: 'badges', badges });
  };
  const update = (): void => {
    // Off is told at once: what a page still shows from before must go.
    if (chosen === undefined || (chosen && badgeOf === undefined)) return;
    const next = chosen && badgeOf != null;
    if (next !== on) {
      on = next;
      told.clear();
      post({ kind: 'switch', on });
    }
    tell([...told.keys()]);
  };

  const stops = [
    parts.watchChosen((value) => {
      chosen = value;
      update();
    }),
    parts.watchBadges((next) => {
      badgeOf = next;
      update();
    }),
  ];
  port.onMessage.addListener((message: unknown) => {
    const frame = pageToBadges.safeParse(message);
    if (!frame.success) return;
    if (frame.data.kind === 'ask') tell(frame.data.studentIds);
    else if (frame.data.kind === 'open') parts.open(frame.data.studentId);
  });
  port.onDisconnect.addListener(() => {
    for (const stop of stops) stop();
  });
}
