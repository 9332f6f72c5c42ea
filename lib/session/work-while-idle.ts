interface Idle {
  readonly timeRemaining: () => number;
}

interface IdleWindow {
  requestIdleCallback?: (work: (idle: Idle) => void) => number;
  cancelIdleCallback?: (id: number) => void;
}

/**
 * Does steps of a work that nobody waits for in the browser's idle moments. With each step comes for how many milliseconds
 * the next one must have room: between the frames of a page that moves there are never more than 16. Does nothing where
 * there are no such moments. Answers how to stop.
 */
export function workWhileIdle(begin: () => Iterator<number>, page: IdleWindow = globalThis): () => void {
  if (!page.requestIdleCallback) return () => {};
  let steps: Iterator<number> | null = null;
  let room = 0;
  let id: number | null = page.requestIdleCallback(work);

  function work(idle: Idle): void {
    steps ??= begin();
    let done = false;
    while (!done && idle.timeRemaining() > room) {
      const step = steps.next();
      if (step.done) done = true;
      else room = step.value;
    }
    id = done ? null : (page.requestIdleCallback?.(work) ?? null);
  }

  return () => {
    if (id !== null) page.cancelIdleCallback?.(id);
  };
}
