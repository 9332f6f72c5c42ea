export interface OnceRead {
  /** A part was read, or read anew. */
  changed(part: string): void;
  /** Whether all parts were read. */
  readonly isWhole: boolean;
  readonly whole: Promise<void>;
  /** It will never be whole: whoever waits hears why. */
  fail(thrown: Error): void;
}

/** Everything of one moment is told once, and nothing before all `parts` were read. */
export function onceRead(parts: readonly string[], tell: () => void): OnceRead {
  const unread = new Set(parts);
  const whole = Promise.withResolvers<void>();
  whole.promise.catch(() => {});
  let told = false;
  return {
    changed: (part) => {
      unread.delete(part);
      if (unread.size > 0) return;
      whole.resolve();
      if (told) return;
      told = true;
      queueMicrotask(() => {
        told = false;
        tell();
      });
    },
    get isWhole() {
      return unread.size === 0;
    },
    whole: whole.promise,
    fail: (thrown) => whole.reject(thrown),
  };
}
