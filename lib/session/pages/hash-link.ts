import type { Unsubscribe } from '../../records/watch.ts';

/** The address bar's hash, which is the state of the full page: reload, back and bookmarks work. */
export interface HashLink {
  /** Called at once and at each change. */
  watch(listener: (hash: string) => void): Unsubscribe;
  /** `replace` leaves no entry in the history, for text that is still being typed. */
  go(hash: string, replace?: boolean): void;
  /** What a link to it says, where that is not the same. */
  address?(hash: string): string;
}

type HashWindow = Pick<Window, 'location' | 'history'> & {
  addEventListener(type: 'hashchange', listener: () => void): void;
  removeEventListener(type: 'hashchange', listener: () => void): void;
};

export function linkHash(page: HashWindow): HashLink {
  const listeners = new Set<(hash: string) => void>();
  const tell = (): void => {
    for (const listener of listeners) listener(page.location.hash);
  };
  return {
    watch(listener) {
      if (listeners.size === 0) page.addEventListener('hashchange', tell);
      listeners.add(listener);
      listener(page.location.hash);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) page.removeEventListener('hashchange', tell);
      };
    },
    go(hash, replace = false) {
      if (!replace) {
        page.location.hash = hash;
        return;
      }
      page.history.replaceState(null, '', hash);
      tell();
    },
  };
}
