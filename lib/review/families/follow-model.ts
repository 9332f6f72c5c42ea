import type { Steps } from '../../roster/index.ts';
import type { FamilyModel } from './family-model.ts';

/** So long the page may stand still for us, milliseconds. */
const sliceMs = 10;

const toNextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export interface ModelFollower {
  /** Something that the model is made of has changed; settled once what follows from it was told. */
  readonly changed: () => Promise<void>;
  /** What the model found can be shown. */
  readonly isReady: boolean;
}

/**
 * Keeps what a model of families finds up to date, in slices short enough that nobody notices; `tell` is called whenever a pass is over.
 * Who may be entered twice is looked for once the rest is on screen.
 */
export function followModel(
  model: Pick<FamilyModel, 'catchUp' | 'lookForSimilar'>,
  pause: (() => Promise<void>) | undefined,
  tell: () => void,
): ModelFollower {
  let running = false;
  let due = false;
  let isReady = false;
  let waiting: (() => void)[] = [];

  async function run(): Promise<void> {
    running = true;
    try {
      while (due) {
        due = false;
        const told = waiting;
        waiting = [];
        await inSlices(model.catchUp(), pause);
        isReady = true;
        tell();
        for (const resolve of told) resolve();
        if (!due && (await inSlices(model.lookForSimilar(), pause))) due = true;
      }
    } finally {
      running = false;
    }
  }

  return {
    changed: () => {
      due = true;
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.push(resolve);
      if (!running) void run();
      return promise;
    },
    get isReady() {
      return isReady;
    },
  };
}

/** Goes on until it is done, with a pause whenever a slice of time is used up, and one at the end of what took longer than a slice. */
async function inSlices<Result>(steps: Steps<Result>, pause = toNextTask): Promise<Result> {
  let begun = performance.now();
  let isLong = false;
  for (;;) {
    const { done, value } = steps.next();
    const isOver = performance.now() - begun >= sliceMs;
    if (isOver || (done && isLong)) await pause();
    if (done) return value;
    if (!isOver) continue;
    isLong = true;
    begun = performance.now();
  }
}
