import { emailDomain, searchText, type Entry } from '../roster/index.ts';

interface Idle {
  readonly timeRemaining: () => number;
}

interface IdleWindow {
  requestIdleCallback?: (work: (idle: Idle) => void) => number;
  cancelIdleCallback?: (id: number) => void;
}

const AT_ONCE = 200;
const LEAST_MS = 2;

/**
 * Works out what search and the domain filter look at in the browser's idle moments, so that the first letter typed is as
 * quick as the second. Does nothing where there are no such moments. Answers how to stop.
 */
export function warmSearch(entries: () => readonly Entry[], page: IdleWindow = globalThis): () => void {
  if (!page.requestIdleCallback) return () => {};
  let place = 0;
  let id: number | null = page.requestIdleCallback(work);

  function work(idle: Idle): void {
    const all = entries();
    while (place < all.length && idle.timeRemaining() > LEAST_MS) {
      for (const { student } of all.slice(place, place + AT_ONCE)) {
        searchText(student);
        emailDomain(student);
      }
      place += AT_ONCE;
    }
    id = place < all.length ? (page.requestIdleCallback?.(work) ?? null) : null;
  }

  return () => {
    if (id !== null) page.cancelIdleCallback?.(id);
  };
}
