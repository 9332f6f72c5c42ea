import { browser } from 'wxt/browser';
import { isErrorCode, type Failure } from '../errors.ts';

const name = 'work.trouble';

/** Why the worker's jobs can't go on, for every page; in `storage.session`, since the database may be what is full. */
export const workTrouble = {
  write: (failure: Failure | null): Promise<void> =>
    failure === null
      ? browser.storage.session.remove(name)
      : browser.storage.session.set({ [name]: { code: failure.code } }),
  /** At once, and after each change. */
  watch: (listener: (failure: Failure | null) => void): (() => void) => {
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
