import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { createBackupStore } from '../../../lib/store/backup.ts';
import { createLedgerStore, createRunStore, type Database } from '../../../lib/store/index.ts';
import {
  addEntries,
  openIdReader,
  openSealedLog,
  readEntries,
  readLedgerRows,
  removeEntries,
  tidyLog,
} from '../../../lib/store/ledger-log.ts';
import { repairStore } from '../../../lib/store/repair.ts';
import type { LedgerEntry } from '../../../lib/sync/account.ts';
import { freshDatabase } from './fresh-database.ts';
import { rawRows } from './raw-rows.ts';

const target = 'https://scim.example';
const other = 'https://other.example';
let db: Database;

beforeEach(() => {
  db = freshDatabase().open();
});

function entry(studentId: number, remoteId = `r${studentId}`): LedgerEntry {
  const person = { externalId: String(studentId), userName: `s${studentId}@school.example`, givenName: 'Ana' };
  return {
    ...{ studentId, remoteId, active: true, confirmedAt: 5 },
    person: { ...person, familyName: 'Lee', gradeLevel: '01', schoolCode: 'SBE' },
  };
}

function add(entries: readonly LedgerEntry[], at = target): Promise<void> {
  return db.transaction('rw', db.ledger, () => addEntries(db, at, entries));
}

async function remoteIds(at = target): Promise<[number, string][]> {
  return [...(await readEntries(db, at))].map(([id, { remoteId }]): [number, string] => [id, remoteId]).sort();
}

test('of each person the latest is true, target by target', async () => {
  await add([entry(1), entry(2)]);
  await add([entry(2, 'new')]);
  await add([entry(2, 'elsewhere')], other);
  expect(await remoteIds()).toEqual([
    [1, 'r1'],
    [2, 'new'],
  ]);
  expect(await openIdReader(db, target)()).toEqual(new Set([1, 2]));
  expect(await openIdReader(db, other)()).toEqual(new Set([2]));
  expect((await readLedgerRows(db)).map(({ target: at, studentId }) => `${at} ${studentId}`).sort()).toEqual([
    `${other} 2`,
    `${target} 1`,
    `${target} 2`,
  ]);
  expect(JSON.stringify(await rawRows(db.name, 'ledger'))).not.toMatch(/school\.example|Ana|elsewhere/);
});

test('who was sealed before another wrote comes after them all the same', async () => {
  const log = openSealedLog(db, target);
  const early = await log.seal([entry(1, 'of the run')]);
  await add([entry(1, 'of a look in between')]);
  await db.transaction('rw', db.ledger, async () => void (early && (await log.add(early))));
  expect(await remoteIds()).toEqual([[1, 'of the run']]);
  const next = await log.seal([entry(1, 'the last')]);
  await db.transaction('rw', db.ledger, async () => void (next && (await log.add(next))));
  expect(await remoteIds()).toEqual([[1, 'the last']]);
  expect(await log.seal([])).toBeNull();
});

test('who has no account any more is gone, and the others stay', async () => {
  const readIds = openIdReader(db, target);
  await add([entry(1), entry(2)]);
  await add([entry(1, 'newer'), entry(3)]);
  await db.transaction('rw', db.ledger, () => removeEntries(db, target, new Set([1])));
  expect(await remoteIds()).toEqual([
    [2, 'r2'],
    [3, 'r3'],
  ]);
  expect(await readIds()).toEqual(new Set([2, 3]));
  const seen = [
    { studentId: 2, account: null },
    { studentId: 3, account: entry(3, 'seen') },
  ];
  await createLedgerStore(db).noteSeen(target, seen, 9);
  expect(await remoteIds()).toEqual([[3, 'seen']]);
  expect(await readIds()).toEqual(new Set([3]));
  await createLedgerStore(db).noteSeen(target, [{ studentId: 3, account: null }], 10);
  expect(await readIds()).toEqual(new Set());
  await add([entry(4)]);
  expect(await readIds()).toEqual(new Set([4]));
});

test('many small packs are joined when the next run begins; what they say stays', async () => {
  for (let round = 0; round < 30; round += 1) await add([entry(1, `a${round}`), entry(round + 2)]);
  await add([entry(9, 'elsewhere')], other);
  const before = await remoteIds();
  const run = { mode: 'changes', state: 'running', startedAt: 10, finishedAt: null } as never;
  await createRunStore(db, target).createRun(run, []);
  expect(await db.ledger.where('[target+seq]').between([target, 0], [target, Infinity]).count()).toBe(1);
  expect(await remoteIds()).toEqual(before);
  expect(await remoteIds(other)).toEqual([[9, 'elsewhere']]);
  await add([entry(1, 'after')]);
  expect((await readEntries(db, target)).get(1)?.remoteId).toBe('after');
});

test('packs that are as full as they may be are left alone', async () => {
  for (let round = 0; round < 20; round += 1) {
    await add(Array.from({ length: 50 }, (_, index) => entry(round * 50 + index + 1)));
  }
  await db.transaction('rw', db.ledger, () => tidyLog(db, target));
  expect(await db.ledger.count()).toBe(20);
});

test('whoever stands in a damaged pack is lost: nothing older is taken for what is', async () => {
  await add([entry(1, 'old'), entry(2)]);
  await add([entry(1, 'new'), entry(3)]);
  const row = (await rawRows(db.name, 'ledger'))[1];
  await rawRows(db.name, 'ledger', { ...row, body: new Uint8Array(40) });
  await expect(readEntries(db, target)).rejects.toMatchObject({ code: 'store-damaged' });
  const kept = await createBackupStore(db).read();
  expect(kept.accounts.map(({ studentId }) => studentId)).toEqual([2]);
  expect(kept.unreadable).toBe(2);
  expect(await repairStore(db, 20)).toBe(2);
  expect(await remoteIds()).toEqual([[2, 'r2']]);
});
