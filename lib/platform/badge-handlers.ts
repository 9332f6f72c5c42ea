import type { BadgeCode, BadgeOf } from '../review/badges/badge-view.ts';
import type { Unsubscribe } from '../records/watch.ts';
import { inPieces, maxIdsPerPage, type badgeEntries, type BadgesAnswer } from './protocol/badge-entries.ts';
import type { Api } from './protocol/entry.ts';

export interface BadgeParts {
  /** `null` while no students are known. */
  readonly watchBadges: (listener: (badgeOf: BadgeOf | null) => void) => Unsubscribe;
  /** The person's switch. */
  readonly watchChosen: (listener: (on: boolean) => void) => Unsubscribe;
  readonly open: (studentId: number) => void;
}

/** The worker's answers to one page: the codes of the students asked about, and again whatever changes. */
export function answerBadges(parts: BadgeParts): Api<typeof badgeEntries> {
  const told = new Map<number, BadgeCode | null>();
  let chosen: boolean | undefined;
  let badgeOf: BadgeOf | null | undefined;
  let on: boolean | null = null;

  let post: (answer: BadgesAnswer) => void = () => {};

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
    for (const badges of inPieces(news)) post({ kind: 'badges', badges });
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

  return {
    watchBadges: (listener) => {
      post = listener;
      on = null;
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
      return () => {
        for (const stop of stops) stop();
        post = () => {};
      };
    },
    askBadges: tell,
    openStudent: parts.open,
  };
}
