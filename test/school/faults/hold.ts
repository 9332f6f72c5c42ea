import type { SetFault } from './rule.ts';

/** A barrier: `reached` settles when the first matching request waits; `release` lets all that wait, and all to come, pass. */
export interface Hold extends SetFault {
  readonly reached: Promise<void>;
  release(): void;
}

export interface Barrier {
  readonly reached: Promise<void>;
  arrive(): Promise<void>;
  release(): void;
}

export function createBarrier(): Barrier {
  const reached = Promise.withResolvers<void>();
  const opened = Promise.withResolvers<void>();
  return {
    reached: reached.promise,
    arrive() {
      reached.resolve();
      return opened.promise;
    },
    release: () => opened.resolve(),
  };
}
