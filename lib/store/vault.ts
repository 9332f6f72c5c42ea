import { AppError } from '../errors.ts';
import type { KeyMemory, Vault, VaultState } from '../records/vault.ts';
import { originKeyFiles, type KeyFiles } from './key-files.ts';
import { KeyDatabase, openFormer, sealFormer, unwrapRow, wrapRow, type KeyRow, type Protection } from './key-row.ts';
import { readOpenKeys, writeOpenKeys } from './open-keys.ts';
import type { Gate } from './open-database.ts';
import { asUnreadable, createDataKey } from './sealing/record-key.ts';
import type { Keyring } from './sealing/seal-tables.ts';
import type { RecordKeys } from './sealing/record-keys.ts';
import { watch } from './watch.ts';

interface VaultParts {
  /** Of the database that holds the wrapped key, and of the folder of its files. */
  readonly name?: string;
  /** Without one, a passphrase would be asked for in each context anew. */
  readonly memory?: KeyMemory;
  readonly files?: KeyFiles;
  readonly gate?: Gate;
  /** Whether this context may be the first that keeps something; default true. One that only goes on with what others began makes no key. */
  readonly mayBegin?: boolean;
}

/** What a change of the key leaves to be done, in whichever context comes next. */
export interface Renewal {
  /** Something was removed: the present key has to go. Remembered until it has. */
  want(): Promise<void>;
  /** Does what can be done now of what is wanted. Answers whether rows may have to be sealed anew. */
  takeUp(): Promise<boolean>;
  /** Every row is sealed by that key: the former ones go. */
  settle(keyId: string): Promise<void>;
  /** Whether there is no key, and never was one since the school was forgotten. Rejects where that can't be read. */
  isNew(): Promise<boolean>;
  /** A kept key whose file is lost opens nothing: another one takes its place. */
  replaceLost(): Promise<void>;
}

/** Gives out the keys of the records, and is locked and unlocked. One of each context; they follow each other. */
export function createVault({
  name = 'sync-review-key',
  memory = forgetful(),
  files = originKeyFiles(name),
  gate,
  mayBegin = true,
}: VaultParts = {}): Vault & Keyring & Renewal {
  let present: { readonly row: KeyRow; readonly keys: Promise<RecordKeys> } | null = null;
  const looks = new Set<() => void>();
  const drop = (): void => void (present = null);
  /** How often this context had to wait until a school was forgotten. */
  let forgotten = 0;
  const counted = async (): Promise<void> => {
    if (await gate?.()) forgotten += 1;
  };
  const db = new KeyDatabase(name, counted, () => {
    drop();
    for (const look of looks) look();
  });
  const readRow = (): Promise<KeyRow | undefined> => db.keys.get('data-key');

  /** Readable, to be wrapped anew. */
  const openRow = async (row: KeyRow): Promise<CryptoKey> => {
    if (row.mode === 'kept') return unwrapRow(files, row, null);
    const key = (await readOpenKeys(memory)).get(row.keyId);
    if (!key) throw new AppError('locked');
    return key;
  };
  const openFormers = async (row: KeyRow, by: CryptoKey): Promise<{ keyId: string; dataKey: CryptoKey }[]> => {
    const opened = await Promise.all(
      row.formers.map(async (former) => ({ keyId: former.keyId, dataKey: await openFormer(files, by, former) })),
    );
    return opened.flatMap(({ keyId, dataKey }) => (dataKey ? [{ keyId, dataKey }] : []));
  };
  const toKeys = async (row: KeyRow): Promise<RecordKeys> => {
    const key = await openRow(row);
    const formers = (await openFormers(row, key)).map(({ dataKey }) => asUnreadable(dataKey));
    return { keyId: row.keyId, key: await asUnreadable(key), formers: await Promise.all(formers) };
  };
  const keysOf = (row: KeyRow): Promise<RecordKeys> => {
    if (present && isSame(present.row, row)) return present.keys;
    const asked = { row, keys: toKeys(row) };
    present = asked;
    asked.keys.catch(() => {
      if (present === asked) drop();
    });
    return asked.keys;
  };

  /** Puts `next` where `seen` still stands. */
  const replace = (seen: KeyRow | undefined, next: KeyRow): Promise<boolean> =>
    db.transaction('rw', db.keys, async () => {
      const now = await db.keys.get('data-key');
      if (now === undefined ? seen !== undefined : !seen || !isSame(now, seen)) return false;
      await db.keys.put(next);
      return true;
    });
  const removeGone = async (): Promise<void> => {
    const row = await readRow();
    if (!row || row.gone.length === 0) return;
    for (const file of row.gone) await files.remove(file);
    await replace(row, { ...row, gone: [] });
  };
  /** A first key, or a new one in place of `seen`. What `seen` sealed is still opened, by the new one only. */
  const renew = async (seen: KeyRow | undefined, protection: Protection): Promise<KeyRow | null> => {
    const dataKey = await createDataKey();
    const keyId = crypto.randomUUID();
    const before = seen ? await openRow(seen) : null;
    const opened = seen && before ? [{ keyId: seen.keyId, dataKey: before }, ...(await openFormers(seen, before))] : [];
    const formers = await Promise.all(opened.map((former) => sealFormer(files, dataKey, former)));
    const gone = seen ? [...seen.gone, seen.file, ...seen.formers.map(({ file }) => file)] : [];
    const row = await wrapRow(files, dataKey, keyId, protection, { formers, gone });
    // Nobody is locked out while the row changes.
    if (protection !== null)
      await writeOpenKeys(memory, [[keyId, dataKey], ...(seen && before ? [[seen.keyId, before] as const] : [])]);
    if (!(await replace(seen, row))) return null;
    await removeGone();
    if (protection !== null) await writeOpenKeys(memory, [[keyId, dataKey]]);
    drop();
    return row;
  };
  /** What was asked for before a school was forgotten makes no key after it: its rows are gone. */
  const ensureRow = async (before = forgotten): Promise<KeyRow> => {
    const row = await readRow();
    if (row) return row;
    if (forgotten !== before) throw new DOMException('The school was forgotten meanwhile.', 'AbortError');
    if (!mayBegin) throw new AppError('store-damaged', { table: 'keys' });
    return (await renew(undefined, null)) ?? ensureRow(before);
  };

  const toState = async (row: KeyRow | undefined): Promise<VaultState> => {
    if (row?.mode !== 'passphrase') return 'kept';
    return (await readOpenKeys(memory)).has(row.keyId) ? 'open' : 'locked';
  };
  const state = async (): Promise<VaultState> => toState(await readRow());

  // A context that holds a key must let go of it as soon as another one locks or forgets.
  memory.watch(drop);

  return {
    state,
    keys: async (fresh = false) => (!fresh && present ? present.keys : keysOf(await ensureRow())),
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
      const again = (): void => void look();
      looks.add(again);
      const stops = [watch(readRow, onRow, onError), memory.watch(again), () => looks.delete(again)];
      return () => {
        ended = true;
        for (const stop of stops) stop();
      };
    },
    unlock: async (passphrase) => {
      const row = await readRow();
      if (row?.mode !== 'passphrase') return;
      await writeOpenKeys(memory, [[row.keyId, await unwrapRow(files, row, passphrase)]]);
      drop();
      if (row.stale) await renew(row, passphrase);
    },
    lock: async () => {
      drop();
      await memory.write(null);
    },
    setPassphrase: async (passphrase) => {
      while (!(await renew(await readRow(), passphrase)));
    },
    keepKey: async () => {
      let row: KeyRow;
      let kept: KeyRow;
      do {
        row = await ensureRow();
        const { formers, stale } = row;
        const rest = { formers, gone: [...row.gone, row.file], ...(stale && { stale }) };
        kept = await wrapRow(files, await openRow(row), row.keyId, null, rest);
      } while (!(await replace(row, kept)));
      await removeGone();
      await memory.write(null);
      drop();
    },
    destroy: async () => {
      drop();
      await files.removeAll();
      await db.delete({ disableAutoOpen: false });
      await memory.write(null);
      for (const look of looks) look();
    },
    want: async () => {
      const row = await readRow();
      if (row && !row.stale) await replace(row, { ...row, stale: true });
    },
    takeUp: async () => {
      await removeGone();
      const row = await readRow();
      if (!row || (await toState(row)) === 'locked') return false;
      if (row.stale && row.mode === 'kept') await renew(row, null);
      return ((await readRow())?.formers.length ?? 0) > 0;
    },
    settle: async (keyId) => {
      const row = await readRow();
      if (row?.keyId !== keyId || row.formers.length === 0) return;
      const gone = [...row.gone, ...row.formers.map(({ file }) => file)];
      if (await replace(row, { ...row, formers: [], gone })) await removeGone();
    },
    isNew: async () => (await readRow()) === undefined,
    replaceLost: async () => {
      const row = await readRow();
      if (row?.mode !== 'kept' || (await files.read(row.file))) return;
      await db.keys.delete('data-key');
      drop();
    },
  };
}

function isSame(one: KeyRow, other: KeyRow): boolean {
  return (
    one.file === other.file &&
    one.formers.length === other.formers.length &&
    one.gone.length === other.gone.length &&
    one.stale === other.stale
  );
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
