import 'fake-indexeddb/auto';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { type KeyFiles, originKeyFiles } from '../../../lib/store/key-files.ts';
import { type KeyRow, openFormer, unwrapRow } from '../../../lib/store/key-row.ts';
import { createVault, Database, finishRenewal, removeForGood } from '../../../lib/store/index.ts';
import { openBody } from '../../../lib/store/sealing/seal-body.ts';
import { filesIn } from './origin-files.ts';
import { rawRows } from './raw-rows.ts';
import { untilTheBrowserCloses } from './session-memory.ts';

const passphrase = 'correct horse battery staple';
const secret = { key: 'facts-keys', value: { subscriptionKey: 'canary-s', apiKey: 'canary-k' } } as const;
type Raw = Record<string, unknown>;

let made = 0;
let name: string;
let memory = untilTheBrowserCloses();
beforeEach(() => {
  name = `renew-${process.pid}-${++made}`;
  memory = untilTheBrowserCloses();
});

function open(files?: KeyFiles) {
  const vault = createVault({ name: `${name}-key`, memory, ...(files && { files }) });
  const db = new Database(name, vault);
  onTestFinished(() => db.close());
  return { vault, db };
}

const keyRow = async (): Promise<KeyRow> => (await rawRows(`${name}-key`, 'keys'))[0] as unknown as KeyRow;
const correction = (studentId: number): Raw => ({
  studentId,
  seq: studentId,
  state: 'done',
  from: null,
  to: `canary${studentId}@school.example`,
});

/** Opens with what lies in the profile now: the key row as it was at some time, and the files that there are. */
async function keysOnDisk(rows: readonly KeyRow[]): Promise<CryptoKey[]> {
  const files = originKeyFiles(`${name}-key`);
  const found: CryptoKey[] = [];
  for (const row of rows) {
    if (row.mode !== 'kept') continue;
    const key = await unwrapRow(files, row, null).catch(() => null);
    if (!key) continue;
    found.push(key);
    for (const former of row.formers) {
      const opened = await openFormer(files, key, former);
      if (opened) found.push(opened);
    }
  }
  return found;
}

/** How many of these sealed rows, as they lay on the disk at some time, open with one of these keys. */
async function countOpened(table: string, keyPath: string, rows: readonly Raw[], keys: readonly CryptoKey[]) {
  let opened = 0;
  for (const row of rows)
    for (const key of keys) {
      const place = { table, key: row[keyPath] };
      if (await openBody(key, place, row['body'] as Uint8Array<ArrayBuffer>).catch(() => null)) opened += 1;
    }
  return opened;
}

test('a passphrase on a new computer: no key was ever kept', async () => {
  const files = originKeyFiles(`${name}-key`);
  const rows: KeyRow[] = [];
  const { vault, db } = open({
    ...files,
    write: async (file, bytes) => {
      rows.push(...((await rawRows(`${name}-key`, 'keys')) as unknown as KeyRow[]));
      await files.write(file, bytes);
    },
  });
  expect(await vault.state()).toBe('kept');
  await vault.setPassphrase(passphrase);
  await finishRenewal(db, vault);
  await db.secrets.put(secret);
  expect(rows).toEqual([]);
  expect((await keyRow()).mode).toBe('passphrase');
  expect(filesIn(`${name}-key`).size).toBe(1);
});

test.each([60, 600, 2_000])(
  'a passphrase set over %i rows: nothing that was or is on the disk opens without it',
  async (size) => {
    const { vault, db } = open();
    await db.secrets.put(secret);
    await db.corrections.bulkAdd(Array.from({ length: size }, (_, place) => correction(place + 1)) as never[]);
    const before = await keyRow();
    const formerRows = await rawRows(name, 'corrections');
    expect(await countOpened('corrections', 'correctionId', formerRows, await keysOnDisk([before]))).toBe(size);

    await vault.setPassphrase(passphrase);
    const between = await keyRow();
    // The former key can't be opened from the moment that there is a passphrase, though nothing was sealed anew yet.
    expect(await keysOnDisk([before, between])).toEqual([]);
    await finishRenewal(db, vault);
    const after = await keyRow();
    const rows = await rawRows(name, 'corrections');
    expect(after.formers).toEqual([]);
    expect(await keysOnDisk([before, between, after])).toEqual([]);
    expect(filesIn(`${name}-key`).size).toBe(1);
    // And who copied the former key before opens nothing that is written from now on.
    expect(rows.map(({ body }) => body)).not.toContainEqual(formerRows[0]?.['body']);
    expect((await db.corrections.toArray()).map(({ to }) => to)).toEqual(
      Array.from({ length: size }, (_, place) => `canary${place + 1}@school.example`),
    );
  },
);

test('what is removed can’t be opened by the key that is kept then; what stays can', async () => {
  const { vault, db } = open();
  await db.secrets.put(secret);
  await db.corrections.bulkAdd([1, 2, 3].map(correction) as never[]);
  const [before, removed] = [await keyRow(), await rawRows(name, 'corrections')];
  await removeForGood(db, vault, () => db.corrections.bulkDelete([1, 2]));
  const keys = await keysOnDisk([before, await keyRow()]);
  expect(keys).toHaveLength(1);
  expect(await countOpened('corrections', 'correctionId', removed, keys)).toBe(0);
  expect((await db.corrections.toArray()).map(({ studentId }) => studentId)).toEqual([3]);
  expect((await open().db.secrets.get('facts-keys'))?.value).toEqual(secret.value);
});

test('with a passphrase what is removed while locked goes for good when it is unlocked next', async () => {
  const { vault, db } = open();
  await vault.setPassphrase(passphrase);
  await db.corrections.bulkAdd([1, 2].map(correction) as never[]);
  const before = await keyRow();
  await vault.lock();
  await removeForGood(db, vault, () => db.corrections.bulkDelete([1]));
  expect((await keyRow()).keyId).toBe(before.keyId);
  await vault.unlock(passphrase);
  await finishRenewal(db, vault);
  const after = await keyRow();
  expect(after.keyId).not.toBe(before.keyId);
  // Not even by the passphrase: its salt is gone.
  await expect(unwrapRow(originKeyFiles(`${name}-key`), before, passphrase)).rejects.toMatchObject({
    code: 'store-damaged',
  });
  await vault.lock();
  await vault.unlock(passphrase);
  expect((await db.corrections.toArray()).map(({ studentId }) => studentId)).toEqual([2]);
});

/** Ends everything of a context at its n-th step that touches the disk. */
class Killed extends Error {}
function killing(steps: number): { readonly files: KeyFiles; readonly count: () => number } {
  const files = originKeyFiles(`${name}-key`);
  let done = 0;
  const step = async <Value>(act: () => Promise<Value>): Promise<Value> => {
    if (++done > steps) throw new Killed();
    return act();
  };
  return {
    count: () => done,
    files: {
      read: (file) => step(() => files.read(file)),
      write: (file, bytes) => step(() => files.write(file, bytes)),
      remove: (file) => step(() => files.remove(file)),
      removeAll: () => step(() => files.removeAll()),
    },
  };
}

test('ended at any of its steps, the next context finishes it; nothing is lost, nothing of the former key stays', async () => {
  let endings = 0;
  for (let steps = 0; ; steps++) {
    name = `renew-${process.pid}-kill-${steps}`;
    memory = untilTheBrowserCloses();
    const first = open();
    await first.db.secrets.put(secret);
    await first.db.corrections.bulkAdd([1, 2, 3].map(correction) as never[]);
    const [before, formerRows] = [await keyRow(), await rawRows(name, 'corrections')];

    const { files } = killing(steps);
    const dying = open(files);
    const ended = await dying.vault
      .setPassphrase(passphrase)
      .then(() => finishRenewal(dying.db, dying.vault))
      .then(() => false)
      .catch((thrown: unknown) => thrown instanceof Killed);
    dying.db.close();
    if (ended) endings += 1;

    // The browser begins anew, and what was in its memory is gone.
    memory = untilTheBrowserCloses();
    const next = open();
    await finishRenewal(next.db, next.vault).catch(() => {});
    if ((await next.vault.state()) === 'locked') {
      await next.vault.unlock(passphrase);
      await finishRenewal(next.db, next.vault);
      const keys = await keysOnDisk([before, await keyRow()]);
      expect(await countOpened('corrections', 'correctionId', formerRows, keys), `step ${steps}`).toBe(0);
      expect((await keyRow()).formers).toEqual([]);
    }
    expect((await next.db.secrets.get('facts-keys'))?.value).toEqual(secret.value);
    expect((await next.db.corrections.toArray()).map(({ studentId }) => studentId)).toEqual([1, 2, 3]);
    if (!ended) break;
  }
  expect(endings).toBeGreaterThan(5);
});

test('rows that other contexts write while everything is sealed anew open afterwards, whoever wrote them', async () => {
  const [here, there] = [open(), open()];
  await here.db.corrections.bulkAdd(Array.from({ length: 500 }, (_, place) => correction(place + 1)) as never[]);
  expect(await there.db.corrections.count()).toBe(500);
  await there.db.corrections.get(1);
  const writing = (async () => {
    for (let round = 0; round < 40; round++) {
      await there.db.corrections.add(correction(1_000 + round) as never);
      await there.db.corrections.update(1 + round, { to: `changed${round}@school.example` });
      const row = { ...correction(2_000 + round), correctionId: 5_000 - round };
      await there.db.sealAhead(there.db.corrections as never, [row]);
      await there.db.corrections.put(row as never);
    }
  })();
  await here.vault.setPassphrase(passphrase);
  await finishRenewal(here.db, here.vault);
  await writing;
  await finishRenewal(here.db, here.vault);
  const seen = (await open().db.corrections.toArray()).map(({ to }) => to);
  expect(seen).toHaveLength(580);
  for (let round = 0; round < 40; round++) expect(seen).toContain(`changed${round}@school.example`);
  expect((await keyRow()).formers).toEqual([]);
});

test('a kept key whose file is lost: another one is made, and the store can be written to again', async () => {
  const { vault, db } = open();
  await db.secrets.put(secret);
  await originKeyFiles(`${name}-key`).removeAll();
  const next = open();
  await expect(next.db.secrets.get('facts-keys')).rejects.toMatchObject({ code: 'store-damaged' });
  await next.vault.replaceLost();
  await next.db.secrets.clear();
  await next.db.secrets.put(secret);
  expect((await next.db.secrets.get('facts-keys'))?.value).toEqual(secret.value);
  await vault.replaceLost();
  db.close();
});
