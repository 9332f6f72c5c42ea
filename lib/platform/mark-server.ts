import type { Browser } from 'wxt/browser';
import type { MarkCode, MarkOf } from '../review/marks/mark-view.ts';
import type { Unsubscribe } from '../records/watch.ts';
import { inFrames, maxIdsPerPage, pageToMarks, type MarksToPage } from './mark-frames.ts';

export interface MarkServerParts {
  /** `null` while no students are known. */
  readonly watchMarks: (listener: (markOf: MarkOf | null) => void) => Unsubscribe;
  /** The person's switch. */
  readonly watchChosen: (listener: (on: boolean) => void) => Unsubscribe;
  readonly open: (studentId: number) => void;
}

/** The worker's half of a page's port: tells the codes of the students asked about, and again whatever changes. */
export function serveMarks(port: Browser.runtime.Port, parts: MarkServerParts): void {
  const told = new Map<number, MarkCode | null>();
  let chosen: boolean | undefined;
  let markOf: MarkOf | null | undefined;
  let on: boolean | null = null;

  const post = (frame: MarksToPage): void => {
    try {
      port.postMessage(frame);
    } catch {
      /* the page is gone; onDisconnect follows */
    }
  };
  const tell = (studentIds: Iterable<number>): void => {
    if (!on || !markOf) return;
    const news: [number, MarkCode | null][] = [];
    for (const id of studentIds) {
      const mark = markOf(id);
      if (told.get(id) === mark) continue;
      if (!told.has(id) && told.size >= maxIdsPerPage) continue;
      told.set(id, mark);
      news.push([id, mark]);
    }
    for (const marks of inFrames(news)) post({ kind: 'marks', marks });
  };
  const update = (): void => {
    // Off is told at once: what a page still shows from before must go.
    if (chosen === undefined || (chosen && markOf === undefined)) return;
    const next = chosen && markOf != null;
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
    parts.watchMarks((next) => {
      markOf = next;
      update();
    }),
  ];
  port.onMessage.addListener((message: unknown) => {
    const frame = pageToMarks.safeParse(message);
    if (!frame.success) return;
    if (frame.data.kind === 'ask') tell(frame.data.studentIds);
    else if (frame.data.kind === 'open') parts.open(frame.data.studentId);
  });
  port.onDisconnect.addListener(() => {
    for (const stop of stops) stop();
  });
}
