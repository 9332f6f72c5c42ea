import { Dexie, type Table } from 'dexie';
import { refuseNewer } from './open-database.ts';
import {
  createDataKey,
  createWrappingKey,
  derivePassphraseKey,
  passphraseIterations,
  wrapDataKey,
} from './sealing/record-key.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The key of the records, wrapped: by a key beside it, or by what a passphrase gives. */
export type KeyRow = { readonly id: 'data-key'; readonly wrapped: Bytes } & (
  | { readonly mode: 'kept'; readonly wrappingKey: CryptoKey }
  | { readonly mode: 'passphrase'; readonly salt: Bytes; readonly iterations: number }
);

/** In a database of its own: it is read while transactions of the other one are open. */
export class KeyDatabase extends Dexie {
  declare readonly keys: Table<KeyRow, 'data-key'>;

  constructor(name: string) {
    super(name);
    refuseNewer(this, 1);
    this.version(1).stores({ keys: 'id' });
    // Whoever wants to remove or change it need not wait for this context.
    this.on('versionchange', () => {
      this.close();
      return false;
    });
  }
}

export async function wrapForKeeping(dataKey: CryptoKey): Promise<KeyRow> {
  const wrappingKey = await createWrappingKey();
  return { id: 'data-key', mode: 'kept', wrappingKey, wrapped: await wrapDataKey(dataKey, wrappingKey) };
}

export async function wrapByPassphrase(dataKey: CryptoKey, passphrase: string): Promise<KeyRow> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const by = await derivePassphraseKey(passphrase, salt, passphraseIterations);
  const wrapped = await wrapDataKey(dataKey, by);
  return { id: 'data-key', mode: 'passphrase', salt, iterations: passphraseIterations, wrapped };
}

/** The one of this computer; where there is none, one is made, and only one, whoever asks at once. */
export async function ensureKeyRow(db: KeyDatabase): Promise<KeyRow> {
  const present = await db.keys.get('data-key');
  if (present) return present;
  const made = await wrapForKeeping(await createDataKey());
  return db.transaction('rw', db.keys, async () => {
    const first = await db.keys.get('data-key');
    if (first) return first;
    await db.keys.put(made);
    return made;
  });
}
