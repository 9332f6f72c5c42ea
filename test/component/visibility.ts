import { fireEvent } from '@testing-library/svelte';
import type { VisibilityWorld } from '../../components/shared/watch-visibility.ts';

interface Seen {
  readonly isIntersecting: boolean;
  readonly intersectionRatio: number;
  readonly isVisible: boolean;
}

type Callback = (entries: Seen[]) => void;

const covered: Seen = { isIntersecting: true, intersectionRatio: 1, isVisible: false };
const seen: Seen = { isIntersecting: true, intersectionRatio: 1, isVisible: true };

/** An observer whose eyes the test opens and shuts; the clock is vitest's. */
export function createVisibility(): {
  world: VisibilityWorld;
  see(share?: number): void;
  cover(): void;
  /** Something lies over this one alone. */
  coverOnly(element: Element): void;
  coverUnnoticed(): void;
  /** The cover goes, and nobody is told. */
  layBareUnnoticed(): void;
  coverOnlyUnnoticed(element: Element): void;
  coverAndRevealUndelivered(): void;
  fallSilent(): void;
  /** Fresh looks are answered only after so many milliseconds. */
  lookLate(milliseconds: number): void;
  /** The page zooms itself; `told`: and the browser has said so. */
  zoom(scale: number, told?: boolean): void;
} {
  const watching = new Map<Callback, Element>();
  let coveredElement: Element | null = null;
  let present: Seen | null = null;
  let undelivered: Seen[] = [];
  let silent = false;
  let late = 0;
  let scale = 1;
  const resizes = new Set<() => void>();

  class Observer {
    readonly #callback: Callback;

    constructor(callback: Callback) {
      this.#callback = callback;
    }

    observe(element: Element): void {
      watching.set(this.#callback, element);
      const first = present && element === coveredElement ? covered : present;
      if (first === null || silent) return;
      if (late === 0) queueMicrotask(() => this.#callback([first]));
      else setTimeout(() => this.#callback([first]), late);
    }

    takeRecords(): Seen[] {
      const records = undelivered;
      undelivered = [];
      return records;
    }

    disconnect(): void {
      watching.delete(this.#callback);
    }
  }

  function tell(next: Seen): void {
    present = next;
    for (const callback of [...watching.keys()]) callback([next]);
  }

  return {
    world: {
      Observer,
      setTimeout: (work, milliseconds) => setTimeout(work, milliseconds) as unknown as number,
      clearTimeout: (id) => clearTimeout(id),
      scale: () => scale,
      onResize: (listener) => {
        resizes.add(listener);
        return () => resizes.delete(listener);
      },
    },
    see: (share = 1) => tell({ ...seen, intersectionRatio: share }),
    cover: () => tell(covered),
    coverOnly: (element) => {
      coveredElement = element;
      for (const [callback, each] of [...watching]) if (each === element) callback([covered]);
    },
    layBareUnnoticed: () => {
      present = seen;
    },
    coverOnlyUnnoticed: (element) => {
      coveredElement = element;
    },
    coverUnnoticed: () => {
      present = covered;
    },
    coverAndRevealUndelivered: () => {
      undelivered = [covered, seen];
    },
    fallSilent: () => {
      silent = true;
    },
    lookLate: (milliseconds) => {
      late = milliseconds;
    },
    zoom: (next, told = true) => {
      scale = next;
      if (told) for (const listener of resizes) listener();
    },
  };
}

/** A click as from a person's own hand; events made by scripts are never that in a browser. */
export function trustedClick(more: MouseEventInit = {}): MouseEvent {
  return trusted(new MouseEvent('click', { bubbles: true, cancelable: true, ...more }));
}

export function trustedKey(key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  return trusted(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
}

/** A person chooses this radio button or ticks this box. */
export function choose(box: HTMLInputElement): Promise<boolean> {
  box.checked = true;
  return fireEvent(box, trusted(new Event('change', { bubbles: true })));
}

function trusted<Made extends Event>(event: Made): Made {
  Object.defineProperty(event, 'isTrusted', { value: true });
  return event;
}
