import { browser } from 'wxt/browser';
import { isErrorCode, type Failure } from '../errors.ts';

interface SharedFailure {
  write(failure: Failure | null): Promise<void>;
  /** At once, and after each change in any context. */
  watch(listener: (failure: Failure | null) => void): () => void;
}

/** Why the worker's jobs can't go on, for every page. */
export const workFailure = shareFailure('work.trouble');

/** An older page keeps the database: the browser tells it only to the first who waits. */
export const blockedFailure = shareFailure('store.blocked');

/** In `storage.session`, since the database may be what is full or can't be opened. */
function shareFailure(name: string): SharedFailure {
  return {
    write: (failure) =>
      failure === null
        ? browser.storage.session.remove(name)
        : browser.storage.session.set({ [name]: { code: failure.code } }),
    watch: (listener) => {
      const tell = (value: unknown): void => {
        const code = typeof value === 'object' && value !== null && 'code' in value ? value.code : null;
        listener(isErrorCode(code) ? { code } : null);
      };
      const onChanged = (changes: Readonly<Record<string, { newValue?: unknown }>>): void => {
        if (name in changes) tell(changes[name]?.newValue);
      };
      browser.storage.session.onChanged.addListener(onChanged);
      void browser.storage.session.get(name).then((stored) => tell(stored[name]));
      return () => browser.storage.session.onChanged.removeListener(onChanged);
    },
  };
}
