import { Dexie, type Table } from 'dexie';
import { AppError } from '../errors.ts';
import type { KeyFiles } from './key-files.ts';
import { openWhen, refuseNewer, type Gate } from './open-database.ts';
import {
  createSecret,
  derivePassphraseKey,
  passphraseIterations,
  unwrapDataKey,
  wrapDataKey,
  wrappingKeyFrom,
} from './sealing/record-key.ts';
import { openBody, sealBody } from './sealing/seal-body.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A data key that rows may still be sealed by: opened by the present one together with a file that goes with the last such row. */
export interface FormerKey {
  readonly keyId: string;
  readonly file: string;
  readonly sealed: Bytes;
}

/**
 * The key of the records, wrapped. `kept`: the file holds what unwraps it. `passphrase`: the file holds the salt. Without its file no row
 * opens, so one that was replaced is worth nothing once its file is gone, though the database still has its bytes.
 */
export type KeyRow = {
  readonly id: 'data-key';
  /** Another one with each new data key. */
  readonly keyId: string;
  readonly file: string;
  readonly wrapped: Bytes;
  readonly formers: readonly FormerKey[];
  /** Files of rows that this one replaced, to be removed. */
  readonly gone: readonly string[];
  /** Something was removed that the present key opens: a new one is wanted. */
  readonly stale?: true;
} & ({ readonly mode: 'kept' } | { readonly mode: 'passphrase'; readonly iterations: number });

/** By what the data key shall be wrapped; `null`: by a key that is kept. */
export type Protection = string | null;

/** In a database of its own: it is read while transactions of the other one are open. */
export class KeyDatabase extends Dexie {
  declare readonly keys: Table<KeyRow, 'data-key'>;
  readonly #gate: Gate | undefined;

  /** `whenGone` is told when another context wants it changed or deleted, after it was let go of. */
  constructor(name: string, gate?: Gate, whenGone: () => void = () => {}) {
    // A key that was promised to be on the disk has to be there before the one before goes.
    super(name, { chromeTransactionDurability: 'strict' });
    this.#gate = gate;
    refuseNewer(this, 1);
    this.version(1).stores({ keys: 'id' });
    // Whoever wants to remove or change it need not wait for this context.
    this.on('versionchange', ({ newVersion }) => {
      this.close({ disableAutoOpen: newVersion !== null });
      whenGone();
      return false;
    });
  }

  override open(): ReturnType<Dexie['open']> {
    return openWhen(this.#gate, () => super.open());
  }
}

/** Writes the row's file. */
export async function wrapRow(
  files: KeyFiles,
  dataKey: CryptoKey,
  keyId: string,
  protection: Protection,
  rest: Pick<KeyRow, 'formers' | 'gone' | 'stale'>,
): Promise<KeyRow> {
  const [file, secret] = [crypto.randomUUID(), createSecret()];
  await files.write(file, secret);
  const row = { id: 'data-key', keyId, file, ...rest } as const;
  if (protection === null)
    return { ...row, mode: 'kept', wrapped: await wrapDataKey(dataKey, await wrappingKeyFrom(secret)) };
  const by = await derivePassphraseKey(protection, secret, passphraseIterations);
  return { ...row, mode: 'passphrase', iterations: passphraseIterations, wrapped: await wrapDataKey(dataKey, by) };
}

/** `protection` must fit the row's mode. Rejects with `store-damaged` without the file, with `passphrase-wrong` if it is. */
export async function unwrapRow(files: KeyFiles, row: KeyRow, protection: Protection): Promise<CryptoKey> {
  const secret = await files.read(row.file);
  if (!secret) throw new AppError('store-damaged', { table: 'keys' });
  if (row.mode === 'kept') return unwrapDataKey(row.wrapped, await wrappingKeyFrom(secret), true);
  const by = await derivePassphraseKey(protection ?? '', secret, row.iterations);
  return unwrapDataKey(row.wrapped, by, true).catch(() => {
    throw new AppError('passphrase-wrong');
  });
}

/** Writes the former key's own file. */
export async function sealFormer(
  files: KeyFiles,
  by: CryptoKey,
  { keyId, dataKey }: { readonly keyId: string; readonly dataKey: CryptoKey },
): Promise<FormerKey> {
  const [file, secret] = [crypto.randomUUID(), createSecret()];
  await files.write(file, secret);
  const wrapped = await wrapDataKey(dataKey, await wrappingKeyFrom(secret));
  const sealed = await sealBody(by, { table: 'keys', key: keyId }, { wrapped: [...wrapped] });
  return { keyId, file, sealed: new Uint8Array(sealed) };
}

/** `null` when its file is gone: nothing is sealed by it any more. */
export async function openFormer(files: KeyFiles, by: CryptoKey, former: FormerKey): Promise<CryptoKey | null> {
  const secret = await files.read(former.file);
  if (!secret) return null;
  const { wrapped } = await openBody(by, { table: 'keys', key: former.keyId }, former.sealed);
  return unwrapDataKey(Uint8Array.from(wrapped as number[]), await wrappingKeyFrom(secret), true);
}
