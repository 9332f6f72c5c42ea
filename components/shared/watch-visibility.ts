/** How long a button must have been seen without a break before a click counts, in milliseconds. */
export const UNBROKEN = 500;

/** How long the element must stay seen after a click: what the page did just before reaches a frame late. */
export const SEEN_AFTER = 450;
const LOOKS_AFTER = 3;

const SHOWN_SHARE = 0.95;
/** Below this the button's words can't be read. */
const SMALLEST_SCALE = 0.4;
const FRESH_LOOK_LIMIT = 1500;

/** `warming`: not yet seen long enough · `live`: a click counts · `covered`: on screen, but something lies over it. */
export type Visibility = 'warming' | 'live' | 'covered';

type Entry = Pick<IntersectionObserverEntry, 'isIntersecting' | 'intersectionRatio'> & { readonly isVisible?: boolean };

interface Observer {
  observe(element: Element): void;
  takeRecords(): Entry[];
  disconnect(): void;
}

/** The world as far as it is needed: the observer class and a clock. */
export interface VisibilityWorld {
  readonly Observer: new (
    callback: (entries: Entry[]) => void,
    options: { threshold: number[]; trackVisibility: boolean; delay: number },
  ) => Observer;
  setTimeout(work: () => void, milliseconds: number): number;
  clearTimeout(id: number): void;
  /** Device pixels in a CSS pixel: a page that zooms itself shrinks, grows and moves the frame with it. */
  scale(): number;
  /** Calls after each change of the window's size or scale; answers how to stop. */
  onResize(listener: () => void): () => void;
}

export interface VisibilityWatch {
  /** True only if the element is live, fresh looks after the call see all of it, and it stays so for a moment. */
  confirm(): Promise<boolean>;
  stop(): void;
}

/** The browser's own observer, or `null` where it can't tell whether an element is covered. */
export function browserVisibility(page: Window & typeof globalThis): VisibilityWorld | null {
  const entry = page.IntersectionObserverEntry as { prototype: object } | undefined;
  if (!entry || !('isVisible' in entry.prototype)) return null;
  return {
    Observer: page.IntersectionObserver as unknown as VisibilityWorld['Observer'],
    setTimeout: (work, milliseconds) => page.setTimeout(work, milliseconds),
    clearTimeout: (id) => page.clearTimeout(id),
    scale: () => page.devicePixelRatio,
    onResize: (listener) => {
      page.addEventListener('resize', listener);
      return () => page.removeEventListener('resize', listener);
    },
  };
}

/**
 * Watches whether a person can really see an element, against pages that lay something over a frame or fade it.
 * `onchange` hears each change.
 */
export function watchVisibility(
  element: Element,
  world: VisibilityWorld,
  onchange: (visibility: Visibility) => void,
): VisibilityWatch {
  let visibility: Visibility = 'warming';
  let timer: number | null = null;
  let seen = false;
  let breaks = 0;
  let scale = world.scale();

  function turn(next: Visibility): void {
    if (next === visibility) return;
    visibility = next;
    onchange(next);
  }

  function wait(next: Visibility): void {
    timer = world.setTimeout(() => {
      turn(next);
      // A frame that draws nothing is not told that it was laid bare: it has to ask.
      if (next === 'covered') lookAnew();
    }, UNBROKEN);
  }

  function take(entries: readonly Entry[]): void {
    for (const entry of entries) {
      const now = isSeen(entry) && scale >= SMALLEST_SCALE;
      if (now && seen) continue;
      if (timer !== null) world.clearTimeout(timer);
      timer = null;
      seen = now;
      if (now) {
        turn('warming');
        wait('live');
      } else {
        breaks += 1;
        if (visibility === 'live') turn('warming');
        if (entry.isIntersecting) wait('covered');
      }
    }
  }

  const observer = new world.Observer(take, observing);
  observer.observe(element);

  function lookAnew(): void {
    observer.disconnect();
    observer.observe(element);
  }

  /** True, and the waiting begins anew, if the page was zoomed since. */
  function wasZoomed(): boolean {
    if (world.scale() === scale) return false;
    scale = world.scale();
    take([{ isIntersecting: true, intersectionRatio: 1, isVisible: false }]);
    lookAnew();
    return true;
  }
  const stopResize = world.onResize(wasZoomed);

  return {
    async confirm() {
      take(observer.takeRecords());
      if (wasZoomed()) return false;
      const before = breaks;
      if (visibility !== 'live') return false;
      for (let look = 0; look < LOOKS_AFTER; look += 1) {
        if (!(await lookOnce(element, world))) return false;
        await new Promise<void>((resolve) => world.setTimeout(resolve, SEEN_AFTER / LOOKS_AFTER));
      }
      const last = await lookOnce(element, world);
      take(observer.takeRecords());
      // On a slow machine it may be live once more, after a break that fell between two looks.
      return last && !wasZoomed() && visibility === 'live' && breaks === before;
    },
    stop() {
      if (timer !== null) world.clearTimeout(timer);
      stopResize();
      observer.disconnect();
    },
  };
}

const observing = { threshold: [0, 0.5, SHOWN_SHARE], trackVisibility: true, delay: 100 };

function isSeen(entry: Entry): boolean {
  return entry.isIntersecting && entry.isVisible === true && entry.intersectionRatio >= SHOWN_SHARE;
}

function lookOnce(element: Element, world: VisibilityWorld): Promise<boolean> {
  return new Promise((resolve) => {
    const finish = (answer: boolean): void => {
      world.clearTimeout(timer);
      observer.disconnect();
      resolve(answer);
    };
    const observer = new world.Observer((entries) => finish(entries.every(isSeen)), observing);
    const timer = world.setTimeout(() => finish(false), FRESH_LOOK_LIMIT);
    observer.observe(element);
  });
}
