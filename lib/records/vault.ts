import type { Unsubscribe } from './watch.ts';

/**
 * `kept`: the key lies in the browser's storage and opens by itself. `open` and `locked`: it needs a passphrase, and was given it, or not.
 */
export type VaultState = 'kept' | 'open' | 'locked';

/** What seals everything that is kept of the school. */
export interface Vault {
  state(): Promise<VaultState>;
  /** At once, and after each change in any context. */
  watch(listener: (state: VaultState) => void): Unsubscribe;
  /** Rejects with `passphrase-wrong`. */
  unlock(passphrase: string): Promise<void>;
  /** Does nothing while the key is `kept`. */
  lock(): Promise<void>;
  /**
   * From now on this passphrase opens it, in place of the kept key or the passphrase before, with a new key that was never kept: what the
   * former key sealed has to be sealed anew.
   */
  setPassphrase(passphrase: string): Promise<void>;
  /** Back to a key that opens by itself. Rejects with `locked` while locked. */
  keepKey(): Promise<void>;
  /** Removes every key: what was sealed can't be opened any more. The next one is made when it is needed. */
  destroy(): Promise<void>;
}

/** What Settings shows and changes of it. */
export interface VaultCommands extends Pick<Vault, 'watch' | 'unlock' | 'lock' | 'setPassphrase' | 'keepKey'> {
  /** Minutes without use after which it locks; `null`: only when the browser is closed. */
  watchLockAfter(listener: (minutes: number | null) => void): Unsubscribe;
  setLockAfter(minutes: number | null): Promise<void>;
}

/** What a panel knows of it: it is unlocked in the full review, never in a foreign page. */
export interface PanelVault {
  watchVault(listener: (state: VaultState) => void): Unsubscribe;
  lock(): Promise<void>;
}

/** Holds the opened key as text until the browser is closed, for all contexts of the extension, never on the disk. */
export interface KeyMemory {
  read(): Promise<string | null>;
  write(key: string | null): Promise<void>;
  /** After each change in any context. */
  watch(listener: () => void): Unsubscribe;
}
