import { AppError } from '../errors.ts';
import type { KeyMemory, Vault, VaultState } from '../session/settings/vault-port.ts';
import { ensureKeyRow, KeyDatabase, wrapByPassphrase, wrapForKeeping, type KeyRow } from './key-row.ts';
import { dataKeyFromText, dataKeyToText, derivePassphraseKey, unwrapDataKey } from './sealing/record-key.ts';
import type { Keyring } from './sealing/seal-tables.ts';
import { watch } from './watch.ts';

interface VaultParts {
  /** Of the database that holds the wrapped key. */
  readonly name?: string;
  /** Without one, a passphrase would be asked for in each context anew. */
  readonly memory?: KeyMemory;
}

/** Gives out the key of the records, and is locked and unlocked. One of each context; they follow each other. */
export function createVault({ name = 'sync-review-key', memory = forgetful() }: VaultParts = {}): Vault & Keyring {
  const db = new KeyDatabase(name);
  let present: Promise<CryptoKey> | null = null;
  const drop = (): void => void (present = null);

  const read = async (readable: boolean): Promise<CryptoKey> => {
    const row = await ensureKeyRow(db);
    if (row.mode === 'kept') return unwrapDataKey(row.wrapped, row.wrappingKey, readable);
    const text = await memory.read();
    if (text === null) throw new AppError('locked');
    return dataKeyFromText(text, readable);
  };
  const toState = async (row: KeyRow | undefined): Promise<VaultState> => {
    if (row?.mode !== 'passphrase') return 'kept';
    return (await memory.read()) === null ? 'locked' : 'open';
  };
  const state = async (): Promise<VaultState> => toState(await db.keys.get('data-key'));

  // A context that holds a key must let go of it as soon as another one locks or forgets.
  memory.watch(drop);

  return {
    state,
    key: () => {
      const asked = (present ??= read(false));
      asked.catch(() => {
        if (present === asked) drop();
      });
      return asked;
    },
    watch: (listener) => {
      let told: VaultState | null = null;
      let ended = false;
      const look = async (): Promise<void> => {
        const now = await state();
        if (ended || now === told) return;
        told = now;
        listener(now);
      };
      const onRow = (): void => {
        drop();
        void look();
      };
      // A database that can't be read says so itself, once it is opened.
      const onError = (): void => listener('kept');
      const stops = [watch(() => db.keys.get('data-key'), onRow, onError), memory.watch(() => void look())];
      return () => {
        ended = true;
        for (const stop of stops) stop();
      };
    },
    unlock: async (passphrase) => {
      const row = await ensureKeyRow(db);
      if (row.mode !== 'passphrase') return;
      const by = await derivePassphraseKey(passphrase, row.salt, row.iterations);
      const dataKey = await unwrapDataKey(row.wrapped, by, true).catch(() => {
        throw new AppError('passphrase-wrong');
      });
      await memory.write(await dataKeyToText(dataKey));
      drop();
    },
    lock: async () => {
      drop();
      await memory.write(null);
    },
    setPassphrase: async (passphrase) => {
      const dataKey = await read(true);
      const row = await wrapByPassphrase(dataKey, passphrase);
      await memory.write(await dataKeyToText(dataKey));
      await db.keys.put(row);
    },
    keepKey: async () => {
      await db.keys.put(await wrapForKeeping(await read(true)));
      await memory.write(null);
      drop();
    },
    destroy: async () => {
      await db.keys.clear();
      await memory.write(null);
      drop();
    },
  };
}

/** For one context alone. */
function forgetful(): KeyMemory {
  let kept: string | null = null;
  const listeners = new Set<() => void>();
  return {
    read: async () => kept,
    write: async (key) => {
      kept = key;
      for (const listener of listeners) listener();
    },
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
