import { browser } from 'wxt/browser';
import type { KeyMemory } from '../records/vault.ts';

const name = 'vault.key';

/** `storage.session`: in memory only, gone with the browser, closed to content scripts by default, and it outlives the worker. */
export const sessionKeyMemory: KeyMemory = {
  read: async () => {
    const text: unknown = (await browser.storage.session.get(name))[name];
    return typeof text === 'string' ? text : null;
  },
  write: (key) => (key === null ? browser.storage.session.remove(name) : browser.storage.session.set({ [name]: key })),
  watch: (listener) => {
    const onChanged = (changes: Readonly<Record<string, unknown>>): void => {
      if (name in changes) listener();
    };
    browser.storage.session.onChanged.addListener(onChanged);
    return () => browser.storage.session.onChanged.removeListener(onChanged);
  },
};
