import 'fake-indexeddb/auto';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { KeyMemory, Vault, VaultState } from '../../../lib/records/vault.ts';
import { createVault, Database, forgetSchool, type Renewal } from '../../../lib/store/index.ts';
import type { Keyring } from '../../../lib/store/sealing/seal-tables.ts';
import { collect } from './fresh-database.ts';
import { rawText } from './raw-rows.ts';
import { untilTheBrowserCloses } from './session-memory.ts';

const passphrase = 'correct horse battery staple';
const secret = { key: 'facts-keys', value: { subscriptionKey: 'canary-s', apiKey: 'canary-k' } } as const;

interface Context {
  readonly vault: Vault & Keyring & Renewal;
  readonly db: Database;
}

let made = 0;
let name: string;
let memory: KeyMemory;
let here: Context;
let there: Context;
beforeEach(() => {
  name = `vault-${process.pid}-${++made}`;
  memory = untilTheBrowserCloses();
  here = open();
  there = open();
});

/** What another page or the worker would hold. */
function open(): Context {
  const vault = createVault({ name: `${name}-key`, memory });
  const db = new Database(name, vault);
  onTestFinished(() => db.close());
  return { vault, db };
}

const read = async ({ db }: Context): Promise<unknown> => (await db.secrets.get('facts-keys'))?.value;

test('without a passphrase everything opens by itself, in every context and after the browser was closed', async () => {
  await here.db.secrets.put(secret);
  expect(await read(there)).toEqual(secret.value);
  memory = untilTheBrowserCloses();
  expect(await read(open())).toEqual(secret.value);
  expect(await here.vault.state()).toBe('kept');
  await here.vault.lock();
  expect(await read(here)).toEqual(secret.value);
});

test('scripts that hold the key can’t take it out', async () => {
  const { key } = await here.vault.keys();
  expect(key.extractable).toBe(false);
});

test('a passphrase is asked for after the browser was closed, and what was sealed before opens with it', async () => {
  await here.db.secrets.put(secret);
  await here.vault.setPassphrase(passphrase);
  expect(await there.vault.state()).toBe('open');
  expect(await read(there)).toEqual(secret.value);

  memory = untilTheBrowserCloses();
  const next = open();
  expect(await next.vault.state()).toBe('locked');
  await expect(read(next)).rejects.toMatchObject({ code: 'locked' });
  await expect(next.db.secrets.put(secret)).rejects.toMatchObject({ code: 'locked' });
  await next.vault.unlock(passphrase);
  expect(await read(next)).toEqual(secret.value);
});

test('each guess at a passphrase costs 600,000 rounds of PBKDF2, whenever it was set', async () => {
  const derive = vi.spyOn(crypto.subtle, 'deriveKey');
  onTestFinished(() => derive.mockRestore());
  const asked = (): unknown[] => derive.mock.calls.map(([by]) => by);
  await here.vault.setPassphrase(passphrase);
  await here.db.secrets.put(secret);
  await here.vault.setPassphrase(`${passphrase} 2`);
  await here.vault.lock();
  await here.vault.unlock(`${passphrase} 2`);
  expect(asked().length).toBeGreaterThanOrEqual(3);
  for (const by of asked()) expect(by).toMatchObject({ name: 'PBKDF2', hash: 'SHA-256', iterations: 600_000 });
  const salts = asked().map((by) => String((by as Pbkdf2Params).salt));
  expect(new Set(salts).size).toBeGreaterThan(1);
});

test('locking and unlocking are heard in every context at once', async () => {
  await here.vault.setPassphrase(passphrase);
  const seen = collect<VaultState>();
  const stop = there.vault.watch(seen.tell);
  await seen.until((told) => told.at(-1) === 'open');
  await there.db.secrets.put(secret);
  await here.vault.lock();
  await seen.until((told) => told.at(-1) === 'locked');
  await expect(read(there)).rejects.toMatchObject({ code: 'locked' });
  await there.vault.unlock(passphrase);
  await seen.until((told) => told.at(-1) === 'open');
  expect(await read(here)).toEqual(secret.value);
  stop();
});

test.each(['', 'Correct horse battery staple', `${passphrase} `, 'x'.repeat(100_000)])(
  'a wrong passphrase opens nothing and breaks nothing (%#)',
  async (wrong) => {
    await here.db.secrets.put(secret);
    await here.vault.setPassphrase(passphrase);
    await here.vault.lock();
    await expect(here.vault.unlock(wrong)).rejects.toMatchObject({ code: 'passphrase-wrong' });
    expect(await here.vault.state()).toBe('locked');
    await here.vault.unlock(passphrase);
    expect(await read(here)).toEqual(secret.value);
  },
);

test('a passphrase may be typed with composed or decomposed accents', async () => {
  await here.vault.setPassphrase('caf\u00e9 au lait');
  await here.vault.lock();
  await here.vault.unlock('cafe\u0301 au lait');
  expect(await here.vault.state()).toBe('open');
});

test('a changed passphrase replaces the former one, which opens nothing any more', async () => {
  await here.db.secrets.put(secret);
  await here.vault.setPassphrase(passphrase);
  await here.vault.setPassphrase('another one entirely');
  await here.vault.lock();
  await expect(here.vault.unlock(passphrase)).rejects.toMatchObject({ code: 'passphrase-wrong' });
  await here.vault.unlock('another one entirely');
  expect(await read(here)).toEqual(secret.value);
});

test('the passphrase can be given up, but not while locked', async () => {
  await here.db.secrets.put(secret);
  await here.vault.setPassphrase(passphrase);
  await here.vault.lock();
  await expect(here.vault.keepKey()).rejects.toMatchObject({ code: 'locked' });
  await expect(here.vault.setPassphrase('mine from now on')).rejects.toMatchObject({ code: 'locked' });
  await here.vault.unlock(passphrase);
  await here.vault.keepKey();
  memory = untilTheBrowserCloses();
  expect(await read(open())).toEqual(secret.value);
});

test('neither passphrase nor key stands on the disk', async () => {
  await here.db.secrets.put(secret);
  await here.vault.setPassphrase(passphrase);
  const disk = (await rawText(name)) + (await rawText(`${name}-key`));
  const key = atob((await memory.read())?.split(' ')[1] ?? '');
  expect(key).toHaveLength(32);
  for (const text of [passphrase, 'canary', key]) expect(disk).not.toContain(text);
});

test('who forgot the passphrase forgets the school, and starts anew under another key', async () => {
  await here.db.secrets.put(secret);
  await here.vault.setPassphrase(passphrase);
  await here.vault.lock();
  await here.vault.destroy();
  await forgetSchool(here.db);
  expect(await here.vault.state()).toBe('kept');
  expect(await read(here)).toBeUndefined();
  await here.db.secrets.put(secret);
  expect(await read(there)).toEqual(secret.value);
});

test('what was asked for before a school was forgotten makes no key after it; what is asked for then does', async () => {
  const forgetting = Promise.withResolvers<boolean>();
  const vault = createVault({ name: `${name}-gated`, memory, gate: () => forgetting.promise });
  const asked = vault.keys(true);
  forgetting.resolve(true);
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  const { keyId } = await vault.keys(true);
  expect((await vault.keys()).keyId).toBe(keyId);
});

test('a gate that was open all the time holds no key back', async () => {
  const vault = createVault({ name: `${name}-open`, memory, gate: async () => false });
  expect((await vault.keys(true)).keyId).not.toBe('');
});

test('a context that only goes on with what others began makes no key: of an empty store, or once all was forgotten', async () => {
  const worker = createVault({ name: `${name}-key`, memory, mayBegin: false });
  const db = new Database(name, worker);
  onTestFinished(() => db.close());
  const reading = { name: 'staff', rows: [], readAt: 1, failure: null } as never;
  await expect(db.sideReadings.put(reading)).rejects.toMatchObject({ code: 'store-damaged' });
  await expect(db.sealAhead(db.sideReadings, [reading])).rejects.toMatchObject({ code: 'store-damaged' });
  expect([await worker.isNew(), await here.vault.isNew(), await db.sideReadings.count()]).toEqual([true, true, 0]);

  await here.db.secrets.put(secret);
  await db.sideReadings.put(reading);
  expect(await worker.isNew()).toBe(false);
  await here.vault.destroy();
  await forgetSchool(here.db);
  await expect(db.sideReadings.put(reading)).rejects.toMatchObject({ code: 'store-damaged' });
  expect([await here.vault.isNew(), await here.db.sideReadings.count()]).toEqual([true, 0]);
});
